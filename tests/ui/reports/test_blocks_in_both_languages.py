"""What the bars of a block say and show, from small reports made by hand: none, one, many; French and English."""

from datetime import date
from fractions import Fraction

import pytest
from in_report import YEAR, a_slice, deals, lead
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.ui.reports.blocks.bar_contents import lost_content, stage_times_content
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.forecast_content import forecast_content
from salesdesk.ui.reports.blocks.funnel_content import funnel_content
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.widgets.charts.bars import Bars
from salesdesk.ui.widgets.charts.columns import Columns
from salesdesk.ui.widgets.charts.funnel import Funnel

TODAY = date(2026, 6, 9)
RECT = QRectF(0, 0, 640, 300)
NOTHING = Figure(Unit.MONEY, None, 'EUR')


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False)


def report(name: str, keys: str, *rows: tuple[Figure, ...]) -> Report:
    return Report(name, YEAR, tuple(Column(key, key, Unit.COUNT, key) for key in keys.split()), rows)


def spoken(content: Content) -> list[str]:
    assert content.picture is not None
    return [spot.text for spot in content.picture.spots(RECT)]


def matched(content: Content) -> bool:
    """Whether each spot has the figure it speaks of."""
    return len(spoken(content)) == len(content.shown)


def lost(*counts: int) -> Report:
    total = sum(counts) or 1
    rows = [(lead(f'Motif {at}'), deals(count), Figure(Unit.SHARE, Fraction(count, total)))
            for at, count in enumerate(counts)]  # fmt: skip
    return report('lost_reasons', 'reason lost share', *rows)


@pytest.mark.parametrize(
    ('language', 'said', 'note'),
    [
        ('fr', ['Motif 0\u00a0: 3 affaires perdues, 75\u00a0%', 'Motif 1\u00a0: 1 affaire perdue, 25\u00a0%'],
         '4 affaires'),
        ('en', ['Motif 0: 3 deals lost, 75%', 'Motif 1: 1 deal lost, 25%'], '4 deals'),
    ],
)  # fmt: skip
def test_reasons_are_read_with_their_share(language: str, said: list[str], note: str) -> None:
    use_language(language)
    content = lost_content(lost(3, 1))
    assert (spoken(content), content.note) == (said, note)
    assert matched(content)


@pytest.mark.parametrize('count', [1, 2, 7, 40])
def test_the_first_reason_alone_stands_out(count: int) -> None:
    picture = lost_content(lost(*range(count, 0, -1))).picture
    assert isinstance(picture, Bars)
    assert [bar.color for bar in picture.bars] == ['dot-yes'] + ['border-control'] * (count - 1)


@pytest.mark.parametrize(
    ('language', 'said'), [('fr', 'Aucune perte sur cette période.'), ('en', 'No loss in this period.')]
)
def test_reasons_of_no_loss_are_no_chart(language: str, said: str) -> None:
    use_language(language)
    assert (lost_content(lost(0, 0)).picture, lost_content(lost(0, 0)).empty) == (None, said)
    assert lost_content(lost(), 'Rien encore.').empty == 'Rien encore.'


def days(value: int | Fraction | None, n: int = 3) -> Figure:
    return Figure(Unit.DAYS, value, n=n if value is not None else 0)


TIMES = report(
    'stage_times', 'stage mean_days limit',
    (lead('Identification'), days(Fraction(3, 2)), days(14)), (lead('Qualification'), days(Fraction(41, 2)), days(14)),
    (lead('Proposition'), days(2), days(None)), (lead('Conclusion'), days(None), days(10)),
)  # fmt: skip


@pytest.mark.parametrize(
    ('language', 'numbers', 'notes'),
    [
        ('fr', ['1,5\u00a0j', '21\u00a0j', '2\u00a0j', '–'], ['sur 14\u00a0j', 'sur 14\u00a0j', '', 'sur 10\u00a0j']),
        ('en', ['1.5d', '21d', '2d', '–'], ['of 14d', 'of 14d', '', 'of 10d']),
    ],
)
def test_times_are_whole_days_except_the_shortest(language: str, numbers: list[str], notes: list[str]) -> None:
    use_language(language)
    picture = stage_times_content(TIMES).picture
    assert isinstance(picture, Bars)
    assert [bar.number for bar in picture.bars] == numbers
    assert [bar.note for bar in picture.bars] == notes


def test_only_a_stage_beyond_its_limit_warns() -> None:
    content = stage_times_content(TIMES)
    assert isinstance(content.picture, Bars)
    assert [bar.is_over() for bar in content.picture.bars] == [False, True, False, False]
    assert matched(content)


def test_stages_have_the_colours_they_have_everywhere() -> None:
    picture = stage_times_content(TIMES).picture
    assert isinstance(picture, Bars)
    assert len({bar.color for bar in picture.bars}) == 4
    assert all(bar.color.startswith('stage-') for bar in picture.bars)


def step(name: str, came: int, gone: int, rate: Fraction | None = None) -> tuple[Figure, ...]:
    return lead(name), Figure(Unit.COUNT, came, n=came), Figure(Unit.SHARE, rate), Figure(Unit.COUNT, gone, n=gone)


def funnel(*rows: tuple[Figure, ...]) -> Report:
    return report('funnel', 'stage deals of_previous lost', *rows)


FUNNEL = funnel(
    step('Identification', 10, 4), step('Qualification', 6, 0, Fraction(6, 10)), step('won', 5, 0, Fraction(5, 6))
)


@pytest.mark.parametrize(
    ('language', 'said'),
    [
        ('fr', [
            'Identification\u00a0: 10 affaires', 'Identification\u00a0: 4 perdues',
            'Qualification\u00a0: 6 affaires, 60\u00a0% de l’étape précédente', 'Qualification\u00a0: aucune perdue',
            'Gagnées\u00a0: 5 affaires, 83\u00a0% de l’étape précédente',
        ]),
        ('en', [
            'Identification: 10 deals', 'Identification: 4 lost', 'Qualification: 6 deals, 60% of the stage before',
            'Qualification: none lost', 'Gagnées: 5 deals, 83% of the stage before',
        ]),
    ],
)  # fmt: skip
def test_a_funnel_is_read_from_stage_to_stage(language: str, said: list[str]) -> None:
    use_language(language)
    content = funnel_content(FUNNEL, 'Gagnées')
    assert spoken(content) == said
    assert matched(content)


def test_the_end_of_a_funnel_is_won_and_loses_nothing() -> None:
    picture = funnel_content(FUNNEL, 'Won').picture
    assert isinstance(picture, Funnel)
    last = picture.steps[-1]
    assert (last.color, last.name, last.rate, last.loss) == ('chart-won', 'Won', '', '')
    assert [each.rate for each in picture.steps[:-1]] == ['60%', '83%']


@pytest.mark.parametrize('rows', [(), (step('A', 0, 0), step('won', 0, 0))])
def test_a_funnel_of_nobody_is_no_chart(rows: tuple[tuple[Figure, ...], ...]) -> None:
    use_language('fr')
    content = funnel_content(funnel(*rows), 'Gagnées')
    assert content.picture is None
    assert content.empty == 'Aucune affaire au parcours connu n’est entrée dans le pipeline sur cette période.'


def month(day: date, won: int | None, weighted: int | None, target: int | None = None) -> tuple[Figure, ...]:
    def money(value: int | None) -> Figure:
        return Figure(Unit.MONEY, None if value is None else value * 100, 'EUR', behind=(a_slice(),))

    return Figure(Unit.MONTH, day), money(won), money(weighted), money(target)


def forecast(*rows: tuple[Figure, ...]) -> Report:
    return report('forecast_months', 'month won weighted target', *rows)


def later(title: str, weighted: int) -> tuple[Figure, ...]:
    return lead(title), NOTHING, Figure(Unit.MONEY, weighted * 100, 'EUR'), NOTHING


@pytest.mark.parametrize(
    ('language', 'said', 'keys'),
    [
        ('fr', [
            'juin 2026, gagné\u00a0: 1\u202f000\u00a0€, objectif 45\u202f000\u00a0€',
            'juin 2026, pondéré\u00a0: 250\u00a0€, objectif 45\u202f000\u00a0€',
            'juillet 2026, pondéré\u00a0: 9\u00a0€',
        ], ['Gagné', 'Pondéré', 'Objectif 45\u00a0k€']),
        ('en', [
            'June 2026, won: €1,000, target €45,000', 'June 2026, weighted: €250, target €45,000',
            'July 2026, weighted: €9',
        ], ['Won so far', 'Weighted', 'Target €45k']),
    ],
)  # fmt: skip
def test_a_month_is_read_part_by_part_with_its_target(language: str, said: list[str], keys: list[str]) -> None:
    use_language(language)
    rows = month(date(2026, 6, 1), 1_000, 250, 45_000), month(date(2026, 7, 1), None, 9)
    content = forecast_content(forecast(*rows), TODAY)
    assert spoken(content) == said
    assert [key.text for key in content.keys] == keys
    assert matched(content)


def test_this_month_is_strong_and_years_stand_below_january_and_the_first() -> None:
    use_language('en')
    months = [date(2025 + (6 + at) // 12, (6 + at) % 12 + 1, 1) for at in range(13)]
    picture = forecast_content(forecast(*(month(day, 5, 5) for day in months)), TODAY).picture
    assert isinstance(picture, Columns)
    assert [column.label for column in picture.columns if column.strong] == ['Jun']
    groups = [(column.label, column.group) for column in picture.columns if column.group]
    assert groups == [('Jul', '2025'), ('Jan', '2026')]


def test_within_one_year_no_year_is_said() -> None:
    rows = [month(date(2026, number, 1), 5, 5) for number in range(1, 7)]
    picture = forecast_content(forecast(*rows), TODAY).picture
    assert isinstance(picture, Columns)
    assert {column.group for column in picture.columns} == {''}


@pytest.mark.parametrize(
    ('targets', 'key'),
    [((10, 10), 'Target €10'), ((10, 20), 'Target'), ((None, 20), 'Target €20'), ((None, None), None)],
)
def test_one_target_for_all_months_is_said_in_the_legend(targets: tuple[int | None, ...], key: str | None) -> None:
    use_language('en')
    rows = [month(date(2026, 5 + at, 1), 5, 5, target) for at, target in enumerate(targets)]
    dashes = [each.text for each in forecast_content(forecast(*rows), TODAY).keys if each.dash]
    assert dashes == ([] if key is None else [key])


@pytest.mark.parametrize(
    ('language', 'amounts', 'note'),
    [
        ('fr', (3_000, 500), 'et 3,5\u00a0k€ en retard, plus tard ou sans date'), ('fr', (0, 0), ''),
        ('en', (3_000, 500), 'and €3.5k overdue, later or without a date'),
    ],
)  # fmt: skip
def test_what_stands_in_no_month_is_added_up_beside_the_title(
    language: str, amounts: tuple[int, int], note: str
) -> None:
    use_language(language)
    rows = month(date(2026, 6, 1), 5, 5), *(later(str(amount), amount) for amount in amounts)
    assert forecast_content(forecast(*rows), TODAY).note == note


def test_without_a_month_that_brings_anything_it_says_so_and_what_is_late() -> None:
    use_language('fr')
    content = forecast_content(forecast(month(date(2026, 6, 1), 0, None), later('Retard', 2_000)), TODAY)
    assert content.picture is None
    assert content.empty == 'Rien de gagné ni d’attendu sur ces mois.'
    assert content.note.startswith('et 2')
