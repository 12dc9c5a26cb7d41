"""What a card says: its chips, its days, and the whole of it in words for who cannot see it."""

from datetime import date
from typing import TYPE_CHECKING

from salesdesk.domain.next_action import NextAction
from salesdesk.domain.process.criterion import Criterion
from salesdesk.domain.views.deal_card import DealCard, Rot
from salesdesk.i18n.formats import days_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name, criterion_with_answer, money, when_text
from salesdesk.ui.theme.painting.chips import Chip

if TYPE_CHECKING:
    from salesdesk.ui.board.cards.close_mark import close_words
else:
    close_words = on_demand('salesdesk.ui.board.cards.close_mark', 'close_words')

DAYS_ICON = 11


def action_chip(card: DealCard, today: date) -> Chip:
    return next_action_chip(card.next_action, today)


def next_action_chip(action: NextAction | None, today: date) -> Chip:
    """The next action: neutral ahead, blue today, red when late, outlined when there is none."""
    if action is None:
        return Chip(_('no next step'), 'outlined', 'circle-alert')
    icon = ACTIVITY_ICONS[action.kind]
    late = (today - action.on).days
    if late > 0:
        return Chip(late_text(late), 'late', icon)
    return Chip(when_text(action, today), 'today' if action.on == today else 'neutral', icon)


def late_text(days: int) -> str:
    return _('{days} overdue').format(days=days_text(days))


def days_chip(card: DealCard) -> Chip:
    """Days in the stage: plain, then amber and red with an hourglass."""
    if card.rot is Rot.FRESH:
        return Chip(days_text(card.days), 'plain')
    return Chip(days_text(card.days), 'red' if card.rot is Rot.RED else 'amber', 'hourglass', DAYS_ICON)


def owed_text() -> str:
    """Over the mark of a card whose customer is late, and for who cannot see it."""
    return _('Promise of the customer overdue')


def criteria_text(card: DealCard) -> str:
    """The four criteria with their answers, a line each."""
    pairs = zip(Criterion, card.answers, strict=True)
    return '\n'.join(criterion_with_answer(criterion, value) for criterion, value in pairs)


def accessible_text(card: DealCard, today: date) -> str:
    """Title, organisation, value, next action, criteria, days, stagnating: what the eye sees, in that order."""
    parts = [card.title, card.organization, money(card.amount), _action_words(card, today)]
    if card.close is not None:
        parts.insert(3, close_words(card.close))
    parts.append(_('criteria {yes} of {all}').format(yes=card.yes_count, all=len(card.answers)))
    days = ngettext('{count} day in the stage', '{count} days in the stage', card.days)
    parts.append(days.format(count=number_text(card.days)))
    if card.rot is not Rot.FRESH:
        parts.append(_('stalled'))
    if card.is_owed:
        parts.append(owed_text())
    return ', '.join(part for part in parts if part)


def _action_words(card: DealCard, today: date) -> str:
    if card.next_action is None:
        return _('no next step')
    kind = activity_name(card.next_action.kind)
    late = card.days_late(today)
    return f'{kind} {late_text(late) if late else when_text(card.next_action, today)}'
