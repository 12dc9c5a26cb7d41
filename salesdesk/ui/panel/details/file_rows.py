"""The files of the deal: opened, taken off, added."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.deals.note import Attachment
from salesdesk.i18n.formats import size_text
from salesdesk.i18n.translator import _
from salesdesk.ui.commands.attach_files import AttachFiles
from salesdesk.ui.commands.open_file import open_attachment
from salesdesk.ui.panel.head.people_line import NameLink
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.floating.file_dialog import files_to_open
from salesdesk.ui.widgets.text.label import Label


class FileRows(QWidget):
    """A line per file, and a button to add some."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: list[Attachment] = []
        self.names: list[NameLink] = []
        self._rows: list[QWidget] = []
        self._files = AttachFiles(shown.desk, self)
        self.hint = Label(_('Drop files on the panel, or add them here.'), 'small', 'text-3', lines=0)
        self.add = Button(_('Add files…'), size='sm', icon='plus')
        self.add.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.hint)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)

    def refresh(self) -> None:
        files = self._shown.workplace.attachments.of_deal(self._shown.id)
        self.hint.setVisible(not files)
        # Rows made anew would take the keyboard off the button just pressed.
        if files == self._known:
            return
        self._known = files
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.names, self._rows = [], []
        for number, file in enumerate(files):
            self._rows.append(self._made(file))
            self._column.insertWidget(number, self._rows[-1])

    def _made(self, file: Attachment) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = NameLink()
        name.set_caption(file.name)
        name.setToolTip(file.name)
        name.clicked.connect(lambda: open_attachment(self._shown.desk, file.id))
        self.names.append(name)
        row.addWidget(name)
        row.addWidget(Label(size_text(file.size), 'small', 'text-3', shrinks=False))
        row.addStretch(1)
        remove = IconButton('x', _('Take {name} off the deal').format(name=file.name), size='sm')
        remove.clicked.connect(lambda: self._shown.act(lambda: self._shown.workplace.attachments.remove(file.id)))
        row.addWidget(remove)
        return holder

    def _ask(self) -> None:
        files = files_to_open(self.window(), _('Add files'))
        if files:
            self._files.attach(self._shown.id, files)
