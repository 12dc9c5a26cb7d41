"""How wide columns are, and which one lies under the pointer."""

import pytest

from salesdesk.ui.board.columns.board_metrics import BoardMetrics

RAIL, COLLAPSED = 76, 60


@pytest.mark.parametrize(
    ('window', 'rail', 'count', 'width'),
    [
        (1440, RAIL, 6, 213), (1920, RAIL, 6, 293), (1180, COLLAPSED, 6, 206), (2560, RAIL, 6, 300),
        (1440, RAIL, 1, 300), (1440, RAIL, 3, 300), (1440, RAIL, 9, 206), (1920, RAIL, 40, 206),
    ],
)  # fmt: skip
def test_columns_are_as_wide_as_the_design_says(window: int, rail: int, count: int, width: int) -> None:
    assert BoardMetrics.fitting(window - rail, count).width == width


@pytest.mark.parametrize('count', [1, 3, 6, 9, 40])
def test_all_columns_their_gaps_and_margins_are_the_total(count: int) -> None:
    metrics = BoardMetrics.fitting(1364, count)
    assert metrics.left(count - 1) + metrics.width + metrics.left(0) == metrics.total


def test_six_columns_fit_the_design_s_window_without_scrolling() -> None:
    assert BoardMetrics.fitting(1440 - RAIL, 6).total <= 1440 - RAIL


def test_a_board_without_stages_has_room_for_one() -> None:
    assert BoardMetrics.fitting(0, 0).count == 1


def test_each_point_belongs_to_the_nearest_column() -> None:
    metrics = BoardMetrics.fitting(1364, 6)
    right = metrics.left(0) + metrics.width
    points = (metrics.left(0), right - 1, right + metrics.gap // 2 - 1, right + metrics.gap // 2 + 1, metrics.left(5))
    assert [metrics.column_at(x) for x in points] == [0, 0, 0, 1, 5]


def test_the_margins_belong_to_the_first_and_the_last_column() -> None:
    metrics = BoardMetrics.fitting(1364, 6)
    assert [metrics.column_at(x) for x in (0, metrics.total - 1)] == [0, 5]


@pytest.mark.parametrize('x', [-1, 1364, 5000])
def test_beside_the_columns_there_is_none(x: int) -> None:
    assert BoardMetrics.fitting(1364, 6).column_at(x) == -1
