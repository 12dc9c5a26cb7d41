"""The cards of a column: loaded by the window, and always the first ones of what the database says."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from building import NOW, TODAY, Desk, euros, form_of
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from salesdesk.domain.place import Place
from salesdesk.ui.board.cards.deal_card_delegate import CARD_ROLE
from salesdesk.ui.board.columns.column_model import WINDOW, ColumnModel

STAGE = 'proposition'


class Column:
    """A model over a stage, following what the workspace says as the board does."""

    def __init__(self, desk: Desk, parent: QObject, **narrowed: object) -> None:
        self.desk = desk
        self._narrowed = narrowed
        stage_id = desk.stage(STAGE).id
        fetch = partial(desk.board.cards, desk.filter(**narrowed), stage_id)
        self.tester: QAbstractItemModelTester | None = None
        # A tester loads all there is when it is made: it is given nothing until it is told not to.
        self.model = ColumnModel(stage_id, lambda *asked: fetch(*asked) if self.tester else [], lambda: TODAY, parent)
        tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setUseFetchMore(False)
        self.tester = tester
        self.model.reload()
        desk.workspace.subscribe(self._follow)

    def _follow(self, touched: object) -> None:
        cards = self.desk.board.cards_of(self.desk.filter(**self._narrowed), touched.deals)  # type: ignore[attr-defined]
        mine = [card for card in cards if card.stage_id == self.model.key]
        self.model.follow(touched.deals, mine)  # type: ignore[attr-defined]

    def titles(self) -> list[str]:
        return [card.title for card in self.model.cards]

    def matches(self) -> bool:
        """Whether what is loaded is the beginning of the column, and all of it where nothing is left to load."""
        truth = self.desk.cards(STAGE, **self._narrowed)
        loaded = list(self.model.cards)
        return loaded == truth[: len(loaded)] and (self.model.canFetchMore() or len(loaded) == len(truth))


@pytest.fixture
def parent() -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def filled(desk: Desk, parent: QObject, count: int = 4, **narrowed: object) -> Column:
    for number in range(count):
        desk.put_ready(f'Affaire {number}', STAGE)
    return Column(desk, parent, **narrowed)


def id_of(column: Column, title: str) -> int:
    return next(card.id for card in column.desk.cards(STAGE) if card.title == title)


def test_the_model_is_sound(desk: Desk, parent: QObject, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(filled(desk, parent, 3 * WINDOW + 1).model)


def test_an_empty_column_has_no_rows(desk: Desk, parent: QObject) -> None:
    model = Column(desk, parent).model
    assert (model.rowCount(), model.canFetchMore(), model.data(QModelIndex())) == (0, False, None)


def test_a_row_gives_its_card_its_title_and_what_is_read_aloud(desk: Desk, parent: QObject) -> None:
    model = filled(desk, parent, 1).model
    said = [model.index(0).data(role) for role in (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
    )]  # fmt: skip
    assert model.index(0).data(CARD_ROLE).title == said[0] == 'Affaire 0'
    assert said[1].startswith('Affaire 0, Girardeau, ')
    assert 'Budget' in said[2]


def test_a_window_at_a_time_is_loaded(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent, 2 * WINDOW + 3)
    loaded = [column.model.rowCount()]
    while column.model.canFetchMore():
        column.model.fetchMore()
        loaded.append(column.model.rowCount())
    assert loaded == [WINDOW, 2 * WINDOW, 2 * WINDOW + 3]
    assert column.matches()


def test_a_window_that_ends_with_the_column_loads_nothing_more(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent, WINDOW)
    column.model.fetchMore()
    assert (column.model.rowCount(), column.model.canFetchMore()) == (WINDOW, False)


def test_reading_again_keeps_what_was_loaded(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent, 3 * WINDOW)
    column.model.fetchMore()
    column.model.reload()
    assert column.model.rowCount() == 2 * WINDOW


def lies_below(desk: Desk, column: Column, title: str, under: str) -> None:
    desk.move(id_of(column, title), STAGE, place=Place(under=id_of(column, under)))


ACTIONS: dict[str, Callable[[Desk, Column], object]] = {
    'moved in': lambda desk, _column: desk.move(desk.put_ready('Nouvelle', 'qualification'), STAGE),
    'moved out': lambda desk, column: desk.move(id_of(column, 'Affaire 1'), 'qualification'),
    'moved down': lambda desk, column: lies_below(desk, column, 'Affaire 0', 'Affaire 2'),
    'moved up': lambda desk, column: desk.move(id_of(column, 'Affaire 3'), STAGE),
    'won': lambda desk, column: desk.closing.win(id_of(column, 'Affaire 1'), TODAY, euros(1)),
    'lost': lambda desk, column: desk.closing.lose(id_of(column, 'Affaire 1'), desk.reason('no_budget')),
    'deleted': lambda desk, column: desk.deals.delete(id_of(column, 'Affaire 1'), id_of(column, 'Affaire 2')),
    'renamed': lambda desk, column: edit(desk, id_of(column, 'Affaire 1'), title='Autre nom'),
    'another amount': lambda desk, column: edit(desk, id_of(column, 'Affaire 1'), amount=euros(99)),
}


def edit(desk: Desk, deal_id: int, **fields: object) -> None:
    desk.deals.edit(deal_id, replace(form_of(desk.deals.details(deal_id)), **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize('action', ACTIONS.values(), ids=ACTIONS.keys())
def test_rows_follow_what_was_done_and_undone(desk: Desk, parent: QObject, action: Callable[..., object]) -> None:
    column = filled(desk, parent)
    before = list(column.model.cards)
    action(desk, column)
    assert list(column.model.cards) != before
    assert column.matches()
    desk.workspace.undo()
    assert list(column.model.cards) == before
    desk.workspace.redo()
    assert column.matches()


def test_a_card_that_stays_in_its_place_is_changed_not_moved(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent)
    moves: list[object] = []
    column.model.rowsRemoved.connect(lambda *_: moves.append('removed'))
    column.model.dataChanged.connect(lambda *_: moves.append('changed'))
    edit(desk, id_of(column, 'Affaire 1'), title='Autre nom')
    assert moves == ['changed']


def test_a_card_moved_behind_what_is_loaded_comes_with_the_next_window(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent, WINDOW + 5)
    lies_below(desk, column, 'Affaire 0', f'Affaire {WINDOW + 2}')
    assert 'Affaire 0' not in column.titles()
    column.model.fetchMore()
    assert column.matches()
    assert 'Affaire 0' in column.titles()


def test_a_card_the_filter_hides_leaves(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent, text='Affaire')
    edit(desk, id_of(column, 'Affaire 1'), title='Autre nom')
    assert column.titles() == ['Affaire 0', 'Affaire 2', 'Affaire 3']
    desk.workspace.undo()
    assert column.matches()


def test_a_restored_deal_is_where_it_was(desk: Desk, parent: QObject) -> None:
    column = filled(desk, parent)
    deal_id = id_of(column, 'Affaire 2')
    desk.deals.delete(deal_id)
    desk.deals.restore(deal_id)
    assert column.titles() == [f'Affaire {number}' for number in range(4)]


@pytest.mark.parametrize('seed', range(6))
def test_after_any_story_the_column_is_the_database_s(desk: Desk, parent: QObject, seed: int) -> None:
    chance = random.Random(seed)
    column = filled(desk, parent, WINDOW + 4)
    outside = [desk.put_ready(f'Dehors {number}', 'qualification') for number in range(4)]
    for _step in range(25):
        desk.clock.set(NOW + timedelta(minutes=_step))
        anyone = [card.id for card in desk.cards(STAGE)] + outside
        deal_id, other = chance.sample(anyone, 2)
        story(desk, column, chance.randrange(6), deal_id, other)
        assert column.matches()


def story(desk: Desk, column: Column, turn: int, deal_id: int, other: int) -> None:
    here = desk.deal(other).stage_id == desk.stage(STAGE).id
    if turn < 3 and here:
        desk.move(deal_id, STAGE, place=Place(under=other) if turn else Place(over=other))
    elif turn == 3:
        desk.move(deal_id, 'qualification')
    elif turn == 4:
        desk.workspace.undo()
    else:
        column.model.fetchMore()
