"""Lessons out into a folder and back in: the same folder gives the same lessons, and nothing of hers is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from building import Desk, in_days

from salesdesk.controllers.exchange.refusals import FolderIsFile, FolderMissing
from salesdesk.controllers.knowledge.lesson_controller import LessonController
from salesdesk.controllers.knowledge.lesson_export import LessonExport, file_name
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.knowledge.lesson_import import LessonImport, TakenIn
from salesdesk.controllers.knowledge.lesson_reader import LessonReader
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.lesson_list import LessonFilter, LessonOrder


def handed_out(desk: Desk, folder: Path, *, replace: bool = False) -> int:
    export = LessonExport(desk.workspace.database, 'fr')
    return export.write(export.plan(folder), replace=replace)


def taken_in(desk: Desk, folder: Path) -> TakenIn:
    reading = LessonImport(desk.workspace)
    return reading.take_in(reading.read(folder))


def figures(taken: TakenIn) -> tuple[int, int, int]:
    return taken.created, taken.changed, taken.same


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / 'Leçons'


@pytest.fixture
def full(desk: Desk, lessons: LessonController) -> int:
    """A lesson that says everything."""
    form = LessonForm(
        LessonKind.LOST, 'Le budget : pas voté ?', '## Pourquoi\n\nPas voté.', desk.stage('qualification').id,
        'Collectivité', AmountBand.UNDER_20K, 'Luxelec', ('Appel d’offres',), in_days(30), (desk.put('Hall'),),
    )  # fmt: skip
    return lessons.create(form)


def test_the_same_folder_changes_nothing(desk: Desk, full: int, folder: Path) -> None:
    assert handed_out(desk, folder) == 1
    before = desk.dump()
    assert figures(taken_in(desk, folder)) == (0, 0, 1)
    assert desk.dump() == before
    assert desk.undo_key() == 'create_lesson'


def test_an_empty_base_takes_the_same_lessons_in_under_the_same_numbers(
    desk: Desk, full: int, folder: Path, reader: LessonReader, lessons: LessonController
) -> None:  # fmt: skip
    handed_out(desk, folder)
    before = reader.read(full)
    with desk.workspace.unrecorded() as work:
        for table in ('lesson_deal', 'lesson_tag', 'lesson'):
            work.database.execute(f'DELETE FROM {table}')
    assert figures(taken_in(desk, folder)) == (1, 0, 0)
    assert replace(reader.read(full), lesson=before.lesson) == before
    assert reader.read(full).lesson == before.lesson
    desk.workspace.undo()
    assert reader.counts(LessonFilter()).all == 0


def test_a_changed_file_changes_its_lesson_in_one_step(
    desk: Desk, full: int, folder: Path, reader: LessonReader
) -> None:  # fmt: skip
    handed_out(desk, folder)
    (path,) = folder.iterdir()
    path.write_text(path.read_text('utf-8').replace('Pas voté.', 'Voté en mai.').replace('tags: ', 'tagz: '), 'utf-8')
    before = desk.dump()
    assert figures(taken_in(desk, folder)) == (0, 1, 0)
    read = reader.read(full)
    assert read.lesson.body == '## Pourquoi\n\nVoté en mai.\n\ntagz: ["Appel d’offres"]'
    assert read.tags == ()
    assert desk.undo_key() == 'import_lessons'
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_lesson_thrown_away_comes_back_with_its_file(
    desk: Desk, full: int, folder: Path, reader: LessonReader, lessons: LessonController
) -> None:  # fmt: skip
    handed_out(desk, folder)
    lessons.delete(full)
    assert figures(taken_in(desk, folder)) == (0, 1, 0)
    assert reader.read(full).lesson.deleted_at is None


def test_a_file_without_a_number_is_known_again_by_its_title(desk: Desk, folder: Path, reader: LessonReader) -> None:
    folder.mkdir()
    (folder / 'Étaler.md').write_text('---\nkind: won\nstage: closing time\n---\nEn deux fois.', 'utf-8')
    assert figures(taken_in(desk, folder)) == (1, 0, 0)
    assert figures(taken_in(desk, folder)) == (0, 0, 1)
    assert [line.words for line in reader.page(LessonFilter(), LessonOrder.NEWEST)] == ['En deux fois.']


def test_a_stage_is_found_in_either_language_and_kept_as_text_where_it_is_not(
    desk: Desk, folder: Path, reader: LessonReader
) -> None:  # fmt: skip
    folder.mkdir()
    stages = ('sales / QUALIFICATION', 'Négociation', 'Nowhere')
    for number, stage in enumerate(stages):
        (folder / f'{number}.md').write_text(f'---\nkind: lost\nstage: {stage}\n---\n', 'utf-8')
    taken_in(desk, folder)
    lines = sorted(reader.page(LessonFilter(), LessonOrder.NEWEST), key=lambda line: line.title)
    expected = [desk.stage('qualification').id, desk.stage('negotiation').id, None]
    assert [line.stage_id for line in lines] == expected
    assert lines[2].words == 'stage: Nowhere'


def test_files_that_are_no_lessons_are_told_of_and_the_rest_is_taken_in(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    (folder / 'a.md').write_text('Une note.', 'utf-8')
    (folder / 'b.md').write_bytes(b'---\nkind: lost\n---\n\xe9t\xe9')
    (folder / 'c.md').write_text('---\nkind: lost\n---\nBudget.', 'utf-8')
    (folder / 'd.txt').write_text('Rien.', 'utf-8')
    taken = taken_in(desk, folder)
    assert figures(taken) == (1, 0, 0)
    assert [(one.name, one.problem) for one in taken.refused] == [('a.md', 'kind_missing'), ('b.md', 'encoding')]


def test_a_copy_of_a_file_is_another_lesson(desk: Desk, full: int, folder: Path, reader: LessonReader) -> None:
    handed_out(desk, folder)
    (path,) = folder.iterdir()
    copied = path.read_text('utf-8').replace('pas voté ?', 'voté')
    (folder / 'zz.md').write_text(copied, 'utf-8')
    assert figures(taken_in(desk, folder)) == (1, 0, 1)


def test_a_number_from_the_future_is_not_taken_over(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    (folder / 'a.md').write_text(f'---\nid: {2**62}\nkind: lost\n---\n', 'utf-8')
    taken_in(desk, folder)
    assert desk.workspace.database.value('SELECT MAX(id) FROM lesson') < 2**62


def test_what_is_hers_is_not_written_over_unasked(desk: Desk, full: int, folder: Path) -> None:
    folder.mkdir()
    hers = folder / file_name('Le budget : pas voté ?')
    hers.write_text('Une note à moi.', 'utf-8')
    handed_out(desk, folder)
    (own,) = set(folder.iterdir()) - {hers}
    own.write_text(own.read_text('utf-8') + '\nAjouté.', 'utf-8')
    assert handed_out(desk, folder) == 0
    assert own.read_text('utf-8').endswith('Ajouté.')
    assert handed_out(desk, folder, replace=True) == 1
    assert not own.read_text('utf-8').endswith('Ajouté.')
    assert hers.read_text('utf-8') == 'Une note à moi.'


def test_a_renamed_lesson_keeps_its_file(
    desk: Desk, full: int, folder: Path, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    handed_out(desk, folder)
    before = {path.name for path in folder.iterdir()}
    lessons.edit(full, replace(reader.read(full).form, title='Autrement'))
    assert handed_out(desk, folder, replace=True) == 1
    assert {path.name for path in folder.iterdir()} == before


NAMES = ('Le budget : pas voté ?', 'CON', ' ..', 'x' * 200, 'a/b\\c', 'nul.txt')


@pytest.mark.parametrize('title', NAMES)
def test_a_name_is_one_that_every_system_takes(title: str) -> None:
    name = file_name(title)
    assert not set(name) & set('<>:"/\\|?*')
    assert name.removesuffix('.md').lower() != 'con'
    assert 4 <= len(name) <= 84


def test_lessons_of_one_title_have_files_of_their_own(desk: Desk, folder: Path, lessons: LessonController) -> None:
    for title in ('Budget', 'BUDGET'):
        lessons.create(LessonForm(LessonKind.LOST, title))
    handed_out(desk, folder)
    assert sorted(path.name for path in folder.iterdir()) == ['BUDGET 2.md', 'Budget.md']


def test_a_folder_that_cannot_be_is_refused(desk: Desk, tmp_path: Path, full: int) -> None:
    (tmp_path / 'file').touch()
    export = LessonExport(desk.workspace.database, 'fr')
    with pytest.raises(FolderIsFile):
        export.plan(tmp_path / 'file')
    with pytest.raises(FolderMissing):
        export.plan(tmp_path / 'none' / 'there')
    with pytest.raises(FolderMissing):
        LessonImport(desk.workspace).read(tmp_path / 'none')
