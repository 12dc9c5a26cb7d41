"""The knowledge in the real window: written, found, marked, taken back, handed out, brought in, and ticked."""

from contextlib import closing
from pathlib import Path

import pytest
from building import Desk
from PySide6.QtCore import Qt
from seat import CTRL, PLAIN
from side_by_side import SideBySide
from twin import place

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.ui.knowledge.knowledge_page import KnowledgePage
from salesdesk.ui.panel.deal_panel import DealPanel

pytestmark = pytest.mark.real_window
Key = Qt.Key
TITLE = 'Demander la date du vote'


def lessons(pair: SideBySide) -> str:
    """Titles on the disk."""
    sql = "SELECT IFNULL(group_concat(title, '; ' ORDER BY id), '') FROM lesson WHERE deleted_at IS NULL"
    return str(pair.row(sql)[0])


def opened(pair: SideBySide) -> KnowledgePage:
    """The page, by its key."""
    pair.press('ctrl+5', Key.Key_5, CTRL)
    page = pair.twin.one(KnowledgePage)
    # Off the buttons, on which the mouse of another test may have been left.
    pair.click_at(place(page.bar.count).center())
    pair.until_alike(place(page.bar))
    return page


def written(pair: SideBySide, page: KnowledgePage) -> None:
    pair.click(page.bar.new)
    pair.write(TITLE)
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: lessons(pair) == TITLE)


def test_a_lesson_is_written_found_marked_and_all_of_it_taken_back(pair: SideBySide) -> None:
    pair.start()
    page = opened(pair)
    written(pair, page)
    pair.press('ctrl+f', Key.Key_F, CTRL)
    pair.write('vote')
    pair.press('Down', Key.Key_Down, PLAIN)
    pair.until_alike(place(page.shelf.view))
    pair.click(page.reading.marks.yes)
    pair.real.until(lambda: pair.row('SELECT group_concat(kind) FROM lesson_use') == ('useful',))
    pair.until_alike(place(page.reading.marks))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: pair.row('SELECT COUNT(*) FROM lesson_use') == (0,))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: lessons(pair) == '')


def test_what_she_was_writing_is_there_after_the_power_went(pair: SideBySide) -> None:
    pair.start()
    pair.click(opened(pair).bar.new)
    pair.write(TITLE)
    pair.real.until(lambda: TITLE in (pair.row('SELECT text FROM draft WHERE key = ?', 'lesson/new') or ('',))[0])
    pair.real.kill()
    pair.real.start('--database', pair.path)
    pair.real.press('ctrl+5')
    pair.real.click(place(pair.twin.one(KnowledgePage).bar.new).center())
    pair.real.press('ctrl+Return')
    pair.real.until(lambda: lessons(pair) == TITLE)


def test_lessons_go_out_into_a_folder_and_come_back_changed(pair: SideBySide, tmp_path: Path) -> None:
    folder = tmp_path / 'lecons'
    folder.mkdir()
    pair.start()
    page = opened(pair)
    page.files.ask_folder = lambda _title: None
    written(pair, page)
    pair.click(page.bar.hand_out)
    pair.real.answer('Exporter les', str(folder))
    file = folder / f'{TITLE}.md'
    pair.real.until(file.is_file)
    file.write_text(file.read_text('utf-8').replace('vote', 'conseil'), 'utf-8')
    pair.real.click(place(page.bar.take_in).center())
    pair.real.answer('Importer des', str(folder))
    pair.real.until(lambda: lessons(pair) == 'Demander la date du conseil')
    pair.real.press('ctrl+z')
    pair.real.until(lambda: lessons(pair) == TITLE)


def test_a_playbook_is_unfolded_beside_the_deal_and_ticked(pair: SideBySide) -> None:
    own = Desk(pair.path)
    for desk in (own, pair.twin.desk):
        stage_id = desk.stage('qualification').id
        desk.put_lesson('Visite', LessonKind.PLAYBOOK, body='- [ ] Relever\n- [ ] Convenir', stage_id=stage_id)
    with closing(own.workspace):
        pair.start()
    pair.click_at(pair.twin.grip('Atelier de reliure'))
    section = pair.twin.one(DealPanel).playbooks
    pair.click(section.folds[0].head)
    pair.click(section.folds[0].lines[1])
    ticked = 'SELECT group_concat(text) FROM checklist_item WHERE done_at IS NOT NULL'
    pair.real.until(lambda: pair.row(ticked) == ('Convenir',))
    pair.until_alike(place(section))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: pair.row(ticked) == (None,))
