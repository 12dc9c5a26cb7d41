"""The file dialogs of import and export, as the dialogs are given them: a test answers in their place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.floating.file_dialog import file_to_open, file_to_save

# What a table of ours may be called.
TABLE_ENDINGS = ('.csv', '.txt', '.tsv')
PEOPLE = frozenset(('.vcf', '.eml'))
# Both give None where she changed her mind; the second is told the name to propose.
AskFile = Callable[[], Path | None]
AskTarget = Callable[[str], Path | None]


def asking_file(window: QWidget) -> AskFile:
    """Which file to import: a table, or a card or an e-mail, which not everybody can drop."""
    taken, everything = _('Tables, cards and e-mails'), _('All files')
    kinds = f'{taken} (*.csv *.txt *.tsv *.vcf *.eml);;{everything} (*)'

    def ask() -> Path | None:
        return file_to_open(window, _('Import a CSV'), kinds)

    return ask


def asking_target(window: QWidget) -> AskTarget:
    """Where to write."""

    def ask(proposed: str) -> Path | None:
        if proposed.endswith('.zip'):
            archives = _('ZIP archives')
            return file_to_save(window, _('Save as ZIP'), f'{archives} (*.zip)', Path.home() / proposed)
        return file_to_save(window, _('Save as CSV'), _csv_first(), Path.home() / proposed)

    return ask


def is_of_people(path: Path) -> bool:
    """Whether a file speaks of people, by its name."""
    return path.suffix.lower() in PEOPLE


def named(path: Path, *endings: str) -> Path:
    """With the first of these endings where it has none of them: no file says that it is of another kind."""
    return path if path.suffix.lower() in endings else path.with_name(f'{path.name}{endings[0]}')


def new_or_there(path: Path, *endings: str) -> Path:
    """A file that is there already, which she has agreed to overwrite, as it is called; a new one as what it is."""
    return path if path.exists() else named(path, *endings)


def table_named(path: Path) -> Path:
    return new_or_there(path, *TABLE_ENDINGS)


def open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _csv_first() -> str:
    tables, everything = _('CSV files'), _('All files')
    return f'{tables} (*.csv *.txt *.tsv);;{everything} (*)'
