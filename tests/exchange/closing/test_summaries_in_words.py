"""A summary of contacts in words: counts, silences, results, promises, concessions and what was missing at a gate."""

from collections.abc import Iterator
from datetime import date

import pytest

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.contact_summary import (
    ContactSummary,
    Exchange,
    KindCount,
    ToldConcession,
    ToldPromise,
)
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.deals.timeline import OWN_FIELD
from salesdesk.domain.money import Money
from salesdesk.exchange.closing.summary_texts import (
    conceded_text,
    count_text,
    days_long,
    exchange_text,
    exchanges_long,
    missing_text,
    period_text,
    promised_text,
    silent_text,
)
from salesdesk.i18n.translator import use_language

DAY = date(2026, 6, 9)
CALL, EMAIL, MEETING = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING
KEPT, BROKEN, LATE, OPEN = PromiseState.KEPT, PromiseState.BROKEN, PromiseState.LATE, PromiseState.OPEN


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


@pytest.mark.parametrize(
    ('count', 'said'),
    [
        (KindCount(CALL, 0, 0), '0'), (KindCount(CALL, 4, 0), '4'),
        (KindCount(CALL, 4, 2), '4, dont 2 sans réponse'), (KindCount(EMAIL, 1, 1), '1, dont 1 sans réponse'),
        (KindCount(MEETING, 3, 1), '3, dont 1 reporté'), (KindCount(MEETING, 3, 2), '3, dont 2 reportés'),
        (KindCount(EMAIL, 1_200, 1_000), '1\u202f200, dont 1\u202f000 sans réponse'),
    ],
    ids=['none', 'all-reached', 'calls', 'one-e-mail', 'one-put-off', 'two-put-off', 'thousands'],
)  # fmt: skip
def test_a_count_says_how_many_were_in_vain(count: KindCount, said: str) -> None:
    assert count_text(count) == said


@pytest.mark.parametrize(
    ('days', 'fr', 'en'),
    [
        (0, '0 jour', '0 days'),
        (1, '1 jour', '1 day'),
        (2, '2 jours', '2 days'),
        (1_500, '1\u202f500 jours', '1,500 days'),
    ],
    ids=['none', 'one', 'two', 'years'],
)
def test_nothing_is_singular_in_french_and_plural_in_english(days: int, fr: str, en: str) -> None:
    assert days_long(days) == fr
    assert silent_text(days) == f'{fr} de silence'
    assert exchanges_long(days) == fr.replace('jour', 'échange')
    use_language('en')
    assert days_long(days) == en


@pytest.mark.parametrize(
    ('first', 'said'),
    [
        (date(2026, 4, 29), '41 jours, du 29 avr. au 9 juin'), (DAY, '0 jour, le 9 juin'),
        (date(2025, 12, 31), '160 jours, du 31 déc. 2025 au 9 juin 2026'),
    ],
    ids=['months', 'same-day', 'over-new-year'],
)  # fmt: skip
def test_a_period_names_its_years_where_they_differ(first: date, said: str) -> None:
    assert period_text(first, DAY) == said


@pytest.mark.parametrize(
    ('exchange', 'said'),
    [
        (Exchange(DAY, 0, CALL, ActivityResult.ANSWERED), 'Call, answered'),
        (Exchange(DAY, 0, CALL, ActivityResult.VOICEMAIL, in_vain=True), 'Call, message left'),
        (Exchange(DAY, 0, EMAIL, in_vain=True), 'E-mail, unanswered'),
        (Exchange(DAY, 0, EMAIL, subject='Relance été'), 'E-mail “Relance été”, sent'),
        (Exchange(DAY, 0, EMAIL, ActivityResult.DONE), 'E-mail'),
        (Exchange(DAY, 0, EMAIL, ActivityResult.DONE, in_vain=True), 'E-mail, unanswered'),
        (Exchange(DAY, 0, MEETING, ActivityResult.DONE), 'Meeting'),
        (Exchange(DAY, 0, MEETING, ActivityResult.POSTPONED, in_vain=True), 'Meeting, postponed'),
        (Exchange(DAY, 0, CALL), 'Call'),
    ],
    ids=['answered', 'voicemail', 'e-mail-waits', 'subject', 'e-mail-done', 'e-mail-in-vain', 'done', 'put-off',
         'no-result'],
)  # fmt: skip
def test_an_exchange_says_how_it_ended_where_that_is_news(exchange: Exchange, said: str) -> None:
    use_language('en')
    assert exchange_text(exchange) == said


@pytest.mark.parametrize(
    ('states', 'said'),
    [
        ([], ''), ([KEPT], '1 tenue'), ([BROKEN, KEPT, KEPT], '2 tenues, 1 non tenue'),
        ([OPEN, LATE, LATE], '2 en retard, 1 ouverte'),
    ],
    ids=['none', 'one', 'kept-first', 'late-before-open'],
)  # fmt: skip
def test_promises_are_counted_by_how_they_stand(states: list[PromiseState], said: str) -> None:
    told = tuple(ToldPromise(Side.MINE, 'Plan', DAY, state) for state in states)
    summary = ContactSummary(DAY, DAY, promises=told)
    assert promised_text(summary, Side.MINE) == said
    assert promised_text(summary, Side.THEIRS) == ''


@pytest.mark.parametrize(
    ('given', 'costs', 'said'),
    [
        ([], True, ''), ([(Side.MINE, None)], True, '1 faite'),
        ([(Side.MINE, Money(30_000, 'EUR')), (Side.MINE, Money(15_000, 'EUR')), (Side.THEIRS, None)], True,
         '2 faites (450\u00a0€), 1 obtenue'),
        ([(Side.MINE, Money(30_000, 'USD')), (Side.MINE, Money(100, 'EUR'))], True,
         '2 faites (1\u00a0€ + 300\u00a0$US)'),
        ([(Side.MINE, Money(30_000, 'EUR'))], False, '1 faite'), ([(Side.THEIRS, None)] * 2, True, '2 obtenues'),
    ],
    ids=['none', 'free', 'summed', 'two-currencies', 'without-costs', 'got-alone'],
)  # fmt: skip
def test_concessions_are_counted_with_what_they_cost(
    given: list[tuple[Side, Money | None]], costs: bool, said: str
) -> None:
    told = tuple(ToldConcession(side, 'Pose', cost, DAY) for side, cost in given)
    assert conceded_text(ContactSummary(DAY, DAY, concessions=told), costs=costs) == said


@pytest.mark.parametrize(
    ('missing', 'said'),
    [
        ([], ''), ([('field', 'amount')], 'Missing then: Amount'),
        ([('criterion', 'budget'), ('next_action_planned', '')], 'Missing then: Budget planned and Next action'),
        ([(OWN_FIELD, 'Surface du toit')], 'Missing then: Surface du toit'),
        ([(OWN_FIELD, '')], 'Missing then: A field that is no longer there'),
        ([('field', 'contact'), ('later', 'x'), ('later', 'y')], 'Missing then: Main contact and 2 others'),
        ([('later', 'x')], 'Missing then: 1 other'),
    ],
    ids=['none', 'field', 'question-and-action', 'own-field', 'own-field-gone', 'of-a-later-version', 'that-alone'],
)  # fmt: skip
def test_what_was_missing_at_a_gate_is_named(missing: list[tuple[str, str]], said: str) -> None:
    use_language('en')
    assert missing_text(missing) == said
