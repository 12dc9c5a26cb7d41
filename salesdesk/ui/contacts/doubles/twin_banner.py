"""The banner over the tables: there may be duplicates, here is the first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.doubles.twin_texts import banner_lead, pair_text
from salesdesk.ui.widgets.feedback.banner import Banner


class TwinBanner(QWidget):
    """Hidden while there is none. `compare_asked()`; ignored, it comes back when there are others."""

    compare_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ignored: frozenset[tuple[int, int]] = frozenset()
        self._shown: frozenset[tuple[int, int]] = frozenset()
        self.banner = Banner('warning', '', icon='copy-check')
        self.compare = self.banner.add_button(_('Compare'))
        self.ignore = self.banner.add_button(_('Ignore'), 'ghost')
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.banner)
        self.compare.clicked.connect(self.compare_asked)
        self.ignore.clicked.connect(self._ignore)
        self.hide()

    def show_pairs(self, pairs: list[DuplicatePair]) -> None:
        self._shown = frozenset(map(_ids, pairs))
        fresh = [pair for pair in pairs if _ids(pair) not in self._ignored]
        if fresh:
            self.banner.say(banner_lead(len(fresh)), pair_text(fresh[0]))
        self.setVisible(bool(fresh))

    def _ignore(self) -> None:
        self._ignored = self._shown
        self.hide()


def _ids(pair: DuplicatePair) -> tuple[int, int]:
    return pair.one.id, pair.other.id
