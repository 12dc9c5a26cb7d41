"""A section of the settings: its title, a sentence, and the panes with what can be set."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.widgets.text.label import Label

WIDEST, TOP, BOTTOM, GAP, HEAD_AIR = 760, 20, 32, 16, 8
# Room for a focus ring around the whole section at the left.
LEFT, RIGHT = 8, 24


class SettingsSection(TallContent):
    """Add parts to `column`. A page calls refresh() when it comes to the front and when something was touched."""

    def __init__(self, title: str, sentence: str = '') -> None:
        super().__init__()
        self.setAccessibleName(title)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, TOP, 0, BOTTOM)
        self.column.setSpacing(GAP)
        self.sentence = Label(sentence, color='text-2', lines=0)
        self.column.addWidget(_head(title, 'title', self.sentence))
        # What a section adds goes above this stretch.
        self.column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(LEFT, 0, RIGHT, 0)
        # All the width up to WIDEST; the stretch takes what is left.
        outer.addWidget(inner, 1000)
        outer.addStretch(1)

    def add(self, part: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, part)

    def add_head(self, title: str, sentence: str = '') -> None:
        """Begins another part of the section."""
        head = _head(title, 'title-s', Label(sentence, color='text-2', lines=0))
        head.setContentsMargins(0, HEAD_AIR, 0, 0)
        self.add(head)

    def refresh(self) -> None:
        """Reads what is shown."""

    def follow(self, touched: Touched) -> None:
        del touched
        self.refresh()


def _head(title: str, role: str, sentence: Label) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(title, role))
    column.addWidget(sentence)
    sentence.setVisible(bool(sentence.text()))
    return head
