"""Tab goes through a form as one reads it, whatever was added to it when."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(container: QWidget) -> None:
    """Qt goes by the order in which parts came into the window: a tag added later would stand behind the buttons."""
    stops = [widget for widget in _in_layout(container) if _may_take_focus(widget)]
    follow_order(stops)


def follow_order(stops: Iterable[QWidget]) -> None:
    """The same for parts that no layout holds, in the order given."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _in_layout(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _in_layout(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _items(layout)


def _items(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _in_layout(widget)
        elif inner is not None:
            yield from _items(inner)


def _may_take_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
