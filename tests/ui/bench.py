"""A part of the program at a workbench: alone in a plain window, over a desk of the test's, following what happens."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from building import Desk as Ledger
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.deals.deal import Deal
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.workplace import Workplace

W = TypeVar('W', bound=QWidget)
PLAIN = Qt.KeyboardModifier.NoModifier


class Refreshing(Protocol):
    """What reads its part of the deal anew."""

    def refresh(self) -> None: ...


class Bench:
    """`ledger` looks at the database through the controllers; `desk` is what the parts are given."""

    def __init__(self, ledger: Ledger, window: QWidget) -> None:
        self.ledger = ledger
        self.window = window
        self.workplace = Workplace(ledger.workspace)
        self.jobs = JobRunner(window)
        self.desk = Desk(window, self.workplace, Feedback(window, ledger.workspace.undo), self.jobs)

    def shown(self, deal_id: int) -> PanelDeal:
        """The deal as the panel's parts are given it."""
        return PanelDeal(self.desk, deal_id, self.window)

    def put(self, part: W) -> W:
        """Into the window, as wide as the window is."""
        layout = self.window.layout() or QVBoxLayout(self.window)
        layout.addWidget(part)
        part.show()
        self.settle()
        return part

    def settle(self) -> None:
        """What Qt has put off until the next turn is done now: parts just added are shown, and have their places."""
        QCoreApplication.sendPostedEvents()

    def follow(self, shown: PanelDeal, part: Refreshing) -> None:
        """From now on the part is read anew after every action, as the panel has it read."""

        def read(_touched: object) -> None:
            if shown.show(shown.id):
                part.refresh()

        self.workplace.signals.changed.connect(read)

    def deal(self, deal_id: int) -> Deal:
        return self.ledger.deal(deal_id)

    def toasts(self) -> list[str]:
        """What was said to her and still stands there."""
        return [toast.accessibleName() for toast in self.window.findChildren(Toast) if toast.isVisible()]

    def found(self, kind: type[W]) -> list[W]:
        """The visible widgets of a kind, in the order in which they were made."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def one(self, kind: type[W]) -> W:
        (widget,) = self.found(kind)
        return widget

    def close(self) -> None:
        self.window.hide()
        self.jobs.stop_all()
        self.workplace.signals.stop()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """With the left button, in the middle unless another point is given."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, at or widget.rect().center())


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(widget, key, modifiers)


def entries(menu: Menu) -> list[str]:
    """The words of a menu without its keys."""
    return [action.text().split('\t')[0] for action in menu.actions() if not action.isSeparator()]


def choose(menu: Menu, text: str) -> None:
    """An entry by its words."""
    next(action for action in menu.actions() if action.text().split('\t')[0] == text).trigger()


def heard(signal: object) -> list[object]:
    """What a signal with one value tells from now on."""
    told: list[object] = []
    connect: Callable[[Callable[[object], None]], object] = signal.connect  # type: ignore[attr-defined]
    connect(told.append)
    return told
