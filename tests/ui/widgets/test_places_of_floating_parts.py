"""Where popovers and lists stand, for any window and any anchor: inside it, beside what they are about."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, QSize

from salesdesk.ui.widgets.floating.popover_place import ARROW, CORNER, GAP, OPPOSITE, place_beside
from salesdesk.ui.widgets.floating.surface import EDGE, place_below

SIDES = sorted(OPPOSITE)
ROOMS = st.builds(lambda width, height: QRect(0, 0, width, height), st.integers(700, 2600), st.integers(500, 1500))
SIZES = st.builds(QSize, st.integers(120, 680), st.integers(60, 480))


@st.composite
def anchors(draw: st.DrawFn) -> tuple[QRect, QRect]:
    """A window, and something that lies in it."""
    room = draw(ROOMS)
    width, height = draw(st.integers(1, 300)), draw(st.integers(1, 200))
    left, top = draw(st.integers(0, room.width() - width)), draw(st.integers(0, room.height() - height))
    return room, QRect(left, top, width, height)


def beside(anchor: QRect, side: str, size: QSize) -> QRect:
    """Slowly: where a box of that size would stand with an arrow's room between, its edges in line."""
    corner = {
        'right': QPoint(anchor.right() + 1, anchor.top()),
        'left': QPoint(anchor.left() - size.width(), anchor.top()),
        'below': QPoint(anchor.center().x() - size.width() // 2, anchor.bottom() + 1),
        'above': QPoint(anchor.center().x() - size.width() // 2, anchor.top() - size.height()),
    }[side]
    way = {'right': QPoint(1, 0), 'left': QPoint(-1, 0), 'below': QPoint(0, 1), 'above': QPoint(0, -1)}[side]
    return QRect(corner + way * (ARROW + GAP), size)


def fits(room: QRect, box: QRect, side: str) -> bool:
    """Across the window for right and left, down it for the others."""
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if side in ('right', 'left'):
        return inner.left() <= box.left() and box.right() <= inner.right()
    return inner.top() <= box.top() and box.bottom() <= inner.bottom()


@given(anchors(), SIZES, st.sampled_from(SIDES))
def test_a_popover_keeps_within_the_window(where: tuple[QRect, QRect], size: QSize, side: str) -> None:
    room, anchor = where
    placed = place_beside(anchor, size, room, side)
    assert placed.box.size() == size
    assert room.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(placed.box)


@given(anchors(), SIZES, st.sampled_from(SIDES))
@example((QRect(0, 0, 700, 500), QRect(200, 200, 300, 60)), QSize(420, 200), 'right')
@example((QRect(0, 0, 700, 500), QRect(200, 200, 300, 60)), QSize(420, 300), 'above')
def test_it_stands_where_asked_or_opposite_and_never_over_its_anchor_without_need(
    where: tuple[QRect, QRect], size: QSize, side: str
) -> None:
    room, anchor = where
    placed = place_beside(anchor, size, room, side)
    wanted, other = (fits(room, beside(anchor, each, size), each) for each in (side, OPPOSITE[side]))
    assert placed.side == (OPPOSITE[side] if other and not wanted else side)
    if wanted or other:
        assert not placed.box.intersects(anchor)


@given(anchors(), SIZES, st.sampled_from(SIDES))
def test_the_arrow_is_on_the_edge_and_away_from_its_corners(where: tuple[QRect, QRect], size: QSize, side: str) -> None:
    room, anchor = where
    placed = place_beside(anchor, size, room, side)
    across = placed.side in ('right', 'left')
    assume((size.height() if across else size.width()) >= 2 * CORNER)
    length = size.height() if across else size.width()
    assert CORNER <= placed.along <= length - CORNER
    tip = placed.arrow(QRectF(placed.box)).boundingRect()
    middle = tip.center().y() - placed.box.top() if across else tip.center().x() - placed.box.left()
    assert middle == pytest.approx(placed.along)


@given(anchors(), SIZES, st.sampled_from(['below', 'above']))
def test_above_or_below_the_arrow_points_at_the_middle_where_it_can(
    where: tuple[QRect, QRect], size: QSize, side: str
) -> None:
    room, anchor = where
    placed = place_beside(anchor, size, room, side)
    middle = anchor.center().x() - placed.box.left()
    assume(CORNER <= middle <= size.width() - CORNER)
    assert placed.along == middle


@given(anchors(), SIZES)
@example((QRect(0, 0, 1180, 720), QRect(100, 700, 200, 20)), QSize(200, 264))
def test_a_list_keeps_within_the_window_and_off_its_field(where: tuple[QRect, QRect], size: QSize) -> None:
    room, field = where
    box = place_below(field, size, room)
    assert not box.intersects(field)
    assert box.left() >= room.left() + EDGE
    if box.height():
        # A field at the very edge keeps its list as near as any other.
        assert box.top() >= min(room.top() + EDGE, field.bottom() + 1)
        assert box.bottom() <= max(room.bottom() - EDGE, field.top() - 1)


@given(anchors(), SIZES)
def test_a_list_is_made_lower_only_where_neither_side_has_room(where: tuple[QRect, QRect], size: QSize) -> None:
    room, field = where
    below = room.bottom() - EDGE - field.bottom() - 4
    above = field.top() - room.top() - EDGE - 4
    box = place_below(field, size, room)
    assert box.height() == max(0, min(size.height(), max(below, above)))
    assert (box.top() > field.top()) == (size.height() <= below or below >= above)


@pytest.mark.parametrize('side', SIDES)
def test_the_arrow_s_tip_touches_the_gap(side: str) -> None:
    anchor, room = QRect(500, 300, 80, 60), QRect(0, 0, 1400, 900)
    placed = place_beside(anchor, QSize(200, 160), room, side)
    tip = placed.arrow(QRectF(placed.box)).boundingRect()
    reach = {
        'right': placed.box.left() - tip.left(), 'left': tip.right() - placed.box.right() - 1,
        'below': placed.box.top() - tip.top(), 'above': tip.bottom() - placed.box.bottom() - 1,
    }[side]  # fmt: skip
    assert reach == pytest.approx(ARROW)
