"""What a summary says of contacts, silences and words: its rules, one by one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.contact_summary import ContactSummary, Silence
from salesdesk.domain.closing.promise import Promise, PromiseState, Side
from salesdesk.domain.closing.summarising import Made, SummaryFacts, summarise
from salesdesk.domain.deals.deal_event import DealEvent, EventKind

END = datetime(2026, 6, 9, 7, tzinfo=UTC)
CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK
ANSWERED, DONE, NO_ANSWER = ActivityResult.ANSWERED, ActivityResult.DONE, ActivityResult.NO_ANSWER
LETTERS = {'c': CALL, 'e': EMAIL, 'm': MEETING, 't': TASK}
RESULTS = {'+': ANSWERED, '-': NO_ANSWER, '=': DONE, 'v': ActivityResult.VOICEMAIL, 'p': ActivityResult.POSTPONED}


def ago(days: int) -> datetime:
    return END - timedelta(days=days)


def on(days: int) -> date:
    return ago(days).date()


def made(days: int, what: str) -> Made:
    """'c+' is an answered call; a letter alone has no result."""
    return Made(ago(days), LETTERS[what[0]], RESULTS[what[1]] if what[1:] else None)


def event(days: int, kind: EventKind, text: str = '') -> DealEvent:
    return DealEvent(1, ago(days), kind, text=text)


def summary(*talks: Made, events: tuple[DealEvent, ...] = (), began: int = 40, **fields: object) -> ContactSummary:
    return summarise(SummaryFacts(ago(began), END, UTC, talks, events, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ('talks', 'in_vain', 'attempts'),
    [
        ('c+', [False], 0),
        ('c-', [True], 1),
        ('cv cp', [True, True], 2),
        ('c', [False], 0),
        ('e=', [True], 1),
        ('e= e=', [True, True], 2),
        ('e= c+', [False, False], 0),
        ('e= c- e+', [False, True, False], 0),
        ('c+ e= c-', [False, True, True], 2),
        ('e- c+', [True, False], 0),
        ('e= m', [False, False], 0),
        ('e= mp', [True, True], 2),
    ],
)
def test_an_exchange_is_in_vain_where_nobody_was_reached(talks: str, in_vain: list[bool], attempts: int) -> None:
    """An e-mail by itself waits: until somebody is reached after it."""
    found = summary(*(made(20 - number, what) for number, what in enumerate(talks.split())))
    assert [exchange.in_vain for exchange in found.exchanges] == in_vain
    assert found.attempts == attempts


def test_a_task_reaches_nobody() -> None:
    assert summary(made(5, 't=')).exchanges == ()


def test_every_kind_is_counted_even_where_there_is_none() -> None:
    found = summary(made(9, 'c+'), made(8, 'c-'), made(7, 'm'))
    assert [(count.kind, count.count, count.in_vain) for count in found.counts()] == [
        (CALL, 2, 1), (EMAIL, 0, 0), (MEETING, 1, 0)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ('days', 'longest', 'silent'),
    [
        ([], (40, 0), 40),
        ([40, 0], (40, 0), 0),
        ([30, 18], (18, 0), 18),
        ([39, 10, 8], (39, 10), 8),
        ([20], (40, 20), 20),
        ([0], (40, 0), 0),
    ],
)
def test_the_longest_silence_is_the_first_of_equal_ones(days: list[int], longest: tuple[int, int], silent: int) -> None:
    found = summary(*(made(day, 'c+') for day in days))
    assert found.longest == Silence(*(on(day) for day in longest))
    assert found.silent_days == silent


def test_a_deal_of_one_day_was_never_silent() -> None:
    assert summary(began=0).longest is None


def test_while_a_deal_is_closed_nobody_expects_a_word() -> None:
    events = (event(30, EventKind.LOST), event(5, EventKind.REOPENED))
    found = summary(made(32, 'c+'), events=events)
    assert found.longest == Silence(on(40), on(32))
    assert found.silent_days == 5


def test_what_was_said_before_the_deal_was_made_is_its_beginning() -> None:
    found = summary(made(50, 'e='), made(2, 'c+'))
    assert (found.first_on, found.days) == (on(50), 50)


def test_what_came_after_the_day_of_the_closing_is_no_part_of_it() -> None:
    facts = SummaryFacts(ago(40), ago(10), UTC, (made(12, 'c+'), made(10, 'c+'), made(3, 'c+')))
    found = summarise(facts)
    assert [exchange.on for exchange in found.exchanges] == [on(12), on(10)]
    assert found.last_on == on(10)


def test_a_deal_that_was_won_before_it_was_written_down_lasted_no_day() -> None:
    found = summarise(SummaryFacts(ago(0), ago(7), UTC))
    assert (found.first_on, found.days, found.silent_days) == (on(7), 0, 0)


def test_who_was_spoken_with_most_comes_first() -> None:
    talks = [Made(ago(9), CALL, ANSWERED, person='Anne'), Made(ago(8), EMAIL, DONE, person='Zoé'),
             Made(ago(7), CALL, ANSWERED, person='Zoé'), Made(ago(6), CALL, ANSWERED, person='Zoé')]  # fmt: skip
    found = [(one.person, one.kind, one.count, one.last_on) for one in summary(*talks).spoken]
    assert found == [('Zoé', CALL, 2, on(6)), ('Zoé', EMAIL, 1, on(8)), ('Anne', CALL, 1, on(9))]


def test_a_promise_is_judged_on_the_day_of_the_closing() -> None:
    due = Promise(1, 1, Side.THEIRS, 'Accord', ago(9), on(3))
    assert summary(promises=(due,)).promised(Side.THEIRS, PromiseState.LATE) == 1
    earlier = summarise(SummaryFacts(ago(40), ago(5), UTC, promises=(due,)))
    assert earlier.promised(Side.THEIRS, PromiseState.OPEN) == 1


DECIDED = event(9, EventKind.DECIDED, 'On continue')
ANSWERED_ALL = event(2, EventKind.ANSWERED, 'Trois pannes')


@pytest.mark.parametrize(
    ('events', 'note', 'words'),
    [
        ((DECIDED, ANSWERED_ALL), 'Rappeler', 'On continue'),
        ((ANSWERED_ALL,), 'Rappeler', 'Rappeler'),
        ((ANSWERED_ALL,), '', 'Trois pannes'),
        ((event(3, EventKind.AMOUNT_CHANGED, ''),), '', None),
    ],
)
def test_her_last_words_are_a_decision_then_the_note_then_evidence(
    events: tuple[DealEvent, ...], note: str, words: str | None
) -> None:
    last = summary(events=events, note=note).last_words
    assert (last.text if last else None) == words
