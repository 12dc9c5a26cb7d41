"""The tables of a file's rows, and what an import says of them: without a window, in both languages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from in_file import DAY, bad_date, refused, row
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.controllers.exchange.import_request import ImportSummary, Survey
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.i18n.translator import use_language
from salesdesk.ui.exchange.import_result import ImportResult
from salesdesk.ui.exchange.import_texts import (
    already_there_text,
    halves,
    import_verb,
    refused_text,
    summary_lines,
    what_would_be,
)
from salesdesk.ui.exchange.preview_model import (
    AMOUNT,
    CLOSE,
    CREATED,
    LONGEST_CELL,
    NUMBER,
    ORGANIZATION,
    STAGE,
    TITLE,
    PreviewModel,
)
from salesdesk.ui.exchange.preview_table import PreviewTable, RefusedTable
from salesdesk.ui.exchange.refused_model import RefusedModel
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

Role = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
PARIS, NOUMEA = ZoneInfo('Europe/Paris'), ZoneInfo('Pacific/Noumea')


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    yield
    use_language('en')


def instant(*when: int) -> int:
    return int(datetime(*when, tzinfo=UTC).timestamp() * 1000)  # type: ignore[arg-type, misc]


def preview(*lines: Any, zone: ZoneInfo = PARIS) -> PreviewModel:
    model = PreviewModel(zone, QApplication.instance())
    model.show(lines)
    return model


def cell(model: PreviewModel | RefusedModel, line: int, column: int, role: Role = Role.DisplayRole) -> Any:
    return model.index(line, column).data(role)


FULL = row(
    number=1_204, title='Étude d’éclairage', organization='Ville de Niort', stage='Proposition', amount=1_240_050,
    currency='EUR', created=instant(2026, 5, 12, 10), expected_close=DAY,
)  # fmt: skip


@pytest.mark.parametrize(
    ('language', 'cells'),
    [
        ('fr', ['1\u202f204', 'Étude d’éclairage', 'Ville de Niort', 'Proposition', '12\u202f400,50\u00a0€',
                '12 mai 2026', '30 juin 2026']),
        ('en', ['1,204', 'Étude d’éclairage', 'Ville de Niort', 'Proposition', '€12,400.50', '12 May 2026',
                '30 Jun 2026']),
    ],
)  # fmt: skip
def test_a_row_is_shown_as_it_is_understood(language: str, cells: list[str]) -> None:
    use_language(language)
    model = preview(FULL)
    assert [cell(model, 0, column) for column in range(model.columnCount())] == cells
    assert [cell(model, 0, column, Role.ToolTipRole) for column in range(model.columnCount())] == cells


def test_what_the_file_does_not_say_is_left_empty() -> None:
    model = preview(row(title='Toit'))
    assert [cell(model, 0, column) for column in range(7)] == ['2', 'Toit', '', '', '', '', '']


@pytest.mark.parametrize(
    ('status', 'stage', 'said'),
    [
        (DealStatus.OPEN, 'Proposition', 'Proposition'), (DealStatus.WON, '', 'Gagnée'),
        (DealStatus.LOST, 'Proposition', 'Perdue · Proposition'), (DealStatus.OPEN, '', ''),
    ],
)  # fmt: skip
def test_an_outcome_stands_before_the_stage(status: DealStatus, stage: str, said: str) -> None:
    assert cell(preview(row(status=status, stage=stage)), 0, STAGE) == said


@pytest.mark.parametrize(
    ('amount', 'currency', 'said'),
    [
        (0, 'EUR', '0\u00a0€'), (-5_000, 'EUR', '-50\u00a0€'), (12_400, 'JPY', '12\u202f400\u00a0JPY'),
        (12_400, 'USD', '124\u00a0$US'), (None, 'EUR', ''),
    ],
)  # fmt: skip
def test_an_amount_is_written_in_its_own_currency(amount: int | None, currency: str, said: str) -> None:
    assert cell(preview(row(amount=amount, currency=currency)), 0, AMOUNT).replace('−', '-') == said


@pytest.mark.parametrize(
    ('zone', 'day'),
    [(PARIS, '1er janv. 2026'), (ZoneInfo('UTC'), '31 déc. 2025'), (NOUMEA, '1er janv. 2026')],
)
def test_an_instant_is_a_day_of_her_own_calendar(zone: ZoneInfo, day: str) -> None:
    late = row(created=instant(2025, 12, 31, 23, 30))
    assert cell(preview(late, zone=zone), 0, CREATED) == day


@pytest.mark.parametrize('when', [(2026, 3, 29, 1), (2026, 10, 25, 0, 59), (1969, 12, 31, 12), (1900, 1, 1, 12)])
def test_summer_time_and_days_before_the_epoch_are_days_too(when: tuple[int, ...]) -> None:
    assert str(when[0]) in cell(preview(row(created=instant(*when))), 0, CREATED)


def test_a_deal_that_was_closed_says_when_instead_of_when_it_should_be() -> None:
    closed = row(status=DealStatus.WON, closed=instant(2026, 6, 2, 9), expected_close=DAY)
    assert cell(preview(closed), 0, CLOSE) == '2 juin 2026'


def test_lines_stand_in_the_order_of_the_file() -> None:
    model = preview(row(number=9, title='B'), refused(4, 'x'), row(number=3, title='A'))
    assert [cell(model, line, NUMBER) for line in range(3)] == ['3', '4', '9']
    assert [model.is_refused(line) for line in range(3)] == [False, True, False]
    assert model.line(0).number == 3


def test_a_refused_row_says_why_and_what_stands_there() -> None:
    model = preview(bad_date(5, '31/02/x'))
    said = cell(model, 0, TITLE)
    assert '31/02/x' in said
    assert said.endswith('Toit · 31/02/x')
    assert [cell(model, 0, column) for column in (ORGANIZATION, STAGE, AMOUNT)] == ['', '', '']
    assert cell(model, 0, TITLE, Role.ForegroundRole) == theme().color('warning')
    assert cell(model, 0, TITLE, Role.DecorationRole) is not None


def test_empty_and_endless_cells_do_not_fill_the_line() -> None:
    said = cell(preview(refused(5, '', '  ', 'é' * 5_000, 'fin')), 0, TITLE)
    assert said.partition('  ')[2] == 'é' * LONGEST_CELL + ' · fin'


def test_every_reason_of_a_row_is_said() -> None:
    one, two = (cell(preview(refused(5, 'x', codes=codes)), 0, TITLE)
                for codes in (('title_missing',), ('title_missing', 'nul_character')))  # fmt: skip
    assert len(two) > len(one)
    assert two.startswith(one.partition('  ')[0])


@pytest.mark.parametrize(
    ('column', 'right'),
    [(NUMBER, True), (TITLE, False), (ORGANIZATION, False), (STAGE, False), (AMOUNT, True), (CREATED, False)],
)
def test_numbers_and_amounts_stand_at_the_right(column: int, right: bool) -> None:
    model = preview(FULL)
    aligned = cell(model, 0, column, Role.TextAlignmentRole), model.headerData(column, ACROSS, Role.TextAlignmentRole)
    assert [bool(align & Qt.AlignmentFlag.AlignRight.value) for align in aligned] == [right, right]


@pytest.mark.parametrize('make', [lambda: preview(FULL, refused(3, 'x')), preview])
def test_the_preview_is_a_proper_model(qtmodeltester: ModelTester, make: Any) -> None:
    qtmodeltester.check(make())


@pytest.mark.parametrize('rows', [(), (refused(3, 'x'), bad_date(4, 'hier soir'))])
def test_refused_rows_are_a_proper_model(qtmodeltester: ModelTester, qapp: QApplication, rows: tuple[Any, ...]) -> None:
    model = RefusedModel(qapp)
    model.show(rows)
    qtmodeltester.check(model)
    assert model.rowCount() == len(rows)
    assert [model.headerData(section, ACROSS) for section in range(3)] == ['Ligne', 'Motif', 'Dans le fichier']
    assert (model.headerData(3, ACROSS), model.headerData(0, DOWN)) == (None, None)


def test_a_refused_row_is_amber_where_its_reason_stands(qapp: QApplication) -> None:
    model = RefusedModel(qapp)
    model.show([bad_date(1_204, 'hier soir')])
    assert (cell(model, 0, 0), cell(model, 0, 2)) == ('1\u202f204', 'Toit · hier soir')
    assert [cell(model, 0, column, Role.ForegroundRole) for column in range(3)] == [
        None,
        theme().color('warning'),
        None,
    ]
    assert cell(model, 0, 1, Role.ToolTipRole) == cell(model, 0, 1)


def test_a_reason_goes_over_the_whole_line_and_no_further(qtbot: QtBot) -> None:
    table = PreviewTable('Lignes', PARIS)
    qtbot.addWidget(table)
    table.show_lines([row(number=2, title='A'), refused(3, 'x'), row(number=4, title='B')])
    assert [table.columnSpan(line, TITLE) for line in range(3)] == [1, 6, 1]
    table.show_lines([row(number=2, title='A'), row(number=3, title='x')])
    assert [table.columnSpan(line, TITLE) for line in range(2)] == [1, 1]


def test_arrows_walk_through_refused_rows_and_nothing_is_edited(qtbot: QtBot) -> None:
    table = RefusedTable('Refusées')
    qtbot.addWidget(table)
    table.show_rows([refused(3, 'x'), refused(4, 'y')])
    table.setCurrentIndex(table.rows.index(0, 1))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Down):
        qtbot.keyClick(table, key)
    assert table.currentIndex().row() == 1
    assert not table.isPersistentEditorOpen(table.currentIndex())


def survey(fresh: int = 0, there: int = 0, trash: int = 0, bad: int = 0) -> Survey:
    return Survey(fresh, there, trash, tuple(refused(number, 'x') for number in range(bad)), ())


@pytest.mark.parametrize(
    ('counts', 'fr', 'en'),
    [
        ((1, 0, 0, 0), '1 ligne', '1 row'),
        ((1_999, 0, 0, 1), '2\u202f000 lignes · 1 ligne refusée', '2,000 rows · 1 row refused'),
        ((0, 2, 0, 3), '5 lignes · 2 déjà là · 3 lignes refusées', '5 rows · 2 already there · 3 rows refused'),
        (
            (0, 2, 1, 0),
            '2 lignes · 2 déjà là (dont 1 à la corbeille)',
            '2 rows · 2 already there (1 of them in the trash)',
        ),
        ((0, 0, 0, 0), '0 ligne', '0 rows'),
    ],
)  # fmt: skip
def test_what_would_be_done_is_said_beside_the_button(counts: tuple[int, int, int, int], fr: str, en: str) -> None:
    for language, said in (('fr', fr), ('en', en)):
        use_language(language)
        assert what_would_be(survey(*counts)) == said


@pytest.mark.parametrize(
    ('count', 'fr', 'en'),
    [
        (0, 'Importer', 'Import'), (1, 'Importer 1 affaire', 'Import 1 deal'),
        (1_204, 'Importer 1\u202f204 affaires', 'Import 1,204 deals'),
    ],
)  # fmt: skip
def test_the_button_says_how_many(count: int, fr: str, en: str) -> None:
    for language, said in (('fr', fr), ('en', en)):
        use_language(language)
        assert import_verb(count) == said


@pytest.mark.parametrize(
    ('sentence', 'parts'),
    [
        ('Le disque est plein. Libérez de la place. Puis recommencez.',
         ('Le disque est plein.', 'Libérez de la place. Puis recommencez.')),
        ('Un seul morceau.', ('Un seul morceau.', '')), ('Version 1.2 trop récente', ('Version 1.2 trop récente', '')),
        ('', ('', '')),
    ],
)  # fmt: skip
def test_a_sentence_says_first_what_happened_then_what_to_do(sentence: str, parts: tuple[str, str]) -> None:
    assert halves(sentence) == parts


@pytest.mark.parametrize(
    ('there', 'trash', 'bad', 'lines'),
    [(0, 0, 0, []), (3, 1, 0, ['3 déjà là (dont 1 à la corbeille)']), (1, 0, 2, ['1 déjà là', '2 lignes refusées'])],
)
def test_what_was_left_out_is_said_afterwards(qtbot: QtBot, there: int, trash: int, bad: int, lines: list[str]) -> None:
    summary = ImportSummary(4, there, trash, tuple(refused(number, 'x') for number in range(bad)))
    assert summary_lines(summary) == lines
    result = ImportResult(summary)
    qtbot.addWidget(result)
    shown = [label.text() for label in result.findChildren(Label)]
    assert shown[0] == '4 affaires importées'
    assert [line for line in lines if line not in shown] == []
    assert (result.save.parent() is result) == bool(bad)


@pytest.mark.parametrize(('count', 'trash'), [(0, 0), (1, 1), (2, 0), (10_000, 3)])
def test_french_and_english_count_alike(count: int, trash: int) -> None:
    said = []
    for language in ('fr', 'en'):
        use_language(language)
        text = f'{already_there_text(count, trash)} {refused_text(count)}'
        said.append([letter for letter in text if letter.isdecimal()])
    assert said[0] == said[1]


def test_all_rows_refused_is_not_no_row_at_all() -> None:
    assert survey(bad=2).is_all_refused
    assert not survey().is_all_refused
    assert not survey(fresh=1, bad=2).is_all_refused
    assert survey(fresh=1, there=2, bad=3).rows == 6
