"""The lines of the timeline below one another: their places against a slow count, and what is under a point."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from building import NOW
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.ui.panel.timeline.entry_layout import BELOW, HEAD, INDENT, EntryLayout
from salesdesk.ui.panel.timeline.entry_painter import menu_box
from salesdesk.ui.panel.timeline.entry_rows import LEAST, SIDE, EntryRows
from salesdesk.ui.theme.apply import apply_theme

LONG = 'Elle souhaite une proposition pour les trois bâtiments, échelonnée, avant la réunion de septembre. '


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    return


def line(number: int, kind: EntryKind = EntryKind.NOTE, text: str = '') -> TimelineEntry:
    return TimelineEntry(number, kind, NOW - timedelta(hours=number), text)


def when(entry: TimelineEntry) -> str:
    return f'{entry.at:%H:%M}'


def rows_of(*entries: TimelineEntry, width: int = 460) -> EntryRows:
    rows = EntryRows(when)
    rows.fit(width)
    rows.show(entries)
    return rows


KINDS = st.sampled_from([EntryKind.NOTE, EntryKind.ACTIVITY, EntryKind.WON, EntryKind.STAGE_ENTERED])
TEXTS = st.sampled_from(['', 'court', LONG, LONG * 3, '# Titre\n\n- un\n- deux'])
ENTRIES = st.lists(st.tuples(KINDS, TEXTS), max_size=9)


def made(parts: list[tuple[EntryKind, str]]) -> list[TimelineEntry]:
    return [line(number, kind, text) for number, (kind, text) in enumerate(parts)]


@given(ENTRIES, st.integers(100, 700))
def test_lines_stand_below_one_another_without_a_gap(parts: list[tuple[EntryKind, str]], width: int) -> None:
    rows = rows_of(*made(parts), width=width)
    top = 0.0
    for row, layout in enumerate(rows.layouts):
        rect = rows.rect_of(row)
        assert (rect.top(), rect.height(), rect.left()) == (top, layout.height, SIDE)
        top = rect.bottom()
    assert rows.height == top


@given(ENTRIES, st.floats(-50, 1500))
def test_the_line_under_a_point_is_the_one_that_holds_it(parts: list[tuple[EntryKind, str]], y: float) -> None:
    rows = rows_of(*made(parts))
    held = [row for row in range(len(parts)) if rows.rect_of(row).top() <= y < rows.rect_of(row).bottom()]
    assert rows.row_at(QPointF(30, y)) == (held[0] if held else -1)


@given(ENTRIES, st.floats(0, 900), st.floats(0, 600))
def test_what_is_seen_is_painted(parts: list[tuple[EntryKind, str]], top: float, height: float) -> None:
    rows, bottom = rows_of(*made(parts)), top + height
    seen = {row for row in range(len(parts)) if rows.rect_of(row).bottom() > top and rows.rect_of(row).top() <= bottom}
    assert seen <= set(rows.between(top, bottom))


def test_too_narrow_a_view_still_breaks_words() -> None:
    rows = rows_of(line(1, EntryKind.ACTIVITY, LONG), width=10)
    assert rows.layouts[0].width == LEAST
    assert len(rows.layouts[0].lines) > 5


@given(ENTRIES)
def test_wider_is_never_higher(parts: list[tuple[EntryKind, str]]) -> None:
    assert rows_of(*made(parts), width=600).height <= rows_of(*made(parts), width=300).height


def test_a_line_without_words_is_its_head_alone() -> None:
    assert rows_of(line(1, EntryKind.STAGE_ENTERED)).height == HEAD + BELOW


def test_a_new_line_on_top_lays_no_old_one_out_again() -> None:
    rows = rows_of(line(1, text=LONG), line(2, text='deux'))
    before = list(rows.layouts)
    rows.show([line(0, text='neuve'), line(1, text=LONG), line(2, text='deux')])
    assert [one is other for one, other in zip(rows.layouts[1:], before, strict=True)] == [True, True]


def test_another_width_or_another_theme_lays_everything_out_anew() -> None:
    rows = rows_of(line(1, text=LONG))
    before = rows.layouts[0]
    rows.fit(460)
    assert rows.layouts[0] is not before
    rows.fit(300)
    assert rows.layouts[0].width == 300 - 2 * SIDE


def test_changed_words_are_shown_at_once() -> None:
    rows = rows_of(line(1, text='une'))
    rows.show([line(1, text='une autre')])
    assert rows.words == ['Note, 06:00, une autre']


def test_a_line_is_found_again_by_its_record() -> None:
    note, call = line(7), line(7, EntryKind.ACTIVITY)
    rows = rows_of(call, note)
    assert [rows.row_of(one) for one in (call, note, line(8), None)] == [0, 1, -1, -1]
    assert rows.row_of(line(7, text='modifiée depuis')) == 1


def test_a_link_is_only_where_its_words_are() -> None:
    rows = rows_of(line(1, EntryKind.WON, 'x'), line(2, text='[site](https://example.org)'))
    corner = rows.rect_of(1).topLeft() + QPointF(INDENT, HEAD)
    assert rows.link_at(corner + QPointF(6, 8)) == 'https://example.org'
    assert [rows.link_at(corner + QPointF(*away)) for away in ((200, 8), (6, -12))] == ['', '']
    assert [rows.link_at(QPointF(60, y)) for y in (10, -4, 5000)] == ['', '', '']


@pytest.mark.parametrize(
    ('kind', 'has_menu'),
    [(EntryKind.NOTE, True), (EntryKind.ACTIVITY, True), (EntryKind.FILE, True), (EntryKind.STAGE_ENTERED, False),
     (EntryKind.WON, False), (EntryKind.AMOUNT_CHANGED, False)],
)  # fmt: skip
def test_only_what_she_made_herself_has_a_menu(kind: EntryKind, has_menu: bool) -> None:
    rows = rows_of(line(1, kind))
    spot = menu_box(rows.layouts[0], rows.rect_of(0)).center()
    assert rows.is_on_menu(spot) == has_menu
    assert not rows.is_on_menu(QPointF(SIDE + 5, spot.y()))


def test_the_menu_stands_left_of_the_time() -> None:
    rows = rows_of(line(1))
    box, rect = menu_box(rows.layouts[0], rows.rect_of(0)), rows.rect_of(0)
    assert rect.center().x() < box.left()
    assert box.right() < rect.right()
    assert (box.top() >= rect.top(), box.bottom() <= rect.top() + HEAD) == (True, True)


def test_a_line_is_heard_in_the_order_in_which_it_is_read() -> None:
    entry = TimelineEntry(
        1, EntryKind.ACTIVITY, NOW, 'oui', activity=ActivityKind.CALL, result=ActivityResult.ANSWERED, subject='Devis'
    )
    assert EntryLayout(entry, 'hier', 400).words == 'Call, Devis, answered, hier, oui'


def test_nothing_at_all_has_no_height_and_no_row() -> None:
    rows = rows_of()
    assert (rows.height, rows.words, rows.row_at(QPointF(5, 5)), list(rows.between(0, 100))) == (0, [], -1, [])
