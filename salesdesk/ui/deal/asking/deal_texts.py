"""A deal and its planned action in a line."""

from collections.abc import Sequence
from datetime import date

from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.domain.activity import Activity, NewAction, NextAction
from salesdesk.domain.money import Money
from salesdesk.ui.domain_texts import activity_name, money, when_text


def deal_names(details: DealDetails) -> str:
    """'Entrepôt frigorifique, Transports Girardeau'."""
    organization = details.organization.name if details.organization else ''
    return ', '.join(part for part in (details.deal.title, organization) if part)


def planned(activity: Activity) -> NewAction:
    """A planned activity as the editor shows it."""
    return NewAction(activity.kind, activity.due_on, activity.due_minute, activity.subject)


def action_line(action: NewAction, today: date) -> str:
    """'Appel, demain 10:30, relancer le chiffrage'."""
    when = when_text(NextAction(action.kind, action.on, action.minute), today)
    return ', '.join(part for part in (activity_name(action.kind), when, action.subject) if part)


def sums_text(amounts: Sequence[Money]) -> str:
    """Each currency added up apart: '45 000 € + $1,200'."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        known = sums.get(amount.currency)
        sums[amount.currency] = known + amount if known else amount
    return ' + '.join(money(total) for total in sums.values())


def in_sentence(name: str) -> str:
    """A name as it stands within a sentence: 'Budget prévu' becomes 'budget prévu'."""
    return name[:1].lower() + name[1:]
