"""Asks what is to become of files that say something else than the lessons do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.text.label import Label

NAMED = 8


class DifferingFiles(ModalDialog):
    """`answered(replace)`; closed without an answer, nothing is written."""

    answered = Signal(bool)

    def __init__(self, window: QWidget, names: Sequence[str]) -> None:
        count = len(names)
        told = ngettext('{count} file there says something else', '{count} files there say something else', count)
        super().__init__(window, told.format(count=number_text(count)), icon='triangle-alert', icon_color='warning')
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(6)
        words = _('Somebody has changed them, or the lessons, since they were written.')
        self.body.addWidget(Label(words, lines=0))
        more = [_('and {count} further ones').format(count=number_text(count - NAMED))] if count > NAMED else []
        for name in [*names[:NAMED], *more]:
            self.body.addWidget(Label(name, 'small', 'text-2'))
        self.cancel = Button(_('Cancel'))
        self.leave_them = Button(_('Leave them'))
        self.replace = Button(_('Replace them'), 'primary')
        for button in (self.cancel, self.leave_them, self.replace):
            self.footer.add_button(button)
        self.cancel.clicked.connect(self.reject)
        self.leave_them.clicked.connect(lambda: self._answer(replace=False))
        self.replace.clicked.connect(self.submit)

    def submit(self) -> None:
        self._answer(replace=True)

    def _answer(self, *, replace: bool) -> None:
        self.accept()
        self.answered.emit(replace)
