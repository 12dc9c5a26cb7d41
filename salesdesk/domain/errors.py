"""What can be refused or go wrong, as codes with values; ui and cli say it in the seller's language."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from salesdesk.domain.process.stage_gate import Requirement


class SalesDeskError(Exception):
    """The base of every error the seller may meet: a code and the values its sentence needs."""

    code: ClassVar[str] = 'error'

    def __init__(self, **values: object) -> None:
        self.values: Mapping[str, object] = values
        super().__init__(self.code, values)


class RuleRefusal(SalesDeskError):
    """The seller's own rules, or plain sense, say no. Nothing was changed."""


class WorldFault(SalesDeskError):
    """The disk, the file or another program is in the way. Nothing was changed."""


class CurrencyMismatch(RuleRefusal):
    """Two currencies met in one sum: our bug if it ever reaches the seller."""

    code = 'currency_mismatch'

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one=one, other=other)


class GateNotPassed(RuleRefusal):
    """The stages to be left still ask for something; `missing` are the blocking requirements, in order."""

    code = 'gate_not_passed'

    def __init__(self, missing: 'tuple[Requirement, ...]') -> None:
        self.missing = missing
        super().__init__(count=len(missing))


class StageSkipped(RuleRefusal):
    """The pipeline lets no stage be jumped over."""

    code = 'stage_skipped'


class ReasonRequired(RuleRefusal):
    """The pipeline asks why a deal goes back."""

    code = 'reason_required'


class OverrideNotAllowed(RuleRefusal):
    """The pipeline does not let a gate be passed without its answers."""

    code = 'override_not_allowed'


class StageRemoved(RuleRefusal):
    """The stage was taken out of the process: deals leave it, none enter it."""

    code = 'stage_removed'


class DealClosed(RuleRefusal):
    """A won or lost deal must be reopened before it moves."""

    code = 'deal_closed'


class NoteRequired(RuleRefusal):
    """The lost reason "other" asks for words."""

    code = 'note_required'


class FieldInvalid(RuleRefusal):
    """A form field that cannot be kept as it is; `field` names it, `problem` says what (empty, too_long, ...)."""

    code = 'field_invalid'

    def __init__(self, field: str, problem: str) -> None:
        self.field = field
        self.problem = problem
        super().__init__(field=field, problem=problem)


class RecurrenceUnreadable(RuleRefusal):
    """A recurrence that is none; `part` is the piece of its RRULE that cannot be."""

    code = 'recurrence_unreadable'

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part=part)


class RecurrenceUnsupported(RuleRefusal):
    """A recurrence other programs know and SalesDesk does not; `part` names what it repeats by."""

    code = 'recurrence_unsupported'

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part=part)


class NoWorkingDay(RuleRefusal):
    """The week, the holidays and the days off together leave no day to work on; `day` is where it was looked from."""

    code = 'no_working_day'


class NotFound(RuleRefusal):
    """The record is not there, or not any more."""

    code = 'not_found'


class DealUnknown(RuleRefusal):
    """No deal has this id, here or in the program it was imported from."""

    code = 'deal_unknown'


class AttachmentTooLarge(RuleRefusal):
    """A file of more than two gigabytes is not kept with a deal."""

    code = 'attachment_too_large'


class NotAFile(RuleRefusal):
    """A folder, or what is no file at all, was dropped on a deal."""

    code = 'not_a_file'


class OwnDatabase(RuleRefusal):
    """The database that is open was to be read as any file: its locks would be gone."""

    code = 'own_database'


class FileGone(WorldFault):
    """The bytes of an attached file are not in the data folder any more."""

    code = 'file_gone'


class FileDamaged(WorldFault):
    """The kept bytes of an attached file are not what was kept."""

    code = 'file_damaged'


class DatabaseMissing(WorldFault):
    """There is no file under that name."""

    code = 'database_missing'


class NotADatabase(WorldFault):
    """The file is not a SalesDesk database: another format, another program's, or damaged at its head."""

    code = 'not_a_database'


class DatabaseTooNew(WorldFault):
    """A newer SalesDesk wrote it; opening it here could lose what this version does not know."""

    code = 'database_too_new'


class DatabaseDamaged(WorldFault):
    """Its content does not hold together any more."""

    code = 'database_damaged'


class DatabaseBusy(WorldFault):
    """Another program holds the file."""

    code = 'database_busy'


class DatabaseReadOnly(WorldFault):
    """The file or its folder may not be written to."""

    code = 'database_read_only'


class DatabaseUnreadable(WorldFault):
    """The file may not even be read."""

    code = 'database_unreadable'


class DiskFull(WorldFault):
    """No room is left."""

    code = 'disk_full'


class DiskFault(WorldFault):
    """The disk did not read or write."""

    code = 'disk_fault'


class UndoConflict(RuleRefusal):
    """What the action wrote was changed in the meantime, so taking it back would lose something."""

    code = 'undo_conflict'
