"""Which playbooks stand beside a deal, and which of their lines are ticked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from building import NOW, desk_on

from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.storage.connection.database import Database
from salesdesk.storage.knowledge.playbook_query import find_ticked, read_playbooks, read_ticked


@dataclass(frozen=True)
class Ticked:
    """A deal with lines of two playbooks."""

    database: Database
    stage: int
    other_stage: int
    deal: int
    other: int
    books: tuple[int, int]


@pytest.fixture(scope='module')
def ticked(sales_file: Path) -> Iterator[Ticked]:
    """Only to be read."""
    with desk_on(sales_file) as desk:
        stage, other_stage = desk.stage('identification').id, desk.stage('closing').id
        zone, eve = (desk.put_lesson(title, LessonKind.PLAYBOOK, stage_id=stage) for title in ('Zone', 'Éveil'))
        desk.put_lesson('Éteint', LessonKind.PLAYBOOK, stage_id=stage, is_reminder=False)
        desk.put_lesson('Jeté', LessonKind.PLAYBOOK, stage_id=stage, deleted_at=NOW)
        desk.put_lesson('Perdu', LessonKind.LOST, stage_id=stage)
        deal, other = desk.put('Une'), desk.put('Autre')
        with desk.workspace.unrecorded() as work:
            for deal_id, source, text, book, done, deleted in (
                (deal, ItemSource.PLAYBOOK, 'Devis', zone, NOW, None),
                (deal, ItemSource.PLAYBOOK, 'Plan', zone, NOW, None),
                (deal, ItemSource.PLAYBOOK, 'Devis', eve, None, None),
                (deal, ItemSource.PLAYBOOK, 'Photo', eve, NOW, NOW),
                (deal, ItemSource.HANDOVER, 'Accès', None, NOW, None),
                (other, ItemSource.PLAYBOOK, 'Photo', eve, NOW, None),
            ):
                work.save(ChecklistItem(work.new_id(), deal_id, source, text, 0, NOW, book, done, deleted))
        yield Ticked(desk.workspace.database, stage, other_stage, deal, other, (zone, eve))


def test_playbooks_of_a_stage_stand_by_title_and_only_those_switched_on(ticked: Ticked) -> None:
    assert [one.title for one in read_playbooks(ticked.database, ticked.stage)] == ['Éveil', 'Zone']
    assert read_playbooks(ticked.database, ticked.other_stage) == []


def test_lines_that_are_done_are_read_by_playbook_and_deal(ticked: Ticked) -> None:
    zone, eve = ticked.books
    assert read_ticked(ticked.database, ticked.deal) == {zone: {'Devis', 'Plan'}}
    assert read_ticked(ticked.database, ticked.other) == {eve: {'Photo'}}
    assert read_ticked(ticked.database, 0) == {}


@pytest.mark.parametrize(
    ('book', 'text', 'done'),
    [(0, 'Devis', True), (1, 'Devis', False), (1, 'Photo', None), (0, 'devis', None), (0, 'Accès', None)],
    ids=('done', 'not done', 'deleted', 'other letters', 'of the hand-over'),
)
def test_the_row_of_a_line_is_found_done_or_not(ticked: Ticked, book: int, text: str, done: bool | None) -> None:
    found = find_ticked(ticked.database, ticked.deal, ticked.books[book], text)
    assert (None if found is None else found.done_at is not None) == done
