"""The lessons beside a deal: a few quiet lines, read in a pane, judged, and switched off."""

from collections.abc import Sequence

from building import TODAY, Desk
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from seat import Seat, focused

from salesdesk.controllers.negotiation.objection_controller import ObjectionForm
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.ui.knowledge.knowledge_page import KnowledgePage
from salesdesk.ui.lessons.lesson_line import LessonLine
from salesdesk.ui.lessons.lesson_reading import MOST_HEIGHT, LessonReading

Key = Qt.Key


def open_beside(seat: Seat, lessons: Sequence[str] = ('Des bornes rapides',)) -> PanelHand:
    for title in lessons:
        seat.desk.put_lesson(title, body='Montrer le **site** voisin.')
    seat.desk.put('Bornes rapides', 'qualification')
    seat.window.follow()
    return PanelHand(seat).open('Bornes rapides')


def names(hand: PanelHand) -> list[str]:
    return [line.accessibleName() for line in hand.panel.lessons.lines]


def read(hand: PanelHand) -> LessonReading:
    hand.panel.lessons.lines[0].click()
    return hand.seat.one(LessonReading)


def uses(desk: Desk) -> list[str]:
    return [kind for (kind,) in desk.workspace.database.rows('SELECT kind FROM lesson_use ORDER BY id')]


def test_without_a_lesson_nothing_is_in_the_way(seat: Seat) -> None:
    assert not open_beside(seat, ()).panel.lessons.isVisible()


def test_each_line_says_why_it_came_up(seat: Seat) -> None:
    hand = open_beside(seat)
    assert hand.panel.lessons.title.text() == 'Leçon utile'
    assert names(hand) == ['Des bornes rapides, Mêmes mots\u00a0: «\u00a0Bornes\u00a0», «\u00a0rapides\u00a0»']


def test_they_come_without_taking_the_keyboard(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.composer.text.setFocus()
    before = focused()
    hand.desk.put_lesson('Bornes rapides en hiver')
    seat.window.follow()
    hand.panel.shown.change(owner='Anne')
    assert (len(names(hand)), focused()) == (2, before)


def test_read_by_the_keyboard_and_left_by_escape(seat: Seat) -> None:
    hand = open_beside(seat)
    line = hand.panel.lessons.lines[0]
    line.setFocus()
    seat.press(Key.Key_Return)
    assert seat.one(LessonReading).text.toPlainText() == 'Montrer le site voisin.'
    seat.press(Key.Key_Escape)
    assert (seat.shown(LessonReading), focused(), uses(hand.desk)) == ([], line, ['opened'])


def test_what_did_not_help_goes_and_comes_back_by_undo(seat: Seat) -> None:
    hand = open_beside(seat)
    read(hand).useless.click()
    assert (names(hand), seat.toast()) == ([], 'Cette leçon ne reviendra pas dans cette affaire')
    hand.desk.workspace.undo()
    seat.window.follow()
    assert len(names(hand)) == 1


def test_what_helped_stays(seat: Seat) -> None:
    hand = open_beside(seat)
    read(hand).useful.click()
    assert (len(names(hand)), uses(hand.desk)) == (1, ['opened', 'useful'])


def test_an_objection_just_logged_brings_its_answer_first(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.desk.put_lesson('Trop cher ? Par rapport à quoi', LessonKind.OBJECTION)
    seat.office.desk.workplace.negotiation.objections.log(hand.deal.id, ObjectionForm('C’est trop cher'))
    assert names(hand)[0].startswith('Trop cher')


def test_entering_a_stage_brings_the_lessons_of_that_stage(seat: Seat) -> None:
    hand = open_beside(seat)
    for kind in (LessonKind.LOST, LessonKind.WON):
        hand.desk.put_lesson('Bornes en attente', kind, stage_id=hand.desk.stage('proposition').id)
    hand.desk.move(hand.deal.id, 'proposition', override_reason='essai')
    seat.window.follow()
    assert any('Même étape' in name for name in names(hand))


def test_a_closed_deal_has_none(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.desk.closing.win(hand.deal.id, TODAY, None)
    seat.window.follow()
    assert not hand.panel.lessons.isVisible()


def test_the_setting_switches_them_off(seat: Seat) -> None:
    seat.office.desk.workplace.preferences.change(lessons=False)
    assert not open_beside(seat).panel.lessons.isVisible()


def test_the_lesson_leads_on_to_the_knowledge(seat: Seat) -> None:
    hand = open_beside(seat)
    read(hand).open_all.click()
    page = seat.one(KnowledgePage)
    assert page.shelf.view.current_id() == page.reading.read.lesson.id


def test_the_keyboard_stays_on_the_lines_when_they_change(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.panel.lessons.lines[0].setFocus()
    hand.desk.put_lesson('Bornes rapides en hiver')
    hand.panel.shown.change(owner='Anne')
    assert len(hand.panel.lessons.lines) == 2
    assert focused() is hand.panel.lessons.lines[0]


def test_when_the_last_line_goes_the_panel_takes_the_keyboard(seat: Seat) -> None:
    hand = open_beside(seat)
    read(hand).useless.click()
    hand.desk.workspace.undo()
    hand.panel.lessons.lines[0].setFocus()
    hand.desk.workspace.redo()
    assert (hand.panel.lessons.lines, focused()) == ([], hand.panel)


def test_one_that_is_gone_meanwhile_is_said_to_be(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.desk.workspace.database.execute('UPDATE lesson SET deleted_at = 1')
    hand.panel.lessons.lines[0].click()
    assert seat.shown(LessonReading) == []
    assert seat.toast()


def test_a_long_lesson_scrolls(seat: Seat) -> None:
    hand = open_beside(seat)
    hand.desk.workspace.database.execute('UPDATE lesson SET body = ?', ('Un site. ' * 500,))
    text = read(hand).text
    assert text.height() == MOST_HEIGHT
    assert text.verticalScrollBar().maximum() > 0


def test_the_same_lines_stay_the_same(seat: Seat) -> None:
    hand = open_beside(seat)
    line: LessonLine = hand.panel.lessons.lines[0]
    hand.panel.shown.change(owner='Anne')
    assert hand.panel.lessons.lines == [line]
