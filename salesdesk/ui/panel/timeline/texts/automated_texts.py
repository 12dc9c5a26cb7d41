"""Lines of the timeline about offers, follow-ups, rules and hand-overs, in words.

What a later program wrote stands there as it was written.
"""

from collections.abc import Mapping

from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.automation_words import RULE_ACTS, RUN_ACTS, RUN_REASONS
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money, read

_ANSWERED: Mapping[str, str] = {
    ProposalState.ACCEPTED: mark('Proposal v{number} accepted'),
    ProposalState.REFUSED: mark('Proposal v{number} refused'),
    ProposalState.EXPIRED: mark('Proposal v{number} expired'),
}
# What these were about is a sentence: it stands below.
_LONG = frozenset(('warn', 'refused'))


def sent_title(entry: TimelineEntry) -> str:
    if entry.text:
        return _('Proposal v{number} sent to {name}').format(number=entry.number, name=entry.text)
    return _('Proposal v{number} sent').format(number=entry.number)


def sent_body(entry: TimelineEntry) -> str:
    return money(entry.amount)


def answered_title(entry: TimelineEntry) -> str:
    if entry.state in _ANSWERED:
        return _(_ANSWERED[entry.state]).format(number=entry.number)
    return _beside(_('Proposal v{number}').format(number=entry.number), entry.state)


def feedback_title(entry: TimelineEntry) -> str:
    return _('Feedback on proposal v{number}').format(number=entry.number)


def feedback_body(entry: TimelineEntry) -> str:
    liked = _('Liked: {text}').format(text=entry.text) if entry.text else ''
    blocks = _('What blocks: {text}').format(text=entry.reply) if entry.reply else ''
    return _below(liked, blocks)


def cadence_title(entry: TimelineEntry) -> str:
    return _beside(_said(RUN_ACTS, entry.act) or _('Cadence'), read(entry.named) if entry.named else '')


def cadence_body(entry: TimelineEntry) -> str:
    return _said(RUN_REASONS, entry.why)


def automated_title(entry: TimelineEntry) -> str:
    return _beside(_said(RULE_ACTS, entry.act) or _('Rule'), '' if entry.act in _LONG else entry.what)


def automated_body(entry: TimelineEntry) -> str:
    circle = _('It would go round in circles.') if entry.act == 'loop' else ''
    return _below(circle, entry.what if entry.act in _LONG else '', cause_of(entry))


def cause_of(entry: TimelineEntry) -> str:
    """Which rule did it: the last line of its body, which leads there. '' for all that no rule did."""
    is_told = entry.kind is EntryKind.AUTOMATED and entry.name
    return _('Because of the rule “{rule}”').format(rule=entry.name) if is_told else ''


def entrusted_title(entry: TimelineEntry) -> str:
    return _('Handed over to {name}').format(name=entry.name)


def entrusted_body(entry: TimelineEntry) -> str:
    before = _('Before: {name}').format(name=entry.name_before) if entry.name_before else ''
    return _below(before, entry.text)


def _said(words: Mapping[str, str], what: str) -> str:
    return _(words[what]) if what in words else what


def _beside(*parts: str) -> str:
    return ', '.join(filter(None, parts))


def _below(*lines: str) -> str:
    return '\n'.join(filter(None, lines))
