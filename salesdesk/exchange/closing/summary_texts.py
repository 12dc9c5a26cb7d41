"""A summary of contacts in words: the same in the dialog, in the deal's panel and in documents."""

from collections.abc import Iterable, Sequence
from datetime import date

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.contact_summary import (
    ContactSummary,
    Exchange,
    KindCount,
    Silence,
    ToldCriterion,
)
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.deals.timeline import OWN_FIELD
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import RequiredField, RequirementKind
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.deal_words import ACTIVITIES, ANSWERS, CRITERIA, FIELDS, MILESTONES
from salesdesk.i18n.formats import date_text, listed, money_text, number_text
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext

_SEVERAL = {
    ActivityKind.CALL: mark('Calls'), ActivityKind.EMAIL: mark('E-mails'), ActivityKind.MEETING: mark('Meetings')
}  # fmt: skip
_IN_VAIN = {
    ActivityKind.CALL: mark_plural('{count}, of which {vain} unanswered', '{count}, of which {vain} unanswered'),
    ActivityKind.EMAIL: mark_plural('{count}, of which {vain} unanswered', '{count}, of which {vain} unanswered'),
    ActivityKind.MEETING: mark_plural('{count}, of which {vain} put off', '{count}, of which {vain} put off'),
}
_RESULTS = {
    ActivityResult.ANSWERED: mark('answered'),
    ActivityResult.VOICEMAIL: mark('message left'),
    ActivityResult.NO_ANSWER: mark('no answer'),
    ActivityResult.DONE: mark('done'),
    ActivityResult.POSTPONED: mark('postponed'),
}
SIDES = {Side.MINE: mark('Us'), Side.THEIRS: mark('The customer')}
PROMISES = {
    PromiseState.KEPT: mark('kept'), PromiseState.BROKEN: mark('broken'), PromiseState.OPEN: mark('to be kept'),
    PromiseState.LATE: mark('late'),
}  # fmt: skip
_PROMISED = {
    PromiseState.KEPT: mark_plural('{count} kept', '{count} kept'),
    PromiseState.BROKEN: mark_plural('{count} broken', '{count} broken'),
    PromiseState.LATE: mark_plural('{count} late', '{count} late'),
    PromiseState.OPEN: mark_plural('{count} open', '{count} open'),
}
PROPOSALS = {
    ProposalState.DRAFT: mark('draft'), ProposalState.SENT: mark('sent, unanswered'),
    ProposalState.ACCEPTED: mark('accepted'), ProposalState.REFUSED: mark('refused'),
    ProposalState.EXPIRED: mark('expired'),
}  # fmt: skip
_CONCEDED = {
    Side.MINE: mark_plural('{count} given', '{count} given'),
    Side.THEIRS: mark_plural('{count} got', '{count} got'),
}


def money(amount: Money) -> str:
    return money_text(amount.minor, amount.currency, amount.exponent)


def kind_name(kind: ActivityKind, *, several: bool = False) -> str:
    return _((_SEVERAL if several else ACTIVITIES)[kind])


def days_long(days: int) -> str:
    return ngettext('{count} day', '{count} days', days).format(count=number_text(days))


def exchanges_long(count: int) -> str:
    return ngettext('{count} exchange', '{count} exchanges', count).format(count=number_text(count))


def period_text(first: date, last: date) -> str:
    """'41 jours, du 29 avr. au 9 juin'; of one day alone '0 jour, le 9 juin'."""
    if first == last:
        return _('{days}, on {day}').format(days=days_long(0), day=date_text(first, with_year=False))
    other_year = first.year != last.year
    since, until = date_text(first, with_year=other_year), date_text(last, with_year=other_year)
    return _('{days}, from {first} to {last}').format(days=days_long((last - first).days), first=since, last=until)


def silence_text(silence: Silence) -> str:
    """The same of the longest silence."""
    return period_text(silence.first_on, silence.last_on)


def silent_text(days: int) -> str:
    """'18 jours de silence'."""
    return ngettext('{count} day of silence', '{count} days of silence', days).format(count=number_text(days))


def count_text(count: KindCount) -> str:
    """'4, dont 2 sans réponse'."""
    if not count.in_vain:
        return number_text(count.count)
    text = ngettext(*_IN_VAIN[count.kind], count.in_vain)
    return text.format(count=number_text(count.count), vain=number_text(count.in_vain))


def result_text(exchange: Exchange) -> str:
    """How it ended; an e-mail by itself is sent, and waits."""
    if exchange.kind is ActivityKind.EMAIL and exchange.result in (None, ActivityResult.DONE):
        return _('unanswered') if exchange.in_vain else _('sent')
    return _(_RESULTS[exchange.result]) if exchange.result else ''


def exchange_text(exchange: Exchange) -> str:
    """'E-mail « Relance chiffrage », sans réponse'."""
    name = kind_name(exchange.kind)
    if exchange.subject:
        name = _('{kind} “{subject}”').format(kind=name, subject=exchange.subject)
    # What was done is no news of something that was done.
    result = '' if exchange.result is ActivityResult.DONE and not exchange.in_vain else result_text(exchange)
    return ', '.join(part for part in (name, result) if part)


def promised_text(summary: ContactSummary, side: Side) -> str:
    """'2 tenues, 1 rompue'; '' where nothing was promised."""
    counts = ((forms, summary.promised(side, state)) for state, forms in _PROMISED.items())
    return ', '.join(ngettext(*forms, count).format(count=number_text(count)) for forms, count in counts if count)


def conceded_text(summary: ContactSummary, *, costs: bool = True) -> str:
    """'2 faites (450 €), 1 obtenue', or without what they cost; '' for none."""
    parts = []
    for side, forms in _CONCEDED.items():
        count, sums = summary.conceded(side)
        text = ngettext(*forms, count).format(count=number_text(count))
        worth = f' ({" + ".join(map(money, sums))})' if costs and sums else ''
        parts += [f'{text}{worth}'] if count else []
    return ', '.join(parts)


def criteria_text(criteria: Iterable[ToldCriterion]) -> str:
    """What was said no to, with its evidence, and what was never answered; '' where all is yes."""
    told = list(criteria)
    refused = [f'{answered_text(one)}. {one.evidence}'.strip() for one in told if one.value is AnswerValue.NO]
    unknown = [_(CRITERIA[one.criterion]) for one in told if one.value is AnswerValue.UNKNOWN]
    if unknown:
        names = listed([unknown[0], *(name[:1].lower() + name[1:] for name in unknown[1:])])
        left = ngettext('{criteria}: left unanswered.', '{criteria}: left unanswered.', len(unknown))
        refused.append(left.format(criteria=names))
    return '\n'.join(refused)


def answered_text(told: ToldCriterion) -> str:
    """'Budget prévu : non'."""
    return _('{criterion}: {answer}').format(criterion=_(CRITERIA[told.criterion]), answer=_(ANSWERS[told.value]))


def missing_text(missing: Sequence[tuple[str, str]]) -> str:
    """'Il manquait : Budget prévu et Montant'; '' where nobody knows. missing: as TimelineEntry has it."""
    names = [name for name in (_missing_name(*pair) for pair in missing) if name]
    other = len(missing) - len(names)
    if other:
        names.append(ngettext('{count} other', '{count} others', other).format(count=other))
    return _('Missing then: {names}').format(names=listed(names)) if names else ''


def _missing_name(kind: str, subject: str) -> str:
    """What a gate asked for; '' for what a later version asks."""
    if kind == OWN_FIELD:
        return subject or _('A field that is no longer there')
    if kind == RequirementKind.NEXT_ACTION_PLANNED:
        return _('Next action')
    if kind in MILESTONES:
        return _(MILESTONES[kind])
    if subject in set(Criterion):
        return _(CRITERIA[Criterion(subject)])
    return _(FIELDS[RequiredField(subject)]) if subject in set(RequiredField) else ''
