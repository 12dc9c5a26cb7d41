"""What a summary of contacts says in both languages: counts, results, promises, what was missing."""

from datetime import date

import pytest

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.contact_summary import (
    ContactSummary,
    Exchange,
    KindCount,
    ToldConcession,
    ToldCriterion,
    ToldPromise,
)
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.exchange.closing import summary_texts
from salesdesk.i18n.translator import use_language

DAY = date(2026, 6, 9)
CALL, EMAIL, MEETING = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING


def plain(text: str) -> str:
    """With blanks as they are typed."""
    return text.replace('\u202f', ' ').replace('\u00a0', ' ')


@pytest.mark.parametrize(
    ('first', 'last', 'french', 'english'),
    [
        (DAY, DAY, '0 jour, le 9 juin', '0 days, on 9 Jun'),
        (date(2026, 6, 8), DAY, '1 jour, du 8 juin au 9 juin', '1 day, from 8 Jun to 9 Jun'),
        (date(2025, 12, 31), date(2026, 1, 2), '2 jours, du 31 déc. 2025 au 2 janv. 2026',
         '2 days, from 31 Dec 2025 to 2 Jan 2026'),
        (date(2023, 6, 9), DAY, '1 096 jours, du 9 juin 2023 au 9 juin 2026',
         '1,096 days, from 9 Jun 2023 to 9 Jun 2026'),
    ],
    ids=('no day', 'one day', 'over new year', 'three years'),
)  # fmt: skip
def test_a_period_names_the_years_where_there_are_two(first: date, last: date, french: str, english: str) -> None:
    for language, wanted in (('fr', french), ('en', english)):
        use_language(language)
        assert plain(summary_texts.period_text(first, last)) == wanted


@pytest.mark.parametrize(
    ('count', 'french', 'english'),
    [
        (KindCount(CALL, 0, 0), '0', '0'),
        (KindCount(CALL, 1200, 0), '1 200', '1,200'),
        (KindCount(CALL, 4, 1), '4, dont 1 sans réponse', '4, of which 1 unanswered'),
        (KindCount(EMAIL, 4, 4), '4, dont 4 sans réponse', '4, of which 4 unanswered'),
        (KindCount(MEETING, 3, 1), '3, dont 1 reporté', '3, of which 1 put off'),
        (KindCount(MEETING, 3, 2), '3, dont 2 reportés', '3, of which 2 put off'),
    ],
    ids=('none', 'many', 'one call in vain', 'all e-mails', 'one meeting put off', 'two meetings put off'),
)
def test_a_count_says_how_much_was_in_vain(count: KindCount, french: str, english: str) -> None:
    for language, wanted in (('fr', french), ('en', english)):
        use_language(language)
        assert plain(summary_texts.count_text(count)) == wanted


@pytest.mark.parametrize(
    ('kind', 'result', 'in_vain', 'ended', 'told'),
    [
        (EMAIL, None, False, 'sent', 'E-mail “Devis”, sent'),
        (EMAIL, None, True, 'unanswered', 'E-mail “Devis”, unanswered'),
        (EMAIL, ActivityResult.DONE, True, 'unanswered', 'E-mail “Devis”, unanswered'),
        (EMAIL, ActivityResult.DONE, False, 'sent', 'E-mail “Devis”'),
        (EMAIL, ActivityResult.ANSWERED, False, 'answered', 'E-mail “Devis”, answered'),
        (CALL, None, False, '', 'Call “Devis”'),
        (CALL, ActivityResult.VOICEMAIL, True, 'message left', 'Call “Devis”, message left'),
        (CALL, ActivityResult.NO_ANSWER, True, 'no answer', 'Call “Devis”, no answer'),
        (MEETING, ActivityResult.DONE, False, 'done', 'Meeting “Devis”'),
        (MEETING, ActivityResult.POSTPONED, True, 'postponed', 'Meeting “Devis”, postponed'),
    ],
)
def test_an_exchange_says_how_it_ended_where_that_is_news(
    kind: ActivityKind, result: ActivityResult | None, in_vain: bool, ended: str, told: str
) -> None:
    use_language('en')
    exchange = Exchange(DAY, 600, kind, result, 'Devis', in_vain=in_vain)
    assert (summary_texts.result_text(exchange), summary_texts.exchange_text(exchange)) == (ended, told)


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('kind', [CALL, EMAIL, MEETING], ids=str)
def test_an_exchange_about_nothing_is_named_by_its_kind(kind: ActivityKind, language: str) -> None:
    use_language(language)
    told = summary_texts.exchange_text(Exchange(DAY, 600, kind, ActivityResult.ANSWERED))
    assert told.split(', ')[0] == summary_texts.kind_name(kind)
    assert '“' not in told
    assert '«' not in told


KEPT, BROKEN, OPEN, LATE = PromiseState.KEPT, PromiseState.BROKEN, PromiseState.OPEN, PromiseState.LATE


@pytest.mark.parametrize(
    ('states', 'french', 'english'),
    [
        ((), '', ''),
        ((KEPT,), '1 tenue', '1 kept'),
        ((BROKEN, KEPT, KEPT), '2 tenues, 1 non tenue', '2 kept, 1 broken'),
        ((OPEN, LATE, OPEN), '1 en retard, 2 ouvertes', '1 late, 2 open'),
    ],
    ids=('none', 'one', 'kept before broken', 'late before open'),
)
def test_promises_are_counted_by_what_became_of_them(
    states: tuple[PromiseState, ...], french: str, english: str
) -> None:
    told = tuple(ToldPromise(Side.MINE, 'Devis', None, state) for state in states)
    summary = ContactSummary(DAY, DAY, promises=(*told, ToldPromise(Side.THEIRS, 'Plan', None, KEPT)))
    for language, wanted in (('fr', french), ('en', english)):
        use_language(language)
        assert plain(summary_texts.promised_text(summary, Side.MINE)) == wanted


@pytest.mark.parametrize(
    ('given_away', 'costs', 'told'),
    [
        ((), True, ''),
        (((Side.MINE, None),), True, '1 given'),
        (((Side.MINE, Money(45_000, 'EUR')), (Side.THEIRS, None)), True, '1 given (€450), 1 got'),
        (((Side.MINE, Money(45_000, 'EUR')), (Side.MINE, Money(900, 'JPY'))), True, '2 given (€450 + ¥900)'),
        (((Side.MINE, Money(45_000, 'EUR')), (Side.MINE, Money(50, 'EUR'))), True, '2 given (€450.50)'),
        (((Side.THEIRS, Money(45_000, 'EUR')),), False, '1 got'),
    ],
    ids=('none', 'no cost', 'both sides', 'two currencies', 'one sum', 'without costs'),
)
def test_concessions_say_what_they_cost(
    given_away: tuple[tuple[Side, Money | None], ...], costs: bool, told: str
) -> None:
    use_language('en')
    made = tuple(ToldConcession(side, 'Remise', cost, DAY) for side, cost in given_away)
    assert summary_texts.conceded_text(ContactSummary(DAY, DAY, concessions=made), costs=costs) == told


@pytest.mark.parametrize(
    ('missing', 'french', 'english'),
    [
        ((), '', ''),
        ((('criterion', 'budget'),), 'Manquait alors : Budget prévu', 'Missing then: Budget planned'),
        (
            (('own_field', ''),),
            'Manquait alors : Un champ qui n’existe plus',
            'Missing then: A field that is no longer there',
        ),
    ],
    ids=('nobody knows', 'a criterion', 'a field that is gone'),
)
def test_what_a_gate_asked_for_is_named(missing: tuple[tuple[str, str], ...], french: str, english: str) -> None:
    for language, wanted in (('fr', french), ('en', english)):
        use_language(language)
        assert plain(summary_texts.missing_text(missing)) == wanted


@pytest.mark.parametrize(('more', 'end'), [(1, '1 other'), (2, '2 others')])
def test_what_a_later_version_asks_is_counted(more: int, end: str) -> None:
    use_language('en')
    assert summary_texts.missing_text((('field', 'amount'), *[('mood', 'good')] * more)).endswith(end)


def test_criteria_tell_the_refused_with_its_evidence_and_the_unanswered_together() -> None:
    use_language('en')
    told = [ToldCriterion(criterion, AnswerValue.UNKNOWN) for criterion in list(Criterion)[1:3]]
    refused = ToldCriterion(next(iter(Criterion)), AnswerValue.NO, 'Rien avant 2027')
    agreed = ToldCriterion(list(Criterion)[3], AnswerValue.YES, 'Vu')
    said, left = summary_texts.criteria_text([agreed, *told, refused]).split('\n')
    assert said.endswith('. Rien avant 2027')
    assert left.endswith(': left unanswered.')
    assert summary_texts.criteria_text([agreed]) == ''
