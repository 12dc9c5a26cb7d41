"""What the board remembers between two visits: its filter, its view, its pipeline; and the chips over it."""

from collections.abc import Iterator
from typing import Any

import pytest
from building import Desk, euros, in_days
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.views.board import Board, BoardFilter, ColumnTotals, CurrencySum
from salesdesk.domain.views.deal_card import COUNTED, Attention
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.attention_bar import AttentionBar
from salesdesk.ui.board.columns.board_source import BoardSource, first_source
from salesdesk.ui.board.top_bar import TopBar
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def workplace(desk: Desk) -> Iterator[Workplace]:
    made = Workplace(desk.workspace)
    yield made
    made.signals.stop()


@pytest.fixture
def source(workplace: Workplace) -> BoardSource:
    return first_source(workplace)


def narrowed(source: BoardSource, **fields: Any) -> int:
    source.filter = BoardFilter(source.filter.pipeline_id, **fields)
    return source.filter_count


@pytest.mark.parametrize(
    ('fields', 'count'),
    [
        ({}, 0), ({'text': 'toit'}, 0), ({'attention': frozenset((Attention.LATE,))}, 0),
        ({'tag_ids': frozenset((1, 2, 3))}, 1), ({'owner': 'Élodie'}, 1), ({'organization_id': 7}, 1),
        ({'amount_from': 0}, 1), ({'amount_to': 5_000}, 1), ({'amount_from': 1, 'amount_to': 2}, 1),
        ({'tag_ids': frozenset((1,)), 'owner': 'Élodie', 'amount_from': 1, 'organization_id': 7, 'text': 'x'}, 4),
    ],
)  # fmt: skip
def test_filters_are_counted_in_the_ways_they_narrow(source: BoardSource, fields: dict[str, Any], count: int) -> None:
    assert narrowed(source, **fields) == count


def test_the_first_time_the_board_is_of_the_sales(source: BoardSource, desk: Desk) -> None:
    assert (source.filter, source.view) == (BoardFilter(desk.pipeline().id), 'board')


@pytest.mark.parametrize(('kept', 'key'), [('prospecting', 'prospecting'), ('sales', 'sales'), ('', 'sales')])
@pytest.mark.parametrize('view', ['board', 'list', 'forecast'])
def test_it_begins_with_the_pipeline_and_the_view_of_the_last_time(desk: Desk, kept: str, key: str, view: str) -> None:
    pipeline = str(desk.pipeline(kept).id) if kept else 'gone'
    PreferencesController(desk.workspace).change(pipeline=pipeline, board_view=view)
    workplace = Workplace(desk.workspace)
    source = first_source(workplace)
    workplace.signals.stop()
    assert (source.filter.pipeline_id, source.view) == (desk.pipeline(key).id, view)


def test_no_saved_view_has_no_name(source: BoardSource, workplace: Workplace) -> None:
    assert source.saved_name(workplace) == ''
    source.view_id = 12_345
    assert source.saved_name(workplace) == ''


def test_cards_are_asked_for_with_the_filter_of_the_moment(source: BoardSource, desk: Desk) -> None:
    ids = [desk.put(title, action=1) for title in ('Toit', 'Mur', 'Toiture')]
    stage = desk.stage('identification').id
    assert [card.title for card in source.fetch(stage, None, 10)] == ['Toit', 'Mur', 'Toiture']
    source.filter = BoardFilter(source.filter.pipeline_id, text='toit')
    assert [card.title for card in source.fetch(stage, None, 10)] == ['Toit', 'Toiture']
    assert [card.title for card in source.fetch(stage, source.fetch(stage, None, 1)[0], 10)] == ['Toiture']
    assert {card.title for card in source.cards_of(ids)} == {'Toit', 'Toiture'}


def test_a_card_knows_its_column_and_its_place(source: BoardSource, desk: Desk) -> None:
    desk.put('Toit')
    desk.put('Mur')
    first, second = source.fetch(desk.stage('identification').id, None, 10)
    assert source.column_of(first) == desk.stage('identification').id
    assert source.place_of(first) < source.place_of(second)
    assert source.today() == in_days(0)


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> AttentionBar:
    apply_theme(qapp, 'light', animations=False)
    made = AttentionBar(None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1364, 40)
    made.show()
    return made


def board(**counts: int) -> Board:
    attention = {Attention(key): count for key, count in counts.items()}
    totals = ColumnTotals(1, (CurrencySum(euros(100), euros(50)),))
    return Board((), totals, attention)


def shown(bar: AttentionBar) -> list[str]:
    return [chip.accessibleName() for chip in bar.chips.values() if chip.isVisible()]


@pytest.mark.parametrize(
    ('language', 'names'),
    [
        ('fr', ['En retard 1\u202f204', 'Sans action 0', 'Stagnantes 2', 'À faire aujourd’hui 0']),
        ('en', ['Overdue 1,204', 'No next step 0', 'Stalled 2', 'Due today 0']),
    ],
)
def test_each_chip_says_how_many(qtbot: QtBot, qapp: QApplication, language: str, names: list[str]) -> None:
    use_language(language)
    apply_theme(qapp, 'light', animations=False)
    made = AttentionBar(None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.show_board(board(late=1_204, rotting=2), frozenset())
    assert shown(made) == names


@pytest.mark.parametrize('chosen', [(), (Attention.LATE,), (Attention.LATE, Attention.ROTTING), tuple(Attention)])
def test_chips_show_what_the_filter_says_and_tell_nothing(
    bar: AttentionBar, qtbot: QtBot, chosen: tuple[Attention, ...]
) -> None:
    with qtbot.assertNotEmitted(bar.attention_changed):
        bar.show_board(board(), frozenset(chosen))
    assert {kind for kind, chip in bar.chips.items() if chip.isChecked()} == set(chosen)
    visible = {kind for kind, chip in bar.chips.items() if chip.isVisible()}
    assert visible == set(COUNTED) | set(chosen)


def test_a_click_adds_to_what_is_on_and_a_second_takes_it_off(bar: AttentionBar, qtbot: QtBot) -> None:
    bar.show_board(board(), frozenset((Attention.LATE,)))
    both = frozenset((Attention.LATE, Attention.ROTTING))
    for said in (both, frozenset((Attention.LATE,))):
        with qtbot.waitSignal(bar.attention_changed) as told:
            bar.chips[Attention.ROTTING].click()
        assert told.args == [said]


def test_the_keyboard_takes_a_chip_as_the_mouse_does(bar: AttentionBar, qtbot: QtBot) -> None:
    bar.show_board(board(), frozenset())
    for key in (' ', '\r'):
        with qtbot.waitSignal(bar.attention_changed):
            qtbot.keyClick(bar.chips[Attention.LATE], key)
    assert not bar.chips[Attention.LATE].isChecked()


@pytest.fixture
def top(qtbot: QtBot, desk: Desk) -> TopBar:
    use_language('fr')
    made = TopBar(desk.book.pipelines, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1364, 56)
    made.show()
    return made


@pytest.mark.parametrize(
    ('count', 'caption', 'variant'), [(0, 'Filtres', 'ghost'), (1, 'Filtres · 1', 'soft'), (12, 'Filtres · 12', 'soft')]
)
def test_a_narrowed_board_says_so_on_its_button(top: TopBar, count: int, caption: str, variant: str) -> None:
    top.show_filter_count(count)
    assert (top.filters.caption(), top.filters.variant) == (caption, variant)
    top.show_filter_count(0)
    assert (top.filters.caption(), top.filters.variant) == ('Filtres', 'ghost')


@pytest.mark.parametrize(
    ('name', 'spoken'), [('', 'Vues enregistrées'), ('À relancer', 'Vues enregistrées\u00a0: À relancer')]
)
def test_a_saved_view_is_named_on_its_button(top: TopBar, name: str, spoken: str) -> None:
    top.show_saved(name)
    assert (top.saved.accessibleName(), top.saved.toolTip()) == (spoken, spoken)
    assert top.saved.variant == ('soft' if name else 'ghost')


@pytest.mark.parametrize(('width', 'words'), [(1844, 3), (1120, 1)])
def test_two_views_give_up_their_words_before_the_search_is_too_short(top: TopBar, width: int, words: int) -> None:
    top.choose(top._ids[0], 'board')
    top.resize(width, 56)
    top.row.activate()
    said = [segment for segment in top.views.segments if segment._says_words]
    assert len(said) == words
    assert top.search.width() >= 150
    assert top.new_deal.geometry().right() < width


def test_shown_is_not_chosen(top: TopBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(top.pipeline_chosen), qtbot.assertNotEmitted(top.view_chosen):
        for pipeline_id in top._ids:
            for view in ('list', 'forecast', 'board'):
                top.choose(pipeline_id, view)
    assert top.views.current() == 'board'


def test_the_search_is_reached_with_what_was_searched_selected(top: TopBar) -> None:
    top.activateWindow()
    top.search.set_text('toiture')
    top.focus_search()
    assert top.search.line.selectedText() == 'toiture'
