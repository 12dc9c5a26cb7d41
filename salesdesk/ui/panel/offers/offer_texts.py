"""What a version of an offer says of itself in the panel."""

from datetime import date, datetime, tzinfo

from salesdesk.controllers.proposals.proposal_reader import Version
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.domain_texts import money


def offer_title(version: Version) -> str:
    """'v2, Offre toit'."""
    number = _('v{number}').format(number=version.proposal.number)
    return ', '.join(filter(None, (number, version.proposal.title)))


def offer_detail(version: Version, zone: tzinfo | None) -> str:
    """Its amount, when it went out and to whom, until when it is valid, when it was answered."""
    one = version.proposal
    sent = _('sent {day}').format(day=_day(one.sent_at, zone)) if one.sent_at else ''
    to = _('to {name}').format(name=one.sent_to) if one.sent_to and one.sent_at else ''
    answered = _('answered {day}').format(day=_day(one.answered_at, zone)) if one.answered_at else ''
    valid = _('valid until {day}').format(day=date_text(one.valid_until)) if one.valid_until and not answered else ''
    amount = _('{amount} excl. VAT').format(amount=money(one.amount)) if one.amount else _('no amount')
    return ' · '.join(filter(None, (amount, ' '.join(filter(None, (sent, to))), answered or valid)))


def feedback_lines(version: Version) -> list[str]:
    """What they like, what blocks, how many objections there were and how many answers worked."""
    said, lines = version.feedback, []
    if said is not None and said.liked:
        lines.append(_('They like: {words}').format(words=said.liked))
    if said is not None and said.blocks:
        lines.append(_('It blocks: {words}').format(words=said.blocks))
    count = len(version.objections)
    if count:
        text = ngettext('{count} objection', '{count} objections', count).format(count=number_text(count))
        worked = sum(objection.worked is True for objection in version.objections)
        won = ngettext('{count} answer worked', '{count} answers worked', worked).format(count=number_text(worked))
        lines.append(f'{text}, {won}' if worked else text)
    return lines


def _day(at: datetime, zone: tzinfo | None) -> str:
    day: date = at.astimezone(zone).date()
    return date_text(day)
