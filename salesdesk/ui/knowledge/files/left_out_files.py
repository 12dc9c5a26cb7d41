"""Tells which files were left out of an import, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salesdesk.controllers.knowledge.lesson_import import RefusedFile
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.lesson_files import refused_file_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.text.label import Label


class LeftOutFiles(ModalDialog):
    """A sentence for each; the others were taken in."""

    def __init__(self, window: QWidget, refused: Sequence[RefusedFile]) -> None:
        count = len(refused)
        told = ngettext('{count} file was left out', '{count} files were left out', count)
        super().__init__(window, told.format(count=number_text(count)), icon='info')
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(8)
        for one in refused:
            self.body.addWidget(Label(refused_file_text(one.name, one.problem, one.value), lines=0))
        self.done_button = Button(_('Close'), 'primary')
        self.footer.add_button(self.done_button)
        self.done_button.clicked.connect(self.accept)
