"""The list of lessons alone: its lines, its windows, what stands over it and what the keys ask."""

from typing import Any

import pytest
from bench import Bench, click, heard, press
from building import in_days
from PySide6.QtCore import Qt

from salesdesk.controllers.knowledge.lesson_reader import WINDOW
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.knowledge.lesson_list import LessonCounts, LessonFilter, LessonOrder
from salesdesk.ui.knowledge.shelf.lesson_model import LessonModel
from salesdesk.ui.knowledge.shelf.shelf import Shelf
from salesdesk.ui.knowledge.shelf.shelf_head import ShelfHead
from salesdesk.ui.widgets.floating.menu import Menu

Key, Role = Qt.Key, Qt.ItemDataRole
WON, LOST, OBJECTION = LessonKind.WON, LessonKind.LOST, LessonKind.OBJECTION
NEWEST = LessonOrder.NEWEST


def model_of(bench: Bench, **wanted: Any) -> LessonModel:
    model = LessonModel(bench.workplace.knowledge, bench.window)
    model.show(LessonFilter(**wanted), NEWEST)
    return model


@pytest.mark.parametrize(
    ('kind', 'fields', 'told'),
    [
        pytest.param(LOST, {}, 'Perdue, Trop cher', id='title alone'),
        pytest.param(WON, {'body': 'Étaler.'}, 'Gagnée, Trop cher, Étaler.', id='with its text'),
        pytest.param(LOST, {'sector': 'Santé'}, 'Perdue, Trop cher, Santé', id='with its sector'),
        pytest.param(
            OBJECTION, {'body': 'Étaler.', 'sector': 'Santé'}, 'Objection, Trop cher, Étaler., Santé', id='whole',
        ),
    ],
)  # fmt: skip
def test_a_line_is_read_aloud_without_empty_parts(
    bench: Bench, kind: LessonKind, fields: dict[str, Any], told: str
) -> None:  # fmt: skip
    bench.ledger.put_lesson('Trop cher', kind, **fields)
    model = model_of(bench)
    index = model.index(0, 0)
    assert index.data(Role.AccessibleTextRole) == told
    assert index.data(Role.DisplayRole) == index.data(Role.ToolTipRole) == 'Trop cher'
    assert index.data(Role.EditRole) is None


@pytest.mark.parametrize(
    ('count', 'more'),
    [
        pytest.param(0, False, id='none'),
        pytest.param(1, False, id='one'),
        pytest.param(WINDOW - 1, False, id='all but a window'),
        pytest.param(WINDOW + 1, True, id='one beyond the window'),
    ],
)
def test_the_list_is_read_a_window_at_a_time_each_lesson_once(bench: Bench, count: int, more: bool) -> None:
    ids = [bench.ledger.put_lesson(f'Leçon {number}') for number in range(count)]
    model = model_of(bench)
    assert model.rowCount() == min(count, WINDOW)
    assert model.canFetchMore() is more
    model.fetchMore()
    assert sorted(model.line(row).id for row in range(model.rowCount())) == ids
    assert not model.canFetchMore()
    assert all(model.line(model.row_of(one)).id == one for one in ids[::20])
    assert model.row_of(-5) == -1


def test_read_anew_the_same_list_keeps_its_length_and_another_begins_at_its_top(bench: Bench) -> None:
    for number in range(WINDOW + 2):
        bench.ledger.put_lesson(f'Leçon {number}')
    model = model_of(bench)
    model.fetchMore()
    model.show(LessonFilter(), NEWEST)
    assert model.rowCount() == WINDOW + 2
    model.show(LessonFilter(), LessonOrder.TITLE)
    assert model.rowCount() == WINDOW


def state(head: ShelfHead, wanted: LessonFilter, kinds: dict[LessonKind, int], due: int = 0) -> list[str]:
    """The chips that are shown then, a star before those pressed."""
    head.show_state(wanted, NEWEST, LessonCounts(kinds, due), due)
    shown = [chip for chip in head.chips if not chip.isHidden()]
    return [('*' if chip.isChecked() else '') + chip.accessibleName() for chip in shown]


CHIPS = [
    pytest.param({}, {LOST: 2, WON: 1}, 0, ['*Toutes 3', 'Gagnées 1', 'Perdues 2'], id='outcomes alone'),
    pytest.param(
        {}, {OBJECTION: 4}, 0, ['*Toutes 4', 'Gagnées 0', 'Perdues 0', 'Objections 4'], id='outcomes stay without any',
    ),
    pytest.param(
        {'kind': OBJECTION}, {LOST: 1}, 0, ['Toutes 1', 'Gagnées 0', 'Perdues 1', '*Objections 0'],
        id='the kind she chose stays though it is empty',
    ),
    pytest.param({'kind': WON}, {WON: 1}, 0, ['Toutes 1', '*Gagnées 1', 'Perdues 0'], id='one kind'),
    pytest.param({}, {LOST: 2}, 1, ['À revoir 1', '*Toutes 2', 'Gagnées 0', 'Perdues 2'], id='one due'),
    pytest.param(
        {'due': True}, {}, 0, ['*À revoir 0', 'Toutes 0', 'Gagnées 0', 'Perdues 0'], id='due stays when all are read',
    ),
]  # fmt: skip


@pytest.mark.parametrize(('wanted', 'kinds', 'due', 'told'), CHIPS)
def test_the_chips_say_what_there_is(
    bench: Bench, wanted: dict[str, Any], kinds: dict[LessonKind, int], due: int, told: list[str]
) -> None:  # fmt: skip
    assert sorted(state(bench.put(ShelfHead(bench.window)), LessonFilter(**wanted), kinds, due)) == sorted(told)


@pytest.mark.parametrize(
    ('wanted', 'told'),
    [
        pytest.param({}, '', id='no search'),
        pytest.param({'text': 'prix'}, '1\u202f201 résultats', id='all kinds'),
        pytest.param({'text': 'prix', 'kind': WON}, '1 résultat', id='of the chosen kind alone'),
        pytest.param({'text': 'prix', 'kind': OBJECTION}, '0 résultat', id='none of that kind'),
    ],
)
def test_the_results_are_counted_beside_what_she_looks_for(bench: Bench, wanted: dict[str, Any], told: str) -> None:
    head = bench.put(ShelfHead(bench.window))
    state(head, LessonFilter(**wanted), {LOST: 1200, WON: 1})
    assert head.results.text() == told
    assert head.results.isVisible() is bool(told)
    assert head.search.text() == wanted.get('text', '')


@pytest.mark.parametrize(
    ('known', 'chip', 'asked'),
    [
        pytest.param({'text': 'prix'}, WON, {'text': 'prix', 'kind': WON}, id='the search stays'),
        pytest.param({'text': 'prix', 'kind': WON}, WON, {'text': 'prix'}, id='pressed again'),
        pytest.param({'kind': WON}, LOST, {'kind': LOST}, id='from one to another'),
    ],
)
def test_a_chip_narrows_and_keeps_the_rest(
    bench: Bench, known: dict[str, Any], chip: LessonKind, asked: dict[str, Any]
) -> None:  # fmt: skip
    head = bench.put(ShelfHead(bench.window))
    state(head, LessonFilter(**known), {LOST: 1, WON: 1})
    told = heard(head.narrowed)
    click(head.kinds[chip])
    assert told == [LessonFilter(**asked)]


def shelf_of(bench: Bench, *titles: str) -> Shelf:
    for title in titles:
        bench.ledger.put_lesson(title)
    shelf = bench.put(Shelf(bench.workplace, bench.window))
    shelf.show_list(LessonFilter(), LessonOrder.TITLE)
    return shelf


def in_hand(shelf: Shelf) -> str:
    return shelf.model.line(shelf.view.currentIndex().row()).title if shelf.view.current_id() else ''


@pytest.mark.parametrize(
    ('chosen', 'then'),
    [pytest.param(0, 'B', id='first'), pytest.param(1, 'C', id='middle'), pytest.param(2, 'B', id='last')],
)
def test_thrown_away_the_next_is_in_hand_and_undo_keeps_it_so(bench: Bench, chosen: int, then: str) -> None:
    shelf = shelf_of(bench, 'A', 'B', 'C')
    shelf.view.choose_near(chosen)
    bench.workplace.lessons.delete(shelf.view.current_id())
    shelf.refresh()
    assert in_hand(shelf) == then
    bench.ledger.workspace.undo()
    shelf.refresh()
    assert (in_hand(shelf), shelf.total) == (then, 3)


def test_the_last_one_thrown_away_leaves_the_invitation(bench: Bench) -> None:
    shelf = shelf_of(bench, 'A')
    told = heard(shelf.chosen)
    bench.workplace.lessons.delete(shelf.view.current_id())
    shelf.refresh()
    assert told == [0]
    assert shelf.total == 0
    assert not shelf.head.isVisible()


def test_an_order_turned_round_keeps_the_lesson_in_hand(bench: Bench) -> None:
    shelf = shelf_of(bench, 'Élan', 'Zone', 'Abri')
    assert [shelf.model.line(row).title for row in range(3)] == ['Abri', 'Élan', 'Zone']
    shelf.view.choose_near(1)
    shelf.head.ordered.emit(LessonOrder.OLDEST)
    assert in_hand(shelf) == 'Élan'


def test_a_lesson_due_no_longer_leaves_that_list(bench: Bench) -> None:
    shelf = shelf_of(bench, 'A')
    due = bench.ledger.put_lesson('À relire', review_on=in_days(0))
    bench.ledger.put_lesson('Demain', review_on=in_days(1))
    shelf.show_list(LessonFilter(due=True), NEWEST)
    assert [shelf.model.line(row).title for row in range(shelf.model.rowCount())] == ['À relire']
    bench.workplace.lessons.review(due, None)
    shelf.refresh()
    assert (shelf.model.rowCount(), shelf.total) == (0, 3)


@pytest.mark.parametrize(
    ('key', 'modifiers', 'asked'),
    [
        pytest.param(Key.Key_Return, Qt.KeyboardModifier.NoModifier, ['read'], id='Enter'),
        pytest.param(Key.Key_Enter, Qt.KeyboardModifier.NoModifier, ['read'], id='Enter of the figures'),
        pytest.param(Key.Key_F2, Qt.KeyboardModifier.NoModifier, ['edit'], id='F2'),
        pytest.param(Key.Key_Delete, Qt.KeyboardModifier.NoModifier, ['remove'], id='Delete'),
        pytest.param(Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier, [], id='Shift Delete'),
        pytest.param(Key.Key_B, Qt.KeyboardModifier.NoModifier, [], id='a letter'),
    ],
)
@pytest.mark.parametrize('titles', [('A', 'B'), ()], ids=['in hand', 'empty'])
def test_keys_ask_for_what_is_in_hand(
    bench: Bench, titles: tuple[str, ...], key: Qt.Key, modifiers: Qt.KeyboardModifier, asked: list[str]
) -> None:  # fmt: skip
    shelf, told = shelf_of(bench, *titles), list[str]()
    shelf.view.reading_asked.connect(lambda: told.append('read'))
    shelf.view.edit_asked.connect(lambda: told.append('edit'))
    shelf.view.removal_asked.connect(lambda: told.append('remove'))
    press(shelf.view, key, modifiers)
    assert told == (asked if titles else [])
    assert in_hand(shelf) == (titles[0] if titles else '')


def test_several_other_kinds_stand_behind_one_chip_that_says_the_chosen_one(bench: Bench) -> None:
    head, kinds = bench.put(ShelfHead(bench.window)), {OBJECTION: 4, LessonKind.PLAYBOOK: 2}
    assert state(head, LessonFilter(), kinds)[-1] == 'Autres 6'
    told = heard(head.narrowed)
    click(head.others)
    (menu,) = head.others.findChildren(Menu)
    assert [action.text() for action in menu.actions()] == ['Objections  4', 'Modes d’emploi  2']
    menu.actions()[1].trigger()
    assert told == [LessonFilter(kind=LessonKind.PLAYBOOK)]
    assert state(head, told[0], kinds)[-1] == '*Modes d’emploi 2'
    head.others.picked.emit(LessonKind.PLAYBOOK)
    assert told[-1] == LessonFilter()
