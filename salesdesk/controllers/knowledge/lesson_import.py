"""Takes a folder of Markdown files in as lessons: the same folder again gives the same lessons. One undo step."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.knowledge.lesson_edits import link_deals, set_lesson_tags
from salesdesk.controllers.knowledge.lesson_export import ENDING
from salesdesk.controllers.knowledge.stage_names import StageNames
from salesdesk.controllers.negotiation.competitor_controller import competitor_id_of
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.exchange.knowledge.lesson_file import LessonFile, read_lesson_file
from salesdesk.exchange.knowledge.refused_lesson import LessonRefused
from salesdesk.storage.disk.durable_files import disk_faults_of
from salesdesk.storage.knowledge.lesson_reading_query import read_lesson_deals
from salesdesk.storage.knowledge.lesson_records import find_lesson_titled
from salesdesk.storage.unit_of_work import UnitOfWork

# No lesson is longer than a book.
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was left out; problem as in LessonRefused."""

    name: str
    problem: str
    value: str = ''


@dataclass(frozen=True)
class ReadFolder:
    """What a folder holds, by the names of its files."""

    lessons: tuple[tuple[str, LessonFile], ...]
    refused: tuple[RefusedFile, ...]


@dataclass
class TakenIn:
    """What became of the files."""

    created: int = 0
    changed: int = 0
    same: int = 0
    refused: tuple[RefusedFile, ...] = ()
    seen: set[int] = field(default_factory=set)


class LessonImport:
    """Reads first, writes then."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stages = StageNames(workspace.database)

    def read(self, folder: Path) -> ReadFolder:
        """FolderMissing where there is none; a file that cannot be read is told of."""
        if not folder.is_dir():
            raise FolderMissing(path=str(folder))
        lessons, refused = [], []
        with disk_faults_of(folder):
            for path in _markdown_in(folder):
                try:
                    lessons.append((path.name, self._placed(read_lesson_file(_text_of(path), path.stem))))
                except LessonRefused as error:
                    refused.append(RefusedFile(path.name, error.problem, error.value))
        return ReadFolder(tuple(lessons), tuple(refused))

    def take_in(self, found: ReadFolder) -> TakenIn:
        """New lessons, and those that say something else now."""
        taken = TakenIn(refused=found.refused)
        with self._workspace.transaction(titled('import_lessons', count=len(found.lessons))) as work:
            for _name, lesson in found.lessons:
                self._take(work, lesson, taken)
        return taken

    def _placed(self, lesson: LessonFile) -> LessonFile:
        """A stage that is not known here stays as text."""
        if not lesson.stage or self._stages.id(lesson.stage) is not None:
            return lesson
        return replace(lesson, stage='').noted(f'stage: {lesson.stage}')

    def _take(self, work: UnitOfWork, file: LessonFile, taken: TakenIn) -> None:
        before = _known(work, file, taken.seen)
        lesson = before or _new(work, file, taken.seen)
        changes = work.database.moment()[0]
        written = _written(work, lesson, file, self._stages)
        if before is not None and written != before:
            written = replace(written, edited_at=work.now)
        work.save(written)
        # A file of ours without tags has none; one written by hand may say nothing of them.
        if file.tags is not None or file.id is not None:
            set_lesson_tags(work, lesson.id, file.tags or ())
        link_deals(work, lesson.id, _new_deals(work, lesson.id, file))
        taken.seen.add(lesson.id)
        if before is None:
            taken.created += 1
        elif work.database.moment()[0] > changes:
            taken.changed += 1
        else:
            taken.same += 1


def _markdown_in(folder: Path) -> Iterator[Path]:
    """In the order of their names; what begins with a dot is no lesson."""
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ENDING and path.is_file() and not path.name.startswith('.'):
            yield path


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise LessonRefused('too_large')
        return path.read_text(encoding='utf-8')
    except UnicodeDecodeError:
        raise LessonRefused('encoding') from None
    except PermissionError:
        raise LessonRefused('unreadable') from None


def _known(work: UnitOfWork, file: LessonFile, seen: set[int]) -> Lesson | None:
    """By its id, in the trash or not; else by its title. A second file with the same id is a copy, and another one."""
    if file.id is not None and file.id not in seen:
        by_id = work.find(Lesson, file.id)
        if by_id is not None:
            return by_id
    titled_id = find_lesson_titled(work.database, str(file.kind), file.title)
    return work.get(Lesson, titled_id) if titled_id is not None and titled_id not in seen else None


def _new(work: UnitOfWork, file: LessonFile, seen: set[int]) -> Lesson:
    id_ = work.new_id()
    # Its own number, so that it is known again; but none from the future, which ids made later would run into.
    if file.id is not None and 0 < file.id < id_ and file.id not in seen:
        id_ = file.id
    return Lesson(id_, file.kind, file.title, file.created_at or work.now)


def _written(work: UnitOfWork, lesson: Lesson, file: LessonFile, stages: StageNames) -> Lesson:
    """The lesson as the file has it."""
    return replace(
        lesson, kind=file.kind, title=file.title, body=file.body, sector=file.sector, band=file.band,
        stage_id=stages.id(file.stage) if file.stage else None, competitor_id=competitor_id_of(work, file.competitor),
        review_on=file.review_on, is_reminder=file.is_reminder, created_at=file.created_at or lesson.created_at,
        deleted_at=None,
    )  # fmt: skip


def _new_deals(work: UnitOfWork, lesson_id: int, file: LessonFile) -> list[int]:
    """The deals it names that are here and not linked yet. Those of another database are passed over."""
    told = (line.split(' ', 1)[0] for line in file.deals or ())
    ids = [int(id_) for id_ in told if id_.isascii() and id_.isdecimal() and len(id_) < 19]
    linked = set(read_lesson_deals(work.database, lesson_id))
    return [id_ for id_ in dict.fromkeys(ids) if id_ not in linked and work.find(Deal, id_) is not None]
