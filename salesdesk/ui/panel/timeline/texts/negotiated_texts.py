"""Lines of the timeline about promises, concessions, objections, contracts and linked deals, in words.

What a later program wrote stands there as it was written.
"""

from collections.abc import Mapping

from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.closing.promise import KEPT_LATE, PromiseState, Side
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money
from salesdesk.ui.theme.painting.chips import Chip

# The other deal came of this one; this one came of the other deal.
_LINKS: Mapping[str, tuple[str, str]] = {
    LinkKind.AFTER_SALES: (mark('After-sales started: {title}'), mark('After the sale of {title}')),
    LinkKind.REFERRAL: (mark('Referred us: {title}'), mark('Referred after {title}')),
    LinkKind.RENEWAL: (mark('Renewed: {title}'), mark('Renewal of {title}')),
    LinkKind.RETRY: (mark('Tried again: {title}'), mark('New attempt after {title}')),
    LinkKind.FOLLOWS: (mark('Started by a rule: {title}'), mark('Started by a rule, after {title}')),
}
_PROMISED: Mapping[str, str] = {Side.MINE: mark('Promise made'), Side.THEIRS: mark('The customer’s promise')}
_CONCEDED: Mapping[str, str] = {Side.MINE: mark('Concession given'), Side.THEIRS: mark('Concession got')}
STATES: Mapping[str, tuple[str, str]] = {
    PromiseState.OPEN: (mark('to be kept'), 'neutral'),
    PromiseState.LATE: (mark('late'), 'amber'),
    PromiseState.KEPT: (mark('kept'), 'ok'),
    PromiseState.BROKEN: (mark('broken'), 'red'),
    KEPT_LATE: (mark('kept late'), 'amber'),
}


def link_title(entry: TimelineEntry) -> str:
    known = _LINKS.get(entry.link)
    ways = dict(zip(('to', 'from'), known, strict=True)) if known else {}
    if entry.way not in ways:
        return ', '.join(filter(None, (entry.link, entry.name)))
    return _(ways[entry.way]).format(title=entry.name)


def promise_title(entry: TimelineEntry) -> str:
    title = _of_side(_PROMISED, _('Promise'), entry.side)
    # Beside the longest chip there is no room for the day: it stands below, see promise_body.
    if entry.day is None or entry.state == KEPT_LATE:
        return title
    # The title is one line beside a chip and an hour: a year that goes without saying would push the day out of it.
    day = date_text(entry.day, with_year=entry.day.year != entry.at.year)
    return _('{promise}, for {day}').format(promise=title, day=day)


def promise_body(entry: TimelineEntry) -> str:
    day = entry.day if entry.state == KEPT_LATE else None
    due = _('It was due on {day}').format(day=date_text(day)) if day else ''
    return '\n'.join(filter(None, (entry.text, due)))


def concession_title(entry: TimelineEntry) -> str:
    return ', '.join(filter(None, (_of_side(_CONCEDED, _('Concession'), entry.side), money(entry.amount))))


def concession_body(entry: TimelineEntry) -> str:
    counterpart = _('In return: {words}').format(words=entry.reply) if entry.reply else ''
    return '\n'.join(filter(None, (entry.text, counterpart)))


def contract_title(entry: TimelineEntry) -> str:
    return ', '.join(filter(None, (_('Contract signed'), entry.name)))


def promise_chip(entry: TimelineEntry) -> Chip | None:
    if not entry.state:
        return None
    words, kind = STATES.get(entry.state, (entry.state, 'neutral'))
    return Chip(_(words), kind)


def objection_chip(entry: TimelineEntry) -> Chip | None:
    """Whether the answer worked, as soon as that is known."""
    if entry.worked is None:
        return None
    return Chip(_('answer worked'), 'ok') if entry.worked else Chip(_('answer did not work'), 'red')


def objection_body(entry: TimelineEntry) -> str:
    answer = _('Answer: {text}').format(text=entry.reply) if entry.reply else ''
    return '\n'.join(filter(None, (entry.text, answer)))


def _of_side(words: Mapping[str, str], what: str, side: str) -> str:
    return _(words[side]) if side in words else ', '.join(filter(None, (what, side)))
