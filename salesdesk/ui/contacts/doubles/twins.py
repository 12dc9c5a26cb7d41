"""What the seller does about duplicates: sees them, compares two, merges them or tells them apart."""

from PySide6.QtCore import QObject, Signal

from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.search import RecordType
from salesdesk.ui.contacts.doubles.merge_dialog import MergeDialog
from salesdesk.ui.contacts.doubles.twin_banner import TwinBanner
from salesdesk.ui.contacts.doubles.twin_watch import TwinWatch
from salesdesk.ui.contacts.doubles.twins_dialog import TwinsDialog
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID


class Twins(QObject):
    """`banner` for the page to place. `merged(kind, kept id)` once two have become one."""

    merged = Signal(object, ID)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.watch = TwinWatch(desk, self)
        self.banner = TwinBanner()
        self.banner.compare_asked.connect(self._compare_first)
        self.watch.changed.connect(lambda: self.banner.show_pairs(self.watch.pairs))

    def show_all(self) -> None:
        dialog = TwinsDialog(self._desk.window, self.watch)
        dialog.compare_asked.connect(self.compare)
        dialog.apart_asked.connect(self._tell_apart)
        dialog.open_dialog()

    def compare(self, pair: DuplicatePair) -> None:
        dialog = self.compare_two(pair.kind, pair.one.id, pair.other.id)
        if dialog is not None:
            dialog.merged.connect(lambda _id: self.watch.forget(pair))
            dialog.told_apart.connect(lambda: self.watch.forget(pair))

    def compare_two(self, kind: RecordType, one_id: int, other_id: int) -> MergeDialog | None:
        """None, with the reason said, where one of them is gone meanwhile."""
        try:
            dialog = MergeDialog(self._desk.window, self._desk.workplace, kind, one_id, other_id)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return None
        dialog.merged.connect(lambda kept: self._say_merged(kind, kept))
        dialog.told_apart.connect(self._desk.say_last)
        dialog.open_dialog()
        return dialog

    def _compare_first(self) -> None:
        if len(self.watch.pairs) == 1:
            self.compare(self.watch.pairs[0])
        else:
            self.show_all()

    def _tell_apart(self, pair: DuplicatePair) -> None:
        try:
            self._desk.workplace.merging.keep_apart(pair.one.id, pair.other.id)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        self._desk.say_last()
        self.watch.forget(pair)

    def _say_merged(self, kind: RecordType, kept: int) -> None:
        self._desk.say_last()
        self.merged.emit(kind, kept)
