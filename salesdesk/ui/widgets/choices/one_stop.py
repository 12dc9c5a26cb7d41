"""Tab stops at the chosen one of several buttons that exclude each other; arrows move among them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton

TAB = Qt.FocusPolicy.TabFocus.value


def keep_one_stop(button: QAbstractButton) -> None:
    """Qt sees to this only once one of them has had the focus, which Tab would then give to the first."""
    button.toggled.connect(partial(_settle, button))


def _settle(button: QAbstractButton, chosen: bool) -> None:
    if chosen:
        for other in _companions(button):
            policy = other.focusPolicy().value
            other.setFocusPolicy(Qt.FocusPolicy(policy | TAB if other is button else policy & ~TAB))


def _companions(button: QAbstractButton) -> list[QAbstractButton]:
    """Those that exclude each other with it, itself among them."""
    if button.group():
        return button.group().buttons()
    parent = button.parentWidget()
    if parent is None:
        return [button]
    radios = parent.findChildren(QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [radio for radio in radios if not radio.group()]
