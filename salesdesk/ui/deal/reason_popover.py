"""Asks for one reason in writing: why a deal goes back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.widgets.fields.line_field import LineField


class ReasonPopover(FormPopover):
    """`given(reason)` with her words; the caller closes it once what she wanted is done."""

    given = Signal(str)

    def __init__(self, window: QWidget, title: str, *, sentence: str = '', verb: str = '') -> None:
        super().__init__(window, title, verb or _('Move'), sentence=sentence or _('The reason stays in the history.'))
        self.reason = LineField(title, placeholder=_('In a few words'))
        self.reason.label.hide()
        self.reason.submitted.connect(self.submit)
        self.content.addWidget(self.reason)

    def submit(self) -> None:
        if self.reason.text():
            self.given.emit(self.reason.text())
            return
        self.reason.set_error(_('Write the reason in a few words.'))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
