"""A desk at which rules are made and switched on in a line."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from building import Desk, euros

from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.activity import Activity
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.storage.agenda_query import read_planned_of
from salesdesk.storage.kinds.record_kinds import KINDS


def effect(does: EffectKind, **values: object) -> Effect:
    return Effect(does, {name: str(value) for name, value in values.items()})


def warns(text: str = 'Attention') -> Effect:
    return effect(EffectKind.WARN, text=text)


class RuleDesk:
    """Rules by what sets them off; what they did is read from the database."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.rules = RuleController(desk.workspace, desk.book)

    def form(
        self,
        when: TriggerKind,
        *effects: Effect,
        conditions: Sequence[Condition] = (),
        name: str = '',
        **values: object,
    ) -> RuleForm:
        trigger = Trigger(when, {key: str(value) for key, value in values.items()})
        return RuleForm(name or str(when), trigger, tuple(conditions), effects or (warns(),))

    def on(self, when: TriggerKind, *effects: Effect, at_once: bool = False, **more: Any) -> int:
        """A rule that is switched on; its id."""
        rule_id = self.rules.create(self.form(when, *effects, **more))
        self.rules.switch_on(rule_id, at_once=at_once)
        return rule_id

    def tag(self, name: str) -> int:
        with self.desk.workspace.unrecorded() as work:
            tag = Tag(work.new_id(), name, 'blue')
            work.save(tag)
        return tag.id

    def offer(self, deal_id: int, days: int = 30, sent: int = 0) -> int:
        """An offer that was sent so many days before today, good for so many days from today on; its id."""
        offers = ProposalController(self.desk.workspace)
        today = self.desk.clock.today()
        offer_id = offers.add(deal_id, ProposalForm(euros(500), valid_until=today + timedelta(days=days)))
        offers.send(offer_id, Sending(today - timedelta(days=sent)))
        return offer_id

    def tags(self, deal_id: int) -> list[str]:
        return [tag.name for tag in self.desk.deals.details(deal_id).tags]

    def firings(self) -> list[tuple[int, int, str]]:
        """Rule, deal and fact, in order."""
        return [(one.rule_id, one.deal_id, one.fact) for one in self.all(RuleFiring)]

    def planned(self, deal_id: int) -> list[Activity]:
        return read_planned_of(self.desk.workspace.database, deal_id)

    def warnings(self, deal_id: int) -> list[str]:
        return [one.text for one in self.all(DealWarning) if one.deal_id == deal_id and one.deleted_at is None]

    def told(self, deal_id: int) -> Iterator[DealEvent]:
        """The lines "because of rule X"."""
        return (event for event in self.desk.deals.history(deal_id) if event.kind is EventKind.AUTOMATED)

    def acts(self, deal_id: int) -> list[str]:
        return [event.detail['act'] for event in self.told(deal_id)]

    def all(self, kind: type[Any]) -> list[Any]:
        record = KINDS[kind]
        return [record.from_row(row) for row in self.desk.workspace.database.rows(f'{record.select_sql} ORDER BY 1')]
