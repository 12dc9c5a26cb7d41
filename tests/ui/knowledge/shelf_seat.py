"""The page of the knowledge before a few lessons."""

from datetime import timedelta

from building import NOW, Desk
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from seat import Seat

from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.ui.knowledge.form.lesson_dialog import LessonDialog
from salesdesk.ui.knowledge.knowledge_page import KnowledgePage


def put_lessons(desk: Desk) -> dict[str, int]:
    """Ids by title, the newest first."""
    stage_id = desk.stage('qualification').id
    lessons = (
        ('Le budget annoncé', LessonKind.LOST, {'body': '## Pourquoi\n\nPas **voté**.', 'stage_id': stage_id}),
        ('Étaler le paiement', LessonKind.WON, {'body': 'Le budget bloquait.', 'sector': 'Industrie'}),
        ('Trop cher', LessonKind.OBJECTION, {}),
    )
    ids = {}
    with desk.workspace.unrecorded() as work:
        for days, (title, kind, fields) in enumerate(lessons):
            made = NOW - timedelta(days=days)
            lesson = Lesson(work.new_id(), kind, title, made, **fields)  # type: ignore[arg-type]
            work.save(lesson)
            ids[title] = lesson.id
    return ids


class ShelfSeat:
    """What she sees there."""

    def __init__(self, seat: Seat, ids: dict[str, int]) -> None:
        self.seat, self.ids = seat, ids
        page = seat.window.show_page('knowledge')
        assert isinstance(page, KnowledgePage)
        self.page = page

    def titles(self) -> list[str]:
        model = self.page.shelf.model
        return [model.line(number).title for number in range(model.rowCount())]

    def choose(self, title: str) -> None:
        self.page.open_lesson(self.ids[title])

    def read_title(self) -> str:
        return self.page.reading.title.text()

    def dialog(self) -> LessonDialog:
        return self.seat.one(LessonDialog)

    def entries(self, text: str) -> list[QAction]:
        """The entries of open menus that begin so."""
        menus = [menu for menu in self.seat.window.findChildren(QMenu) if menu.isVisible()]
        return [action for menu in menus for action in menu.actions() if action.text().startswith(text)]
