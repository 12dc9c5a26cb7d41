"""The file of a contract: one that the deal has already, or another one that is kept with it then."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.deals.note import Attachment
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.tag_chip import TagChip
from salesdesk.ui.widgets.floating.file_dialog import file_to_open
from salesdesk.ui.widgets.floating.menu import Menu

AskFile = Callable[[], Path | None]
# A long name leaves room for its cross.
CHIP = 440


class ContractFile(QWidget):
    """attachment_id() or path(), or neither. ask_file: another way to ask, in tests. Signal: changed()."""

    changed = Signal()

    def __init__(self, files: list[Attachment]) -> None:
        super().__init__()
        self._files = files
        self._known: Attachment | None = None
        self._path: Path | None = None
        self._chip: TagChip | None = None
        self.ask_file: AskFile = lambda: file_to_open(self.window(), _('Contract'))
        self.add = Button(_('File…'), 'ghost', size='sm', icon='plus')
        self.add.clicked.connect(self._ask)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.add)
        self._row.addStretch(1)

    def attachment_id(self) -> int | None:
        return self._known.id if self._known else None

    def path(self) -> Path | None:
        """Of a file that is not with the deal yet."""
        return self._path

    def typed(self) -> tuple[int, str]:
        return self.attachment_id() or 0, str(self._path or '')

    def restore(self, attachment_id: int, path: str) -> None:
        known = next((file for file in self._files if file.id == attachment_id), None)
        self._show(known, Path(path) if path else None)

    def _ask(self) -> None:
        if not self._files:
            self._ask_other()
            return
        menu = Menu(self)
        for file in self._files:
            menu.add(file.name, partial(self._take, file, None), icon='file-text')
        menu.addSeparator()
        menu.add(_('Another file…'), self._ask_other, icon='folder-open')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _ask_other(self) -> None:
        path = self.ask_file()
        if path is not None:
            self._take(None, path)

    def _take(self, known: Attachment | None, path: Path | None) -> None:
        self._show(known, path)
        (self._chip.cross if self._chip else self.add).setFocus()
        self.changed.emit()

    def _show(self, known: Attachment | None, path: Path | None) -> None:
        self._known, self._path = known, path
        if self._chip is not None:
            self._row.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        name = known.name if known else path.name if path else ''
        self.add.setVisible(not name)
        if name:
            self._chip = TagChip(name)
            self._chip.setMaximumWidth(CHIP)
            self._chip.setToolTip(name)
            self._chip.cross.clicked.connect(lambda: self._take(None, None))
            self._row.insertWidget(0, self._chip)
