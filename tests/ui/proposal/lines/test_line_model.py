"""Lines while they are written: each change can be taken back, what is wrong stays with its line."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from priced import LINE
from PySide6.QtCore import QObject
from pytestqt.modeltest import ModelTester

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.i18n.translator import use_language
from salesdesk.ui.proposal.line_drafts import kept, read_kept
from salesdesk.ui.proposal.lines.line_columns import Column
from salesdesk.ui.proposal.lines.line_model import LineModel


def named(name: str, number: int) -> LineItem:
    return replace(LINE, id=number, name=Wording(name, ''))


@pytest.fixture
def model(qapp: QObject) -> Iterator[LineModel]:
    use_language('fr')
    yield LineModel([named('A', 1), named('B', 2), named('C', 3)], 'fr', qapp)
    use_language('en')


def names(model: LineModel) -> str:
    return ''.join(line.name.fr for line in model.lines)


ACTS: dict[str, tuple[Callable[[LineModel], object], str]] = {
    'added': (lambda m: m.add(named('D', 0)), 'ABCD'),
    'copied': (lambda m: m.duplicate(0), 'AABC'),
    'taken out': (lambda m: m.remove(1), 'AC'),
    'moved up': (lambda m: m.move(2, 0), 'CAB'),
    'moved down': (lambda m: m.move(0, 2), 'BCA'),
    'renamed': (lambda m: m.setData(m.index(0, Column.NAME), 'Z'), 'ZBC'),
}


@pytest.mark.parametrize('act', ACTS)
def test_each_change_is_taken_back(model: LineModel, qtmodeltester: ModelTester, act: str) -> None:
    qtmodeltester.check(model)
    change, after = ACTS[act]
    change(model)
    assert names(model) == after
    assert [line.position for line in model.lines] == list(range(len(after)))
    model.undo()
    assert (names(model), model.can_undo()) == ('ABC', False)


def test_a_copy_is_a_line_of_its_own(model: LineModel) -> None:
    model.duplicate(0)
    assert [line.id for line in model.lines] == [1, 0, 2, 3]


@pytest.mark.parametrize('to', [-1, 3, 1])
def test_a_line_is_not_moved_out_of_the_offer_nor_onto_itself(model: LineModel, to: int) -> None:
    assert not model.move(1, to)
    assert (names(model), model.can_undo()) == ('ABC', False)


def test_what_cannot_be_read_stays_as_typed_and_is_told(model: LineModel) -> None:
    cell = model.index(1, Column.QUANTITY)
    model.setData(cell, 'beaucoup')
    assert (cell.data(), model.lines[1].quantity) == ('beaucoup', 1_000)
    assert model.error(cell).startswith('Tapez une quantité')
    model.setData(cell, '2')
    assert (model.error(cell), model.first_error().isValid()) == ('', False)


def test_what_is_wrong_goes_with_its_line(model: LineModel) -> None:
    model.setData(model.index(1, Column.VAT), 'x')
    model.move(1, 0)
    model.duplicate(0)
    model.remove(1)
    assert (model.first_error().row(), names(model)) == (0, 'BAC')
    model.setData(model.index(2, Column.VAT), 'x')
    model.remove(0)
    model.duplicate(0)
    assert (model.first_error().row(), names(model)) == (2, 'AAC')


def test_a_cell_emptied_is_wrong_and_not_what_it_was(model: LineModel) -> None:
    cell = model.index(0, Column.NAME)
    model.setData(cell, '')
    assert (str(cell.data()).strip(), model.error(cell)) == ('', 'Dites ce qui est proposé, ou supprimez la ligne.')


def test_a_cell_left_as_it_was_changes_nothing(model: LineModel) -> None:
    told: list[bool] = []
    model.changed.connect(lambda: told.append(True))
    cell = model.index(0, Column.PRICE)
    model.setData(cell, cell.data(0x0002))
    assert (told, model.can_undo()) == ([], False)


def test_names_are_those_of_the_paper(model: LineModel) -> None:
    model.setData(model.index(0, Column.NAME), 'Étude')
    model.set_language('en')
    model.setData(model.index(0, Column.NAME), 'Study')
    assert model.lines[0].name == Wording('Étude', 'Study')


def test_a_locked_offer_is_read_and_not_written(qapp: QObject) -> None:
    locked = LineModel([LINE], 'fr', qapp, locked=True)
    flags = [locked.flags(locked.index(0, column)) for column in Column]
    assert not any(flag & flag.ItemIsEditable for flag in flags)


def test_a_draft_gives_every_line_back(model: LineModel) -> None:
    lines = [*model.lines, replace(LINE, is_optional=True, description='a\nb', unit_cost=5, product_id=9)]
    assert read_kept(kept(lines)) == lines
