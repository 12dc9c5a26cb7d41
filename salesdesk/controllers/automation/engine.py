"""The rules at work inside an action: what it brought about sets rules off, and what they do may set off others."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import Any

from salesdesk.automation.acts import Act, planned_act
from salesdesk.automation.facts import Fact, facts_of
from salesdesk.automation.rule_index import RuleIndex
from salesdesk.controllers.automation.deal_look import look
from salesdesk.controllers.automation.doing import Doing
from salesdesk.controllers.automation.telling import tell_done, tell_loop, tell_refused
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.change import Change
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import RuleRefusal
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import Effect, Rule
from salesdesk.i18n.errors import error_sentence
from salesdesk.storage.automation.judging import judge
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.unit_of_work import UnitOfWork

# So often may what a rule did set off the next one: a chain of rules is no circle, but it must come to an end.
MOST_ROUNDS = 10

# A rule that is to act on a deal because of a fact, and that fact's key.
Hit = tuple[Rule, int, str]


class Engine:
    """One for each action. A rule acts once on a deal, and on those that came of it, however often it is set off."""

    def __init__(self, workspace: Workspace, book: ProcessBook, work: UnitOfWork) -> None:
        self.time = WorkingTime(workspace)
        self._zone: tzinfo | None = workspace.clock.zone
        self._work = work
        self._doing = Doing(workspace, book, self.time, work)
        self._done: set[tuple[int, int]] = set()
        self._roots: dict[int, int] = {}
        self._rounds = 0

    def react(self, rules: RuleIndex, changes: Sequence[Change[Any]]) -> None:
        """One round: all conditions are judged as the deals stand when it begins."""
        self._note_earlier(changes)
        facts = facts_of(changes, self._work.now)
        hits = self._judged([(rule, fact) for fact in facts for rule in rules.set_off_by(fact)])
        self._rounds += bool(hits)
        self.act(hits)

    def act(self, hits: Iterable[Hit]) -> int:
        """Lets each rule act on its deal; says how many acts there were. What would go round in a circle is stopped."""
        before, count = set(self._done), 0
        for rule, deal_id, fact in hits:
            once = (rule.id, self._roots.get(deal_id, deal_id))
            if once in before or self._rounds > MOST_ROUNDS:
                tell_loop(self._work, deal_id, rule)
            elif once not in self._done:
                self._done.add(once)
                count += self._fire(rule, deal_id, fact)
        return count

    def _note_earlier(self, changes: Iterable[Change[Any]]) -> None:
        """Who acted in this action before, and which deals came of others in it."""
        for change in changes:
            match change.after:
                case RuleFiring(rule_id=rule_id, deal_id=deal_id):
                    self._done.add((rule_id, self._roots.get(deal_id, deal_id)))
                case DealLink(kind=LinkKind.FOLLOWS, from_id=older, to_id=younger):
                    self._roots[younger] = self._roots.get(older, older)

    def _judged(self, set_off: Sequence[tuple[Rule, Fact]]) -> list[Hit]:
        if not set_off:
            return []
        asked: dict[int, dict[int, Rule]] = {}
        for rule, fact in set_off:
            asked.setdefault(fact.deal_id, {})[rule.id] = rule
        rules_of = {deal_id: list(rules.values()) for deal_id, rules in asked.items()}
        holds = judge(self._work.database, rules_of, Today(self.time.today, self._zone))
        return [(rule, fact.deal_id, fact.key) for rule, fact in set_off if (fact.deal_id, rule.id) in holds]

    def _fire(self, rule: Rule, deal_id: int, fact: str) -> int:
        """One effect after the other, each seeing what those before it did."""
        did = [self._carry_out(rule, deal_id, effect) for effect in rule.effects]
        acts = did.count(True)
        if any(one is not None for one in did):
            work = self._work
            work.save(RuleFiring(work.new_id(), rule.id, deal_id, work.now, fact, acts))
        return acts

    def _carry_out(self, rule: Rule, deal_id: int, effect: Effect) -> bool | None:
        """True where it was done, False where it was refused, None where there was nothing to do."""
        work = self._work
        act: Act | None = Act(effect.kind, deal_id, effect.values) if effect.kind else None
        try:
            seen = look(work, work.get(Deal, deal_id), effect)
            act = planned_act(effect, seen, self.time)
            if act is None or not self._doing.do(rule, act):
                return None
            tell_done(work, rule, act)
        except RuleRefusal as refusal:
            assert act is not None
            tell_refused(work, rule, act, refusal.code, error_sentence(refusal.code, refusal.values))
            return False
        return True
