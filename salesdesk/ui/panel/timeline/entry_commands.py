"""What she can do with a line of the timeline: open, edit, delete."""

from PySide6.QtCore import QObject, QPoint, QRect, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.timeline.activity_popover import ActivityPopover
from salesdesk.ui.panel.timeline.note_popover import NotePopover
from salesdesk.ui.panel.timeline.objection_popover import ObjectionPopover
from salesdesk.ui.widgets.floating.menu import Menu


class EntryCommands(QObject):
    """Each change is one action with its toast. `rule_asked(id)`: the rule that did it."""

    rule_asked = Signal(ID)

    def __init__(self, shown: PanelDeal, view: QWidget) -> None:
        super().__init__(view)
        self._shown = shown
        self._view = view

    def menu(self, entry: TimelineEntry, at: QPoint) -> None:
        menu = Menu(self._view)
        if entry.kind is EntryKind.FILE:
            menu.add(_('Open the file'), lambda: self.open(entry), icon='folder-open', keys='Return')
            menu.add(_('Take off the deal'), lambda: self.delete(entry), icon='trash-2', keys='Del')
        else:
            menu.add(_('Edit…'), lambda: self.open(entry), icon='pencil', keys='Return')
            menu.add(_('Delete'), lambda: self.delete(entry), icon='trash-2', keys='Del')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def open(self, entry: TimelineEntry) -> None:
        """A file in its own program; a note, an objection or an activity to be corrected; the rule behind an act."""
        match entry.kind:
            case EntryKind.FILE:
                self._open_file(entry.id)
            case EntryKind.AUTOMATED if entry.record_id:
                self.rule_asked.emit(entry.record_id)
            case EntryKind.NOTE:
                NotePopover(self._shown, entry).open_at(self._anchor(), 'left')
            case EntryKind.OBJECTED:
                ObjectionPopover(self._shown, entry).open_at(self._anchor(), 'left')
            case EntryKind.ACTIVITY if self._shown.workplace.activities.is_kept(entry.id):
                ActivityPopover(self._shown, entry).open_at(self._anchor(), 'left')

    def delete(self, entry: TimelineEntry) -> None:
        workplace = self._shown.workplace
        match entry.kind:
            case EntryKind.NOTE:
                self._shown.act(lambda: workplace.notes.delete(entry.id))
            case EntryKind.FILE:
                self._shown.act(lambda: workplace.attachments.remove(entry.id))
            case EntryKind.OBJECTED:
                self._shown.act(lambda: workplace.negotiation.objections.delete(entry.record_id))
            case EntryKind.ACTIVITY if workplace.activities.is_kept(entry.id):
                self._shown.act(lambda: workplace.activities.delete(entry.id))

    def _open_file(self, attachment_id: int) -> None:
        try:
            path = self._shown.workplace.attachments.open_copy(attachment_id)
        except SalesDeskError as error:
            self._shown.desk.say_error(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._shown.desk.feedback.say(_('No program on this computer opens {name}.').format(name=path.name))

    def _anchor(self) -> QRect:
        """Beside the panel, at the height of the line under the pointer or the keyboard."""
        window = self._view.window()
        corner = self._view.mapTo(window, QPoint(0, 0))
        middle = window.height() // 2
        return QRect(corner.x(), middle, self._view.width(), 24)
