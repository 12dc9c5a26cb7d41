"""The head of the detail pane: initials, the name, what they do and where."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.avatar import Avatar
from salesdesk.ui.contacts.detail.section import SIDE
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.text.label import Label


class CardHead(QWidget):
    """`more` opens the menu of what else can be done."""

    def __init__(self, name: str, detail: str, *, round_: bool) -> None:
        super().__init__()
        self.more = IconButton('ellipsis', _('More'), size='sm')
        self.line = DetailLine(detail)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, 'title-s', lines=2))
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 16, SIDE - 6, 12)
        row.setSpacing(12)
        row.addWidget(Avatar(name, round_=round_), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def add_link(self, text: str, go: Callable[[], object]) -> None:
        """A name that leads on, behind the detail."""
        self.line.add_link(text).clicked.connect(go)


class DetailLine(QWidget):
    """What somebody does, and the name that leads on: in one line, or below each other where they are long."""

    def __init__(self, detail: str) -> None:
        super().__init__()
        self.detail, self.comma = Label(detail, color='text-2'), Label(', ', color='text-2', shrinks=False)
        self.link: NameLink | None = None
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(self.detail)
        self._parts.addWidget(self.comma)
        self.detail.setVisible(bool(detail))
        self.comma.hide()

    def add_link(self, text: str) -> 'NameLink':
        self.link = NameLink(text)
        self._parts.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts.addStretch(1)
        self._break()
        return self.link

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        """One long line would leave of the work no more than its first letters."""
        if self.link is None or not self.detail.text():
            return
        wanted = sum(part.sizeHint().width() for part in (self.detail, self.comma, self.link))
        fits = wanted <= self.width()
        self.comma.setVisible(fits)
        way = QBoxLayout.Direction
        self._parts.setDirection(way.LeftToRight if fits else way.TopToBottom)


class NameLink(Link):
    """A link that may be cut: names are as long as they are."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)
        self.setMinimumWidth(min(40, self.sizeHint().width()))
        self.setToolTip(text)
