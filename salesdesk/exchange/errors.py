"""What is wrong with a file, a column or a cell: codes and values. ui and cli say them in the seller's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from salesdesk.domain.errors import SalesDeskError, WorldFault


class FileRefused(WorldFault):
    """The file as a whole cannot be read as a table."""


class FileEmpty(FileRefused):
    """Not one byte, or nothing but blanks."""

    code = 'file_empty'


class FileIsSpreadsheet(FileRefused):
    """A workbook (kind: xlsx, xls, ods, numbers): it must be saved as CSV first."""

    code = 'file_is_spreadsheet'


class FileIsNotText(FileRefused):
    """kind: image, pdf, archive, database, document, web_page, json, binary."""

    code = 'file_is_not_text'


class EncodingUnknown(FileRefused):
    """The encoding asked for by hand has no such name, or the file is not written in it."""

    code = 'encoding_unknown'


class MappingRefused(SalesDeskError):
    """The columns cannot be laid out as asked. Nothing was read."""


class HeaderMissing(MappingRefused):
    """The first row is data already; `cells` are its cells, for the seller to name the columns."""

    code = 'no_header'


class NoNamingColumn(MappingRefused):
    """No column gives the deals a name: for callers that cannot ask, where ImportPlan.names_deals is False."""

    code = 'no_naming_column'


class ColumnUnknown(MappingRefused):
    """The file has no column of that name."""

    code = 'column_unknown'


class FieldUnknown(MappingRefused):
    """No field of a deal has that name."""

    code = 'field_unknown'


class FieldTwice(MappingRefused):
    """Two columns were given to the same field."""

    code = 'field_twice'


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row was handed back. `column` is its name in the file, '' where the whole row is meant."""

    code: str
    column: str = ''
    values: Mapping[str, str | int] = field(default_factory=dict)
