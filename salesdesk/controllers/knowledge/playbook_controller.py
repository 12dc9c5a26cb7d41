"""Playbooks beside a deal: those of its stage, and which of their lines are ticked for it."""

from dataclasses import dataclass, replace

from salesdesk.controllers.knowledge.lesson_controller import kept_lesson
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import NotFound
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.knowledge.playbook import PlaybookLine, PlaybookPart, playbook_lines
from salesdesk.storage.knowledge.playbook_query import find_ticked, read_playbooks, read_ticked


@dataclass(frozen=True)
class Playbook:
    """A playbook beside a deal; ticked are the texts of its lines that are done there."""

    lesson: Lesson
    lines: tuple[PlaybookLine, ...]
    ticked: frozenset[str]

    @property
    def checks(self) -> list[PlaybookLine]:
        return [line for line in self.lines if line.part is PlaybookPart.CHECK]

    @property
    def done(self) -> int:
        return sum(line.text in self.ticked for line in self.checks)


class PlaybookController:
    """Ticks are kept by the words of their line: a playbook may be rewritten while deals are under way."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[Playbook]:
        """Those of the stage it is in; none where it is closed."""
        work = self._workspace.reading()
        deal = work.find(Deal, deal_id)
        if deal is None or not deal.is_open:
            return []
        found = read_playbooks(work.database, deal.stage_id)
        ticked = read_ticked(work.database, deal_id) if found else {}
        return [Playbook(one, playbook_lines(one.body), frozenset(ticked.get(one.id, ()))) for one in found]

    def tick(self, deal_id: int, lesson_id: int, text: str, *, done: bool) -> None:
        """One undo step. NotFound if the deal, the playbook or its line is gone."""
        deal = self._workspace.reading().get(Deal, deal_id)
        key = 'tick_playbook' if done else 'untick_playbook'
        with self._workspace.transaction(titled(key, title=deal.title, name=text)) as work:
            lesson = kept_lesson(work, lesson_id)
            known = find_ticked(work.database, deal_id, lesson_id, text)
            if known is None:
                texts = [line.text for line in playbook_lines(lesson.body)]
                if text not in texts:
                    # Rewritten in another window, and not read again here yet.
                    raise NotFound(kind='PlaybookLine')
                place = texts.index(text)
                known = ChecklistItem(
                    work.new_id(), deal_id, ItemSource.PLAYBOOK, text, place, work.now, lesson_id=lesson_id
                )
            work.save(replace(known, done_at=work.now if done else None))
