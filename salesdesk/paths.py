"""Where files live: what the program brings along (resources) and what belongs to the seller (her data folder)."""

import os
import sys
from pathlib import Path

import platformdirs

APPLICATION = 'SalesDesk'
DATA_FOLDER_VARIABLE = 'SALESDESK_DATA'


def resources_folder() -> Path:
    """The bundle's, the installed package's or the checkout's resources, whichever this process runs from."""
    bundle = getattr(sys, '_MEIPASS', None)
    package = Path(__file__).resolve().parent
    candidates = [Path(bundle) / 'resources'] if bundle else [package / 'resources', package.parent / 'resources']
    return next(folder for folder in candidates if folder.is_dir())


def resource(*parts: str) -> Path:
    return resources_folder().joinpath(*parts)


def data_folder() -> Path:
    """The seller's own folder; SALESDESK_DATA names another (a stick, a test). It is not created here."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def own_database() -> Path:
    return data_folder() / 'salesdesk.db'


def sample_database() -> Path:
    """Sample data has a file of its own, so that it never mixes with hers."""
    return data_folder() / 'sample.db'


def backup_folder(database: Path) -> Path:
    """Copies lie beside the database they were made of."""
    return database.parent / f'{database.stem}-backups'


def files_folder(database: Path) -> Path:
    """What is dropped on deals is kept beside the database."""
    return database.parent / 'files'
