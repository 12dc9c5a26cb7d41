"""A file the seller chose: its bytes, how it is written, and what its columns mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.local_zone import zone_of
from salesdesk.controllers.exchange.refusals import FileIsFolder, FileMissing, FileTooLarge, FileUnreadable
from salesdesk.domain.custom_field import CustomField
from salesdesk.domain.errors import DiskFault
from salesdesk.exchange.columns.plan import ImportPlan, make_plan, open_deals
from salesdesk.exchange.errors import FileIsNotText, NoNamingColumn
from salesdesk.exchange.tables.csv_table import CsvTable
from salesdesk.settings import Preferences
from salesdesk.storage.disk.held_files import is_held

GIGABYTE = 1 << 30


@dataclass(frozen=True)
class ReadingChoices:
    """Where she corrects what was found: '' is as found; mapping gives fields to columns by name."""

    delimiter: str = ''
    encoding: str = ''
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reader:
    """Who reads: dates and amounts that could be read two ways are read as she writes them."""

    language: str
    currency: str
    today: date
    zone: tzinfo
    own_fields: tuple[CustomField, ...] = ()


def reader_of(preferences: Preferences, clock: Clock, own_fields: Iterable[CustomField] = ()) -> Reader:
    """own_fields of deals, of which those in use are filled."""
    own = tuple(field for field in own_fields if field.archived_at is None)
    return Reader(preferences.language, preferences.currency, clock.today(), zone_of(clock.zone), own)


def read_bytes(path: Path, limit: int = GIGABYTE) -> bytes:
    """The whole file. Raises FileMissing, FileIsFolder, FileUnreadable, FileTooLarge or DiskFault.

    The open database itself is refused unread (FileIsNotText): to read it would drop the locks it is protected by.
    """
    try:
        if is_held(path):
            raise FileIsNotText(kind='database')
        if path.stat().st_size > limit:
            raise FileTooLarge(path=str(path), limit=limit // GIGABYTE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path=str(path)) from error
    except IsADirectoryError as error:
        raise FileIsFolder(path=str(path)) from error
    except PermissionError as error:
        # Windows says so of a folder too.
        raise (FileIsFolder if path.is_dir() else FileUnreadable)(path=str(path)) from error
    except OSError as error:
        raise DiskFault(path=str(path)) from error


def open_table(data: bytes, choices: ReadingChoices) -> CsvTable:
    """Raises a FileRefused where the bytes are no table."""
    return open_deals(data, delimiter=choices.delimiter or None, encoding=choices.encoding or None)


def plan_of(table: CsvTable, choices: ReadingChoices, reader: Reader) -> ImportPlan:
    """Raises a MappingRefused; HeaderMissing where the first row is data and nobody has said what the columns are."""
    return make_plan(
        table,
        mapping_overrides=choices.mapping,
        language=reader.language,
        currency=reader.currency,
        today=reader.today,
        zone=reader.zone,
        own_fields=reader.own_fields,
    )


def require_names(plan: ImportPlan) -> None:
    """For callers that cannot ask which column names the deals. Raises NoNamingColumn."""
    if not plan.names_deals:
        raise NoNamingColumn
