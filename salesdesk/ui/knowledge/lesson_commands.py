"""What she does with lessons: each command is one action and its toast."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.dates import months_later
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.knowledge.form.lesson_dialog import LessonDialog
from salesdesk.ui.knowledge.form.link_dialog import LinkDialog
from salesdesk.ui.widgets.floating.menu import Menu

SOON, LATE = 3, 12


class LessonCommands(QObject):
    """Signals: `shown(id)`, a lesson that was written or changed; `export_asked(id, title)`, a file of one."""

    shown = Signal(ID)
    export_asked = Signal(ID, str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lessons = desk.workplace.lessons

    def write(self, kind: LessonKind) -> LessonDialog:
        """A new one, of the kind she is looking at."""
        return self._open(LessonDialog(self._desk, kind=kind))

    def edit(self, lesson_id: int) -> LessonDialog | None:
        """None where it is gone meanwhile, which is said."""
        try:
            dialog = LessonDialog(self._desk, lesson_id=lesson_id)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return None
        return self._open(dialog)

    def link(self, read: LessonRead) -> None:
        dialog = LinkDialog(self._desk, read.lesson.title)
        dialog.named.connect(lambda deal_id: self.do(lambda: self._lessons.link(read.lesson.id, deal_id)))
        dialog.open_dialog()

    def unlink(self, lesson_id: int, deal_id: int) -> None:
        self.do(lambda: self._lessons.unlink(lesson_id, deal_id))

    def delete(self, lesson_id: int) -> None:
        self.do(lambda: self._lessons.delete(lesson_id))

    def remind(self, lesson_id: int, *, on: bool) -> None:
        self.do(lambda: self._lessons.remind(lesson_id, on=on))

    def mark(self, lesson_id: int, *, useful: bool) -> None:
        self.do(lambda: self._lessons.mark(lesson_id, useful=useful))

    def review(self, lesson_id: int, on: date | None) -> None:
        self.do(lambda: self._lessons.review(lesson_id, on))

    def open_menu(self, read: LessonRead, at: QPoint) -> None:
        """All that can be done with a lesson."""
        id_, menu, today = read.lesson.id, Menu(self._desk.window), self._desk.workplace.clock.today()
        menu.add(_('Edit…'), lambda: self.edit(id_), icon='pencil', keys='F2')
        menu.add(_('Link a deal…'), lambda: self.link(read), icon='link')
        menu.addSeparator()
        for words, months in ((_('Review in three months'), SOON), (_('Review in a year'), LATE)):
            on = months_later(today, months)
            menu.add(words, lambda on=on: self.review(id_, on), icon='calendar-plus')  # type: ignore[misc]
        if read.lesson.review_on is not None:
            menu.add(_('Reviewed, no more dates'), lambda: self.review(id_, None), icon='check')
        menu.addSeparator()
        menu.add(_('Export as a file…'), lambda: self.export_asked.emit(id_, read.lesson.title), icon='file-down')
        menu.addSeparator()
        menu.add(_('Move to the trash'), lambda: self.delete(id_), icon='trash-2', keys='Del')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def do(self, act: Callable[[], object]) -> None:
        """An action and its toast, or why it could not be done."""
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()

    def _open(self, dialog: LessonDialog) -> LessonDialog:
        heard = self._desk.hear_until(dialog.finished)
        dialog.saved.connect(lambda id_: self._tell(id_, changed=bool(heard)))
        dialog.open_dialog(dialog.fields.title)
        return dialog

    def _tell(self, lesson_id: int, *, changed: bool) -> None:
        if changed:
            self._desk.say_last()
        self.shown.emit(lesson_id)
