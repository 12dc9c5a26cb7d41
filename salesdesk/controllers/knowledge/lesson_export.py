"""Lessons handed out as a folder of Markdown files; a file that is hers is never written over unasked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from salesdesk.controllers.exchange.refusals import FolderIsFile, FolderMissing
from salesdesk.controllers.knowledge.stage_names import StageNames
from salesdesk.domain.errors import NotFound
from salesdesk.domain.folding import fold
from salesdesk.exchange.knowledge.lesson_file import LessonFile, read_lesson_file, write_lesson_file
from salesdesk.exchange.knowledge.refused_lesson import LessonRefused
from salesdesk.storage.connection.database import Database
from salesdesk.storage.disk.durable_files import disk_faults_of
from salesdesk.storage.disk.private_output import private_output, write_private_file
from salesdesk.storage.files.opened_copies import legal_name
from salesdesk.storage.knowledge.lesson_records import LessonRecord, read_lesson_records

ENDING = '.md'
# Letters of a title in a file's name: with its folder it stays within what Windows allows.
LONGEST = 80


@dataclass(frozen=True)
class PlannedFile:
    """A lesson and where it goes. differs: a file of this lesson stands there that says something else."""

    path: Path
    text: str
    is_there: bool = False
    differs: bool = False


class LessonExport:
    """Names are in that language, as in all files."""

    def __init__(self, database: Database, language: str) -> None:
        self._database = database
        self._language = language
        self._stages = StageNames(database)

    def plan(self, folder: Path) -> list[PlannedFile]:
        """Each lesson goes to the file it has there already, or to a name nobody has. FolderMissing, FolderIsFile."""
        if folder.exists() and not folder.is_dir():
            raise FolderIsFile(path=str(folder))
        if not folder.resolve().parent.is_dir():
            raise FolderMissing(path=str(folder.parent))
        with disk_faults_of(folder):
            files = sorted(folder.iterdir()) if folder.is_dir() else []
            own = {id_: path for path in files if (id_ := _lesson_in(path)) is not None}
            taken = {fold(path.name) for path in files}
            return [self._planned(record, folder, own, taken) for record in read_lesson_records(self._database)]

    def write(self, files: Iterable[PlannedFile], *, replace: bool) -> int:
        """Returns how many were written: new ones, and those that differ where she said so."""
        wanted = [file for file in files if not file.is_there or (file.differs and replace)]
        for file in wanted:
            with disk_faults_of(file.path.parent):
                file.path.parent.mkdir(mode=0o700, exist_ok=True)
            (_write if file.is_there else _write_new)(file.path, file.text)
        return len(wanted)

    def write_one(self, lesson_id: int, path: Path) -> None:
        """NotFound if it is gone."""
        found = read_lesson_records(self._database, lesson_id)
        if not found:
            raise NotFound(kind='Lesson')
        _write(path, self._text(found[0]))

    def _planned(
        self, record: LessonRecord, folder: Path, own: dict[int, Path], taken: set[str]
    ) -> PlannedFile:  # fmt: skip
        text = self._text(record)
        known = own.get(record.lesson.id)
        if known is not None:
            return PlannedFile(known, text, True, known.read_bytes() != text.encode())
        name = _free_name(record.lesson.title, taken)
        taken.add(fold(name))
        return PlannedFile(folder / name, text)

    def _text(self, record: LessonRecord) -> str:
        lesson = record.lesson
        return write_lesson_file(LessonFile(
            lesson.kind, lesson.title, lesson.body, lesson.id, lesson.created_at,
            self._stages.name(lesson.stage_id, self._language), lesson.sector, lesson.band, record.competitor,
            record.tags, lesson.review_on, lesson.is_reminder,
            tuple(f'{id_} {title}' for id_, title in record.deals),
        ))  # fmt: skip


def file_name(title: str) -> str:
    """Of a lesson: no sign in it that a system refuses, no dot or blank at its ends."""
    words = ' '.join(title.split())[:LONGEST].strip(' .')
    return legal_name(f'{words or "-"}{ENDING}')


def _free_name(title: str, taken: set[str]) -> str:
    name, number = file_name(title), 1
    while fold(name) in taken:
        number += 1
        name = f'{file_name(title).removesuffix(ENDING)} {number}{ENDING}'
    return name


def _lesson_in(path: Path) -> int | None:
    """The id of the lesson in a file; None for a file that is none of ours."""
    if path.suffix.lower() != ENDING or not path.is_file():
        return None
    try:
        return read_lesson_file(path.read_text(encoding='utf-8'), path.stem).id
    except (LessonRefused, UnicodeDecodeError):
        return None


def _write_new(path: Path, text: str) -> None:
    """A name nobody has: no other file has to be kept until this one is whole, nor the folder to be swept each time."""
    with disk_faults_of(path):
        try:
            write_private_file(path, [text.encode()])
        except OSError:
            path.unlink(missing_ok=True)
            raise


def _write(path: Path, text: str) -> None:
    with private_output(path) as file:
        file.write(text.encode())
