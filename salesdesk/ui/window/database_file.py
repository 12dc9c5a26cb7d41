"""The file dialog for another database."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.floating.file_dialog import file_to_open


def asked_database(window: QWidget, folder: Path) -> Path | None:
    """Which file to open, looked for in `folder` first; None where she changed her mind."""
    kinds = _('SalesDesk database') + ' (*.db);;' + _('All files') + ' (*)'
    return file_to_open(window, _('Open another file'), kinds, str(folder))
