"""Qt's file dialogs, kept from looking into the files they list.

To find a file's icon and kind Qt opens it, and by closing it again it gives up every lock that this process holds on
it (POSIX is so). If it lists the folder of the open database, another program would then take the database for unused.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo, QSize
from PySide6.QtGui import QAbstractFileIconProvider, QColor, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QSplitter, QStyle, QToolButton, QTreeView, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.theme.theme import theme

# The buttons of Qt's own dialog that are black on any ground, by their names.
ARROWS = {'backButton': 'arrow-left', 'forwardButton': 'arrow-right', 'toParentButton': 'arrow-up'}
# Px: the dialog, and in it the places and the files.
SIZE, PARTS = QSize(760, 480), [150, 590]
# A folder without files, to begin with: the dialog lists one before it can be told how.
NOWHERE = ':/'


class _Last:
    """Where she was the last time, as Qt's own dialogs remember it."""

    folder = ''


class NamesOnly(QAbstractFileIconProvider):
    """Icons and kinds by what the name says. Called on a thread of Qt's, so everything is made before."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return self._file if what is QAbstractFileIconProvider.IconType.File else self._folder

    def type(self, info: QFileInfo) -> str:
        return '' if info.isDir() else info.suffix().upper()


@cache
def _names_only() -> NamesOnly:
    """One for all dialogs: Qt does not keep it alive."""
    return NamesOnly()


def file_to_open(window: QWidget, title: str, kinds: str = '', folder: str = '') -> Path | None:
    """None where she changed her mind; `folder` is where to look first, else where she was the last time."""
    found = _chosen(file_dialog(window, title, kinds, folder))
    return found[0] if found else None


def files_to_open(window: QWidget, title: str) -> list[Path]:
    dialog = file_dialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def file_to_save(window: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
    """Asks before another file is overwritten; a name without an ending gets that of the proposed one."""
    dialog = file_dialog(window, title, kinds, str(proposed.parent))
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Before it asks: `deals` typed beside deals.csv would overwrite that one unasked.
    dialog.setDefaultSuffix(proposed.suffix.removeprefix('.'))
    dialog.selectFile(proposed.name)
    found = _chosen(dialog)
    return found[0] if found else None


def folder_to_write_to(window: QWidget, title: str, folder: str = '') -> Path | None:
    dialog = file_dialog(window, title, folder=folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    found = _chosen(dialog)
    return found[0] if found else None


def file_dialog(window: QWidget, title: str, kinds: str = '', folder: str = '') -> QFileDialog:
    """For one file that exists; it reads no file of the folders it shows."""
    dialog = QFileDialog(window, title, NOWHERE, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setIconProvider(_names_only())
    # Two words that Qt's own French leaves out.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _('Look in:'))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _('Kind of file:'))
    _dress(dialog)
    dialog.setDirectory(folder or _Last.folder or str(Path.home()))
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Where the desktop has a dialog of its own, there is nothing to dress."""
    ink, scale = theme().color('text').name(QColor.NameFormat.HexArgb), dialog.devicePixelRatioF()
    for name, icon in ARROWS.items():
        button = dialog.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(QIcon(icon_pixmap(icon, 16, ink, scale)))
    parts = dialog.findChild(QSplitter)
    if isinstance(parts, QSplitter):
        dialog.resize(SIZE)
        parts.setSizes(PARTS)
    files = dialog.findChild(QTreeView)
    if isinstance(files, QTreeView):
        # The day of the last change, cut otherwise.
        files.header().setStretchLastSection(True)


def _chosen(dialog: QFileDialog) -> list[Path]:
    accepted = dialog.exec()
    found = [Path(name) for name in dialog.selectedFiles()] if accepted else []
    if found:
        _Last.folder = str(found[0].parent)
    dialog.deleteLater()
    return found
