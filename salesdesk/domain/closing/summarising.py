"""From what is known of a deal to the summary of what was done: plain records in, nothing read, no clock."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from itertools import pairwise, takewhile

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contact_summary import (
    CONTACT_KINDS,
    ContactSummary,
    Exchange,
    LastWords,
    Override,
    Silence,
    Spoken,
    StageTime,
    ToldConcession,
    ToldCriterion,
    ToldPromise,
    ToldProposal,
)
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.missing import missing_of
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import Proposal

CLOSING = (EventKind.WON, EventKind.LOST)
# Of these she says why; evidence is the least of her words: it stands in the criteria already.
_SPOKEN_OF = (EventKind.DECIDED, EventKind.OVERRIDDEN, EventKind.STAGE_ENTERED, EventKind.LOST)
_VAIN = frozenset((ActivityResult.VOICEMAIL, ActivityResult.NO_ANSWER, ActivityResult.POSTPONED))
NO_WORDING = Wording('', '')

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Made:
    """A call, e-mail or meeting as it is kept. person: the one it names, else the deal's own contact."""

    at: datetime
    kind: ActivityKind
    result: ActivityResult | None = None
    subject: str = ''
    person: str = ''
    words: str = ''


@dataclass(frozen=True)
class SummaryFacts:
    """All of one deal that a summary is made of. made and events in the order in which they happened.

    own_names: the seller's own fields by id; stages: with their days, counted already; note: the deal's.
    """

    began_at: datetime
    ended_at: datetime
    zone: tzinfo | None
    made: Sequence[Made] = ()
    events: Sequence[DealEvent] = ()
    stages: Sequence[StageTime] = ()
    stage_names: Mapping[int, Wording] = field(default_factory=dict)
    own_names: Mapping[int, str] = field(default_factory=dict)
    promises: Sequence[Promise] = ()
    proposals: Sequence[Proposal] = ()
    concessions: Sequence[Concession] = ()
    answers: Mapping[Criterion, Answer] = field(default_factory=dict)
    note: str = ''

    def day(self, at: datetime) -> date:
        """Where the seller is."""
        return at.astimezone(self.zone).date()


def summarise(facts: SummaryFacts) -> ContactSummary:
    """The whole summary."""
    last_on = facts.day(facts.ended_at)
    exchanges = tuple(_exchanges(facts, last_on))
    began_on = min(facts.day(facts.began_at), last_on)
    first_on = min([began_on, *(exchange.on for exchange in exchanges[:1])])
    days = [exchange.on for exchange in exchanges]
    open_times = list(_open_times(facts, first_on, last_on))
    return ContactSummary(
        first_on,
        last_on,
        exchanges,
        _longest(open_times, days),
        _silent_days(open_times, days),
        sum(1 for _vain in takewhile(lambda exchange: exchange.in_vain, reversed(exchanges))),
        _spoken(exchanges),
        tuple(facts.stages),
        tuple(_overrides(facts)),
        tuple(ToldPromise(one.side, one.text, one.due_on, one.state(last_on)) for one in facts.promises),
        tuple(_proposals(facts)),
        tuple(ToldConcession(one.side, one.text, one.cost, facts.day(one.at)) for one in facts.concessions),
        tuple(_criterion(facts.answers.get(criterion), criterion) for criterion in Criterion),
        _last_words(facts),
    )


def _exchanges(facts: SummaryFacts, last_on: date) -> Iterator[Exchange]:
    """Those until the day of the closing: a deal may be told as won some days after."""
    made = [one for one in facts.made if one.kind in CONTACT_KINDS and facts.day(one.at) <= last_on]
    last_reached = max((number for number, one in enumerate(made) if _reached(one)), default=-1)
    for number, one in enumerate(made):
        local = one.at.astimezone(facts.zone)
        yield Exchange(
            local.date(), local.hour * 60 + local.minute, one.kind, one.result, one.subject, one.person, one.words,
            in_vain=_is_vain(one) or (one.kind is ActivityKind.EMAIL and number > last_reached),
        )  # fmt: skip


def _is_vain(one: Made) -> bool:
    return one.result in _VAIN


def _reached(one: Made) -> bool:
    """An e-mail that was sent has reached nobody until something comes back."""
    return one.result is ActivityResult.ANSWERED or (one.kind is not ActivityKind.EMAIL and not _is_vain(one))


def _open_times(facts: SummaryFacts, first_on: date, last_on: date) -> Iterator[Period]:
    """While a deal is closed nobody expects a word: such days are no silence."""
    since: date | None = first_on
    for event in facts.events:
        # One that is told as won before it was lost and reopened was never that.
        if event.at > facts.ended_at:
            break
        on = facts.day(event.at)
        if event.kind in CLOSING and since is not None:
            yield since, max(since, on)
            since = None
        elif event.kind is EventKind.REOPENED and since is None:
            since = max(on, first_on)
    if since is not None:
        yield since, last_on


def _longest(open_times: Iterable[Period], days: Sequence[date]) -> Silence | None:
    gaps = [Silence(*gap) for time in open_times for gap in pairwise(_marks(time, days))]
    longest = max(gaps, key=lambda gap: gap.days, default=None)
    return longest if longest is not None and longest.days else None


def _silent_days(open_times: Sequence[Period], days: Sequence[date]) -> int:
    since, until = open_times[-1]
    return (until - max([since, *(day for day in days if since <= day <= until)])).days


def _marks(time: Period, days: Iterable[date]) -> list[date]:
    """Where a silence can begin and end."""
    since, until = time
    return [since, *(day for day in days if since <= day <= until), until]


def _spoken(exchanges: Iterable[Exchange]) -> tuple[Spoken, ...]:
    """Those with whom there was most to do first."""
    by_person = Counter[str]()
    counts = Counter[tuple[str, ActivityKind]]()
    last: dict[tuple[str, ActivityKind], date] = {}
    for exchange in exchanges:
        by_person[exchange.person] += 1
        counts[exchange.person, exchange.kind] += 1
        last[exchange.person, exchange.kind] = exchange.on
    order = sorted(counts, key=lambda pair: (-by_person[pair[0]], pair[0], CONTACT_KINDS.index(pair[1])))
    return tuple(Spoken(*pair, counts[pair], last[pair]) for pair in order)


def _overrides(facts: SummaryFacts) -> Iterator[Override]:
    for event in facts.events:
        if event.kind is EventKind.OVERRIDDEN:
            stage = facts.stage_names.get(event.from_stage_id or 0, NO_WORDING)
            missing = missing_of(event.detail.get('missing', ''), facts.own_names)
            yield Override(facts.day(event.at), stage, event.text, missing)


def _proposals(facts: SummaryFacts) -> Iterator[ToldProposal]:
    for one in facts.proposals:
        sent_on = None if one.sent_at is None else facts.day(one.sent_at)
        yield ToldProposal(one.number, one.title, one.amount, one.state, sent_on)


def _criterion(answer: Answer | None, criterion: Criterion) -> ToldCriterion:
    return ToldCriterion(criterion, answer.value, answer.evidence) if answer else _unanswered(criterion)


def _unanswered(criterion: Criterion) -> ToldCriterion:
    return ToldCriterion(criterion, AnswerValue.UNKNOWN)


def _last_words(facts: SummaryFacts) -> LastWords | None:
    """Of the last decision or move, else the deal's note, else the last evidence."""
    # What she says of this very closing is no part of what led to it.
    said = [event for event in facts.events if event.text and (event.kind not in CLOSING or event.at < facts.ended_at)]
    decided = [event for event in said if event.kind in _SPOKEN_OF]
    if not decided and facts.note:
        return LastWords(facts.note)
    found = decided or [event for event in said if event.kind is EventKind.ANSWERED]
    return LastWords(found[-1].text, found[-1].kind, facts.day(found[-1].at)) if found else None
