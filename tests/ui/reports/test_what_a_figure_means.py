"""A figure explained: its value, its definition, what it was filtered by, how many it rests on. In both languages."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from in_report import MOTIFS, YEAR, a_slice, whole

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.report import Beside, Column, Figure, Period, Report, Scope
from salesdesk.ui.reports.words.explained import About, Shown, meanings
from salesdesk.ui.reports.words.figure_texts import axis_text, figure_text, full_text, short_text, whole_money_text
from salesdesk.ui.reports.words.rows import column_of, money_keys, rows_of, scope_of, shown

TODAY = date(2026, 6, 9)
ABOUT = About({1: 'Ventes', 2: 'Prospection'}, TODAY)
LOST = Figure(Unit.COUNT, 12, n=12, behind=(a_slice(),))


def of(scope: Scope = YEAR, figure: Figure = LOST, **more: object) -> Shown:
    return replace(Shown('Motif', figure, scope), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ('language', 'pipeline', 'said'),
    [
        ('fr', 1, 'Ventes · juil. 2025 à juin 2026'), ('fr', None, 'Tous les pipelines · juil. 2025 à juin 2026'),
        ('en', 2, 'Prospection · Jul 2025 to Jun 2026'), ('en', 99, 'All pipelines · Jul 2025 to Jun 2026'),
    ],
)  # fmt: skip
def test_a_page_says_what_it_is_about(language: str, pipeline: int | None, said: str) -> None:
    use_language(language)
    assert ABOUT.scope_text(replace(YEAR, pipeline_id=pipeline)) == said


@pytest.mark.parametrize(
    ('first', 'last', 'fr', 'en'),
    [
        ((2026, 6, 1), (2026, 6, 30), 'juin 2026', 'June 2026'),
        ((2026, 1, 1), (2026, 12, 31), '2026', '2026'),
        ((2024, 1, 1), (2025, 12, 31), 'janv. 2024 à déc. 2025', 'Jan 2024 to Dec 2025'),
        ((2026, 6, 9), (2026, 6, 9), '9 juin 2026', '9 Jun 2026'),
        ((2026, 3, 3), (2026, 4, 5), '3 mars\u00a0– 5 avr. 2026', '3 Mar\u00a0– 5 Apr 2026'),
        ((2025, 12, 31), (2026, 1, 1), '31 déc. 2025\u00a0– 1er janv. 2026', '31 Dec 2025\u00a0– 1 Jan 2026'),
    ],
)
def test_a_period_is_said_as_shortly_as_it_can(
    first: tuple[int, int, int], last: tuple[int, int, int], fr: str, en: str
) -> None:
    scope = Scope(1, Period(date(*first), date(*last)))
    for language, said in (('fr', fr), ('en', en)):
        use_language(language)
        assert ABOUT.scope_text(scope) == f'Ventes · {said}'
    use_language('en')


def test_without_a_definition_it_says_what_it_is_about() -> None:
    use_language('fr')
    assert ABOUT.paragraphs(of()) == ['Motif\u00a0: 12', 'Ventes · juil. 2025 à juin 2026', 'Nombre compté\u00a0: 12']
    use_language('en')
    assert ABOUT.paragraphs(of(figure=Figure(Unit.COUNT, 3))) == ['Motif: 3', 'Ventes · Jul 2025 to Jun 2026']


@pytest.mark.parametrize('key', sorted(DEFINITIONS))
@pytest.mark.parametrize('language', ['fr', 'en'])
def test_every_definition_is_a_paragraph_in_both_languages(key: str, language: str) -> None:
    use_language(language)
    name, definition, filtered, *_counted = ABOUT.paragraphs(of(definition=key))
    assert name.startswith('Motif')
    assert definition.endswith('.')
    assert filtered.startswith('Ventes')
    assert '{' not in definition + filtered


def test_french_definitions_are_not_english_ones() -> None:
    use_language('fr')
    french = {key: ABOUT.paragraphs(of(definition=key))[1] for key in DEFINITIONS}
    assert [key for key, text in french.items() if text == DEFINITIONS[key].text] == []


def test_a_reader_hears_all_but_the_figure_she_has_read() -> None:
    use_language('en')
    assert ABOUT.described(of()) == 'Ventes · Jul 2025 to Jun 2026 Counted: 12'


def test_what_stands_beside_is_explained_last() -> None:
    use_language('en')
    beside = Beside('median_cycle', Figure(Unit.DAYS, Fraction(7, 2)))
    last = ABOUT.paragraphs(of(beside=(beside,)))[-1]
    assert last.startswith(DEFINITIONS['median_cycle'].title)
    assert '3.50d. ' in last
    assert last.endswith(DEFINITIONS['median_cycle'].text)


@pytest.mark.parametrize(
    ('figure', 'leads'),
    [
        (LOST, True), (Figure(Unit.COUNT, 0, n=0), False), (Figure(Unit.TEXT, 'Toit', deal_id=7), True),
        (Figure(Unit.MONEY, None), False),
    ],
)  # fmt: skip
def test_only_a_figure_with_deals_leads_to_them(figure: Figure, leads: bool) -> None:
    assert of(figure=figure).leads_somewhere is leads


def test_each_meaning_is_said_once_and_in_order() -> None:
    use_language('en')
    keys = ['win_rate', '', 'median_cycle', 'win_rate', 'no such']
    found = meanings(keys)
    assert [line.partition(':')[0] for line in found] == [
        DEFINITIONS[key].title for key in ('win_rate', 'median_cycle')
    ]
    assert meanings([]) == []


AMOUNTS = [
    ('EUR', 1_234_567, '12\u202f346\u00a0€', '12\u202f345,67\u00a0€', '12,3\u00a0k€'),
    ('JPY', 1_234_567, '1\u202f234\u202f567\u00a0JPY', '1\u202f234\u202f567\u00a0JPY', '1,2\u00a0MJPY'),
    ('EUR', 49, '0\u00a0€', '0,49\u00a0€', '0\u00a0€'),
    ('EUR', -123_400, '-1\u202f234\u00a0€', '-1\u202f234\u00a0€', '-1,2\u00a0k€'),
]


@pytest.mark.parametrize(('currency', 'minor', 'table', 'full', 'short'), AMOUNTS)
def test_an_amount_is_whole_in_a_table_and_exact_where_one_asks(
    currency: str, minor: int, table: str, full: str, short: str
) -> None:
    use_language('fr')
    figure = Figure(Unit.MONEY, minor, currency)
    said = [text.replace('−', '-') for text in (figure_text(figure), full_text(figure), short_text(figure))]
    assert said == [table, full, short]
    assert whole_money_text(minor, currency).replace('−', '-') == table


@pytest.mark.parametrize(
    ('unit', 'tick', 'fr', 'en'),
    [
        (Unit.MONEY, 0, '0', '0'), (Unit.MONEY, 5_000_000, '50\u00a0k€', '€50k'),
        (Unit.SHARE, Fraction(1, 4), '25,0\u00a0%', '25.0%'), (Unit.SHARE, Fraction(1), '100\u00a0%', '100%'),
        (Unit.DAYS, Fraction(5, 2), '2,5\u00a0j', '2.5d'), (Unit.COUNT, 12_000, '12\u202f000', '12,000'),
        (Unit.NUMBER, Fraction(1, 4), '0,25', '0.25'),
    ],
)  # fmt: skip
def test_an_axis_speaks_her_language(unit: Unit, tick: int | Fraction, fr: str, en: str) -> None:
    for language, said in (('fr', fr), ('en', en)):
        use_language(language)
        assert axis_text(unit, 'EUR', tick) == said
    use_language('en')


def test_rows_are_read_by_the_keys_of_their_columns() -> None:
    rows = rows_of(MOTIFS)
    assert [row['reason'].value for row in rows] == ['Prix', 'Délai']
    assert column_of(MOTIFS, 'share').unit is Unit.SHARE
    assert shown(MOTIFS, 'lost', 'Prix', rows[0]) == Shown('Prix', MOTIFS.rows[0][1], YEAR, 'lost')


def test_a_sum_has_a_column_for_each_currency() -> None:
    columns = (
        Column('name', 'Name', Unit.TEXT), Column('won', 'Won', Unit.MONEY, currency='EUR'),
        Column('won_usd', 'Won', Unit.MONEY, currency='USD'), Column('won_count', 'Won', Unit.COUNT),
        Column('lost', 'Lost', Unit.MONEY, currency='EUR'),
    )  # fmt: skip
    assert list(money_keys(Report('sources', YEAR, columns, ()), 'won')) == ['won', 'won_usd']


@pytest.mark.parametrize(
    ('lead', 'days'),
    [
        (Figure(Unit.MONTH, date(2026, 2, 1)), ((2026, 2, 1), (2026, 2, 28))),
        (Figure(Unit.MONTH, date(2026, 6, 1)), ((2026, 6, 1), (2026, 6, 15))),
        (Figure(Unit.TEXT, 'Later'), ((2026, 1, 20), (2026, 6, 15))),
        (Figure(Unit.MONTH, None), ((2026, 1, 20), (2026, 6, 15))),
    ],
)  # fmt: skip
def test_a_row_is_about_its_month_and_no_day_outside_the_period(
    lead: Figure, days: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    period = scope_of(whole(date(2026, 1, 20)), lead).period
    assert (period.first, period.last) == (date(*days[0]), date(*days[1]))
