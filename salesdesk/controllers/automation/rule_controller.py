"""The seller sets up her rules, looks at what each would do, and switches it on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from salesdesk.automation.completeness import is_possible, lacking
from salesdesk.controllers.automation.engine import Engine, Hit
from salesdesk.controllers.automation.previewing import preview_of
from salesdesk.controllers.automation.rule_form import Preview, RuleForm
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.bulk_controller import Report, nobody_asks, reported
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.rules.rule import EffectKind, Rule, Trigger
from salesdesk.i18n.translator import _
from salesdesk.storage.automation.rules import RuleFigures, note_seen, read_rule_figures, read_rules
from salesdesk.storage.automation.standing_deals import count_standing, read_standing
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.unit_of_work import UnitOfWork

NAME_LIMIT = 200
_NEVER = datetime.min.replace(tzinfo=UTC)


class RuleController:
    """Each change is one action and can be undone; NotFound where a rule is gone."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def rules(self) -> list[Rule]:
        """In her order, those of a newer program too."""
        return read_rules(self._workspace.database)

    def rule(self, rule_id: int) -> Rule:
        return self._workspace.reading().get(Rule, rule_id)

    def figures(self) -> dict[int, RuleFigures]:
        """What each rule did, by its id; one that never acted is not among them."""
        return read_rule_figures(self._workspace.database)

    def lacking(self, form: RuleForm) -> tuple[str, ...]:
        """What is missing before it can be switched on: 'trigger', 'condition', 'effects', 'effect:0' ..."""
        return lacking(_rule_of(form))

    def possible_effects(self, trigger: Trigger) -> list[EffectKind]:
        """What may be done after such a trigger: on a deal that is closed nothing is planned any more."""
        return [kind for kind in EffectKind if is_possible(kind, trigger)]

    def create(self, form: RuleForm) -> int:
        """A new one behind the others, switched off; its id. FieldInvalid without a name."""
        name = _checked(form.name)
        with self._workspace.transaction(titled('add_rule', name=name)) as work:
            rule = replace(_rule_of(form), id=work.new_id(), name=name, created_at=work.now, position=self._end())
            work.save(rule)
        return rule.id

    def edit(self, rule_id: int, form: RuleForm) -> None:
        """As the form says. One that is on must lack nothing (FieldInvalid), and where it now asks for something else
        it looks at what happens from now on.
        """
        known, name = self.rule(rule_id), _checked(form.name)
        with self._workspace.transaction(titled('edit_rule', name=name)) as work:
            rule = replace(known, name=name, trigger=form.trigger, conditions=form.conditions, effects=form.effects)
            if known.is_on:
                _check_whole(rule)
            if known.is_on and (rule.trigger, rule.conditions) != (known.trigger, known.conditions):
                rule = replace(rule, switched_on_at=work.now)
            work.save(rule)

    def order(self, ids: Sequence[int]) -> None:
        """All of them in that order; of two that one thing sets off, the first acts first."""
        with self._workspace.transaction(titled('order_rules')) as work:
            for position, rule_id in enumerate(ids):
                work.save(replace(work.get(Rule, rule_id), position=position))

    def duplicate(self, rule_id: int) -> int:
        """Another one that says the same, switched off; its id."""
        rule = self.rule(rule_id)
        name = _('{name} (copy)').format(name=rule.name)[:NAME_LIMIT]
        with self._workspace.transaction(titled('add_rule', name=name)) as work:
            copy = replace(
                rule, id=work.new_id(), name=name, created_at=work.now, position=self._end(), is_on=False,
                switched_on_at=None,
            )  # fmt: skip
            work.save(copy)
        return copy.id

    def delete(self, rule_id: int) -> None:
        """Out of the list; what it did stays done."""
        rule = self.rule(rule_id)
        with self._workspace.transaction(titled('delete_rule', name=rule.name)) as work:
            work.save(replace(rule, is_on=False, deleted_at=work.now))

    def preview(self, form: RuleForm, rule_id: int = 0) -> Preview:
        """What it would do to the deals that stand today where it acts; nothing for one that still lacks something.

        rule_id: of a rule that is there already, so that what it dealt with is left out.
        """
        rule = replace(_rule_of(form), id=rule_id)
        return preview_of(self._workspace, self._book, rule) if not lacking(rule) else Preview(0, 0, ())

    def switch_on(self, rule_id: int, *, at_once: bool = False, report: Report = nobody_asks) -> int:
        """From now on; at_once: on the deals of its preview too, in the same action. Says how many acts there were.

        FieldInvalid while it lacks something.
        """
        rule = self.rule(rule_id)
        _check_whole(rule)
        key = 'apply_rule' if rule.is_on else 'switch_rule_on'
        with self._workspace.transaction(titled(key, name=rule.name)) as work:
            if not rule.is_on:
                rule = replace(rule, is_on=True, switched_on_at=work.now)
                work.save(rule)
            return self._act_now(work, rule, report) if at_once else 0

    def standing(self, rule_id: int) -> int:
        """On how many deals it would act at once. The rule lacks nothing."""
        today = Today(self._workspace.clock.today(), self._workspace.clock.zone)
        return count_standing(self._workspace.database, self.rule(rule_id), today)

    def switch_off(self, rule_id: int) -> None:
        rule = self.rule(rule_id)
        with self._workspace.transaction(titled('switch_rule_off', name=rule.name)) as work:
            work.save(replace(rule, is_on=False))

    def _act_now(self, work: UnitOfWork, rule: Rule, report: Report) -> int:
        today = Today(self._workspace.clock.today(), self._workspace.clock.zone)
        standing = read_standing(work.database, rule, today)
        return Engine(self._workspace, self._book, work).act(_hits(work, rule, standing, report))

    def _end(self) -> int:
        return 1 + max((rule.position for rule in self.rules()), default=-1)


def _hits(work: UnitOfWork, rule: Rule, standing: Sequence[tuple[int, str]], report: Report) -> Iterator[Hit]:
    """Each fact of time once; that it was asked for at once is a fact, too."""
    for number in reported(range(len(standing)), report):
        deal_id, fact = standing[number]
        if not fact or note_seen(work.database, rule.id, fact, work.now):
            yield rule, deal_id, fact or f'at_once:{deal_id}:{work.now.isoformat()}'


def _rule_of(form: RuleForm) -> Rule:
    return Rule(0, form.name, form.trigger, form.conditions, form.effects, _NEVER)


def _checked(name: str) -> str:
    shown = ' '.join(name.split())
    if not shown:
        raise FieldInvalid('name', 'empty')
    if len(shown) > NAME_LIMIT:
        raise FieldInvalid('name', 'too_long')
    return shown


def _check_whole(rule: Rule) -> None:
    for what in lacking(rule):
        raise FieldInvalid('rule', what.partition(':')[0])
