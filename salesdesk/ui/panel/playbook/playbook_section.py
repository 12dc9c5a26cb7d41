"""The playbooks of the stage a deal is in, folded until she opens one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.playbook_controller import Playbook
from salesdesk.ui.panel.playbook.playbook_fold import PlaybookFold
from salesdesk.ui.panel.shown.panel_deal import PanelDeal

OUTSIDE = 20


class PlaybookSection(QWidget):
    """Hidden where the stage has none. What she unfolded stays so, from deal to deal."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._open: set[int] = set()
        self._deal_id = 0
        self.folds: list[PlaybookFold] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(OUTSIDE, 10, OUTSIDE, 0)
        self._column.setSpacing(6)
        self.hide()

    def refresh(self) -> None:
        found = self._shown.workplace.playbooks.of_deal(self._shown.id)
        same = self._deal_id == self._shown.id and [_said(fold.playbook) for fold in self.folds] == [*map(_said, found)]
        if same:
            for fold, playbook in zip(self.folds, found, strict=True):
                fold.show_ticks(playbook)
            return
        self._deal_id = self._shown.id
        for fold in self.folds:
            self._column.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        self.folds = [self._made(playbook) for playbook in found]
        self.setVisible(bool(found))

    def _made(self, playbook: Playbook) -> PlaybookFold:
        lesson_id = playbook.lesson.id
        fold = PlaybookFold(playbook, is_open=lesson_id in self._open)
        fold.folded.connect(lambda is_open: self._fold(fold, is_open))
        fold.ticked.connect(lambda text, done: self._tick(fold, lesson_id, text, done=done))
        self._column.addWidget(fold)
        # Whole at once: Qt itself shows what is added with the next turn of the event loop.
        fold.show()
        return fold

    def _fold(self, fold: PlaybookFold, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(fold.playbook.lesson.id)
        fold.unfold(is_open)

    def _tick(self, fold: PlaybookFold, lesson_id: int, text: str, *, done: bool) -> None:
        playbooks = self._shown.workplace.playbooks
        if not self._shown.act(lambda: playbooks.tick(self._shown.id, lesson_id, text, done=done)):
            # It was not kept: the box says so.
            fold.show_ticks(fold.playbook)


def _said(playbook: Playbook) -> object:
    return playbook.lesson.id, playbook.lesson.title, playbook.lines
