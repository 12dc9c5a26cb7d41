"""The file dialog for another database."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from salesdesk.i18n.translator import _


def asked_database(window: QWidget, folder: Path) -> Path | None:
    """Which file to open, looked for in `folder` first; None where she changed her mind."""
    kinds = _('SalesDesk database') + ' (*.db);;' + _('All files') + ' (*)'
    name, _kind = QFileDialog.getOpenFileName(window, _('Open another file'), str(folder), kinds)
    return Path(name) if name else None
