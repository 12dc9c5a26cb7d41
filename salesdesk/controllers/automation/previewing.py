"""What a rule would do on today's data, without doing it."""

from collections.abc import Iterator

from salesdesk.automation.acts import Act, planned_act
from salesdesk.controllers.automation.deal_look import look
from salesdesk.controllers.automation.doing import leads_to, verdict_on
from salesdesk.controllers.automation.rule_form import Preview, PreviewLine
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.edits import facts_of
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.move import require
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import DealClosed, RuleRefusal
from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.domain.rules.rule import EffectKind, Rule
from salesdesk.storage.automation.standing_deals import count_standing, read_standing
from salesdesk.storage.deals.board_filter import Today

# She reads a list of these; beyond, a count says enough.
MOST_DEALS = 200
_NAMED = {
    EffectKind.ADD_TAG: (Tag, 'tag_id'),
    EffectKind.START_CADENCE: (Cadence, 'cadence_id'),
    EffectKind.START_DEAL: (Pipeline, 'pipeline_id'),
}


def preview_of(workspace: Workspace, book: ProcessBook, rule: Rule) -> Preview:
    """The rule lacks nothing; whether it is switched on is not looked at."""
    today = Today(workspace.clock.today(), workspace.clock.zone)
    standing = read_standing(workspace.database, rule, today, MOST_DEALS + 1)
    shown = standing[:MOST_DEALS]
    previewer = _Previewer(workspace, book)
    lines = tuple(line for deal_id, _fact in shown for line in previewer.lines(rule, deal_id))
    acts = sum(not line.refused for line in lines)
    if len(shown) == len(standing):
        return Preview(len(shown), acts, lines)
    deals = count_standing(workspace.database, rule, today)
    return Preview(deals, round(acts * deals / len(shown)), lines, is_partial=True)


class _Previewer:
    """Plans as the engine does, each effect as the deal stands now."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._work = workspace.reading()
        self._time = WorkingTime(workspace)
        self._book = book

    def lines(self, rule: Rule, deal_id: int) -> Iterator[PreviewLine]:
        deal = self._work.get(Deal, deal_id)
        for effect in rule.effects:
            assert effect.kind is not None
            act: Act | None = Act(effect.kind, deal_id, effect.values)
            refused = ''
            try:
                act = planned_act(effect, look(self._work, deal, effect), self._time)
                if act is None or not self._is_asked(deal, act):
                    continue
            except RuleRefusal as refusal:
                refused = refusal.code
            assert act is not None
            yield PreviewLine(deal_id, deal.title, act, refused)

    def _is_asked(self, deal: Deal, act: Act) -> bool:
        """False where it leaves such a deal alone; raises what would be raised if it were done."""
        if act.kind in _NAMED:
            kind, name = _NAMED[act.kind]
            self._work.get(kind, int(act.values[name]))
        if act.kind is EffectKind.MOVE:
            stage, process = self._book.stage(int(act.values['stage_id'])), self._book.process(deal.pipeline_id)
            if not leads_to(process, stage):
                return False
            require(verdict_on(process, stage)(facts_of(self._work, deal)), back_reason='-')
        if act.kind is EffectKind.PLAN and not deal.is_open:
            raise DealClosed(title=deal.title)
        return True
