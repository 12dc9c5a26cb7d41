"""The keyboard inside a floating part: where it begins, and how Tab goes round and never to what lies beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget


def focus_stops(container: QWidget) -> list[QWidget]:
    """What Tab may reach inside, in its order."""
    stops, widget = [], container.nextInFocusChain()
    while widget is not None and widget is not container:
        if container.isAncestorOf(widget) and _takes_tab(widget, container):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def begin_at(widget: QWidget) -> None:
    """Focuses it; what stands in a line already is selected, as Tab does it, so that typing takes its place."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    if isinstance(widget, QLineEdit | QAbstractSpinBox):
        widget.selectAll()


def _takes_tab(widget: QWidget, container: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisibleTo(container) and widget.focusProxy() is None


def move_focus(container: QWidget, *, forward: bool) -> bool:
    """Focuses the next stop, round the end; False when there is none.

    Qt asks for the next stop as long as the focus is in a part that is being hidden: that must come to an end.
    """
    stops = [] if container.isHidden() else focus_stops(container)
    if not stops:
        return False
    current = container.window().focusWidget()
    # From outside, forward begins at the first and backward at the last.
    at = stops.index(current) if current in stops else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True
