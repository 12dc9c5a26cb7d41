"""The head of the detail pane: initials, the name, what they do and where."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.avatar import Avatar
from salesdesk.ui.contacts.detail.beside import Beside
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


class DetailLine(Beside):
    """What somebody does, and the name that leads on."""

    def __init__(self, detail: str) -> None:
        self.detail, self.comma = Label(detail, color='text-2'), Label(', ', color='text-2', shrinks=False)
        self.link: NameLink | None = None
        super().__init__(*((self.detail, self.comma) if detail else ()))
        self.comma.setVisible(False)

    def add_link(self, text: str) -> 'NameLink':
        self.link = NameLink(text)
        self.add(self.link)
        return self.link

    def _break(self) -> None:
        super()._break()
        # Below each other nothing is listed.
        self.comma.setVisible(self.link is not None and self.fits and bool(self.detail.text()))


class NameLink(Link):
    """A link that may be cut: names are as long as they are."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)
        self.setMinimumWidth(min(40, self.sizeHint().width()))
        self.setToolTip(text)
