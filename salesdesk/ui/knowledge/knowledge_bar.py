"""The bar over the knowledge: how many lessons there are, files in and out, and the one primary button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class KnowledgeBar(PageBar):
    """Says what was asked for."""

    new_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.count = Label('', 'small', 'text-3', shrinks=False)
        self.take_in = Button(_('Import'), 'ghost', icon='folder-open')
        self.hand_out = Button(_('Export'), icon='download')
        self.new = Button(_('New lesson'), 'primary', icon='plus')
        self.row.addWidget(Label(_('Knowledge'), 'title-s', shrinks=False))
        self.row.addSpacing(4)
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        for button in (self.take_in, self.hand_out, self.new):
            self.row.addWidget(button)
        self.take_in.clicked.connect(self.import_asked)
        self.hand_out.clicked.connect(self.export_asked)
        self.new.clicked.connect(self.new_asked)

    def show_count(self, count: int) -> None:
        self.count.setText(ngettext('{count} lesson', '{count} lessons', count).format(count=number_text(count)))
        self.hand_out.set_disabled_reason('' if count else _('There is no lesson to export yet.'))
