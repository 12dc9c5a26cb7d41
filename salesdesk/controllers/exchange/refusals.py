"""Why an import or an export is not begun: codes and values, said by i18n/exchange_errors.py."""

from salesdesk.domain.errors import SalesDeskError, WorldFault


class SourceFault(WorldFault):
    """The file to be read, or the one to be written, is in the way. `path` names it."""


class FileMissing(SourceFault):
    """There is no file under that name."""

    code = 'file_missing'


class FileIsFolder(SourceFault):
    """A folder was named where a file is meant."""

    code = 'file_is_folder'


class FileUnreadable(SourceFault):
    """It is there and may not be read."""

    code = 'file_unreadable'


class FileTooLarge(SourceFault):
    """It would not fit into memory; `limit` in gigabytes."""

    code = 'file_too_large'


class FolderMissing(SourceFault):
    """The folder to write into is not there."""

    code = 'folder_missing'


class FolderIsFile(SourceFault):
    """A file was named where a folder is to be filled."""

    code = 'folder_is_file'


class FolderNotEmpty(SourceFault):
    """The folder to be filled holds files already: nothing of them is written over."""

    code = 'folder_not_empty'


class FileTaken(SourceFault):
    """The file to be written is the database or the file that is being read."""

    code = 'file_taken'


class ImportRefused(SalesDeskError):
    """What was asked does not fit this database or this file. Nothing was written."""


class PipelineUnknown(ImportRefused):
    """No pipeline has that name; `pipelines` are those there are."""

    code = 'pipeline_unknown'


class StageUnknown(ImportRefused):
    """No stage of `pipeline` has the name that a value was to be mapped to; `stages` are those there are."""

    code = 'stage_unknown'


class StagesUnanswered(ImportRefused):
    """The file holds stage values nobody has named a stage for: `values`."""

    code = 'stages_unanswered'


class NothingReadable(ImportRefused):
    """Every row was refused; `reason` is the first one's, as a sentence."""

    code = 'nothing_readable'
