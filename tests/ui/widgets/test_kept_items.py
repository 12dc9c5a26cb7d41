"""Layouts of our own in a form that is taken apart: in every order, with and without Qt's help, nothing crashes."""

import gc
from collections.abc import Callable
from itertools import permutations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from salesdesk.ui.deal.asking.even_rows import EvenRows
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.kept_items import KeptItems

Make = Callable[[QWidget], KeptItems]


def flow(host: QWidget) -> KeptItems:
    return FlowLayout(host, line=24, gap=4, least=50)


@pytest.fixture(params=[flow, EvenRows])
def layout(window: QWidget, request: pytest.FixtureRequest) -> KeptItems:
    """Three buttons that a form of its own lays out, in a window that is shown."""
    make: Make = request.param
    host = QWidget()
    QVBoxLayout(window).addWidget(host)
    made = make(host)
    for name in ('one', 'two', 'three'):
        made.addWidget(QPushButton(name))
    host.show()
    return made


def parts_of(layout: KeptItems) -> list[QWidget]:
    return [widget for _item, widget in layout.living()]


def measure(layout: KeptItems) -> None:
    """All that Qt may ask for."""
    layout.heightForWidth(80)
    layout.sizeHint()
    layout.minimumSize()
    layout.setGeometry(QRect(0, 0, 80, 100))
    gc.collect(0)


def delete_later(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize('order', list(permutations(range(3))))
@pytest.mark.parametrize('end', [delete, delete_later])
def test_parts_go_in_any_order(layout: KeptItems, order: tuple[int, ...], end: Callable[[QWidget], None]) -> None:
    parts = parts_of(layout)
    for left, number in enumerate(order, 1):
        end(parts[number])
        measure(layout)
        assert (layout.count(), len(parts_of(layout))) == (3 - left, 3 - left)


def test_a_part_given_to_another_form_is_laid_out_there(layout: KeptItems, window: QWidget) -> None:
    first, *others = parts_of(layout)
    first.setParent(window)
    measure(layout)
    assert parts_of(layout) == others


def test_a_part_taken_out_and_thrown_away_is_measured_no_more(layout: KeptItems) -> None:
    first, *others = parts_of(layout)
    layout.removeWidget(first)
    delete(first)
    measure(layout)
    assert parts_of(layout) == others


def test_an_item_whose_part_died_in_silence_is_not_asked(layout: KeptItems) -> None:
    first, *others = parts_of(layout)
    # As where an error under way keeps Qt from asking Python: the item stays, its widget does not.
    kept = layout._kept[0]
    delete(first)
    layout._kept.insert(0, kept)
    measure(layout)
    assert parts_of(layout) == others
    layout._kept.pop(0)


def test_there_is_nothing_beyond_the_ends(layout: KeptItems) -> None:
    assert [layout.itemAt(-1), layout.itemAt(3), layout.takeAt(-1), layout.takeAt(3)] == [None] * 4


def test_a_form_goes_with_its_layout_while_its_parts_are_still_known(layout: KeptItems, qapp: QApplication) -> None:
    parts = parts_of(layout)
    delete(layout.parentWidget())
    gc.collect(0)
    apply_theme(qapp, 'dark', animations=False)
    assert not any(isValid(what) for what in (layout, *parts))
