"""Random rules and a seller who does this and that: what comes of it is what the slow engine says."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from random import Random

import pytest
from building import TODAY, euros, form_of, in_days
from rule_desk import RuleDesk, effect
from slow_engine import SlowDeal, SlowEngine, SlowFact

from salesdesk.automation.completeness import is_possible
from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind

T, E = TriggerKind, EffectKind
STAGES = ('identification', 'qualification', 'proposition', 'follow_up')
TAGS = ('Un', 'Deux', 'Trois')
AMOUNTS = (1_000, 5_000, 20_000)
RULES, DEALS, ACTS = 14, 3, 30


class Pair:
    """The same deals and rules twice: at a desk, and in plain Python."""

    def __init__(self, at: RuleDesk, seed: int) -> None:
        self.at, self.random = at, Random(seed)
        with at.desk.workspace.unrecorded() as work:
            # Every way is open, so that a refusal can only mean that a deal is closed.
            work.save(replace(work.get(Pipeline, at.desk.pipeline().id), may_skip=True))
        self.stages = [at.desk.stage(key).id for key in STAGES]
        self.tags = [at.tag(name) for name in TAGS]
        for number in range(RULES):
            when, values = self.random.choice(self.triggers())
            possible = [one for one in self.effects() if is_possible(one.kind, Trigger(when))]
            effects = self.random.choices(possible, k=self.random.randint(1, 2))
            conditions = self.random.choices(self.conditions(), k=self.random.choice((0, 0, 1, 2)))
            at.on(when, *effects, conditions=conditions, name=f'Règle {number}', **values)
        self.slow = SlowEngine(at.rules.rules(), TODAY)
        self.deals = [self.put(number) for number in range(DEALS)]

    def put(self, number: int) -> SlowDeal:
        deal_id = self.at.desk.put_ready(f'Affaire {number}', amount=euros(AMOUNTS[0]))
        (planned,) = self.at.planned(deal_id)
        return SlowDeal(deal_id, self.stages[0], AMOUNTS[0] * 100, [(str(planned.kind), in_days(3), planned.subject)])

    def triggers(self) -> list[tuple[TriggerKind, dict[str, object]]]:
        stages = [{'stage_id': stage} for stage in self.stages]
        return [
            *((T.STAGE_ENTERED, stage) for stage in stages), *((T.STAGE_LEFT, stage) for stage in stages),
            *((T.TAG_ADDED, {'tag_id': tag}) for tag in self.tags), (T.TAG_ADDED, {}), (T.STAGE_ENTERED, {}),
            (T.ACTIVITY_DONE, {'kind': 'call'}), (T.WON, {}),
            *((T.AMOUNT_OVER, {'amount': f'{amount * 100 - 1} EUR'}) for amount in AMOUNTS),
        ]  # fmt: skip

    def effects(self) -> list[Effect]:
        number = self.random.randint(0, 4)
        return [
            *(effect(E.MOVE, stage_id=stage) for stage in self.stages),
            *(effect(E.ADD_TAG, tag_id=tag) for tag in self.tags),
            effect(E.PLAN, kind='email', days=number, subject=f'Mail {number}'),
            effect(E.SET_FIELD, field='owner', value=self.random.choice(('Camille', 'Inès'))),
            effect(E.WARN, text=f'Attention {number}'),
        ]

    def conditions(self) -> list[Condition]:
        return [
            Condition('amount', 'greater', (f'{AMOUNTS[1] * 100 - 1} EUR',)),
            Condition('stage', 'one_of', tuple(map(str, self.random.sample(self.stages, 2)))),
            Condition('tags', 'one_of', (str(self.random.choice(self.tags)),)),
            Condition('owner', 'is', ('camille',)),
        ]

    def act(self) -> None:
        """She does something to one of the deals, in both worlds."""
        deal = self.random.choice([deal for deal in self.deals if not deal.is_closed] or self.deals)
        self.slow.react(
            list(self.random.choice((self.move, self.move, self.tag, self.call, self.raise_, self.win))(deal))
        )

    def move(self, deal: SlowDeal) -> Iterator[SlowFact]:
        target = self.random.choice(self.stages)
        if deal.is_closed or target == deal.stage:
            return
        self.at.desk.move(deal.id, STAGES[self.stages.index(target)], reason='vu')
        source, deal.stage = deal.stage, target
        yield SlowFact(T.STAGE_LEFT, deal, str(source))
        yield SlowFact(T.STAGE_ENTERED, deal, str(target))

    def tag(self, deal: SlowDeal) -> Iterator[SlowFact]:
        tag = self.random.choice(self.tags)
        BulkController(self.at.desk.workspace).change_tags([deal.id], [TAGS[self.tags.index(tag)]])
        if tag not in deal.tags:
            deal.tags.append(tag)
            yield SlowFact(T.TAG_ADDED, deal, str(tag))

    def call(self, deal: SlowDeal) -> Iterator[SlowFact]:
        self.at.desk.activities.log(deal.id, ActivityKind.CALL, Done())
        yield SlowFact(T.ACTIVITY_DONE, deal, 'call')

    def raise_(self, deal: SlowDeal) -> Iterator[SlowFact]:
        amount, was = self.random.choice(AMOUNTS), deal.amount
        form: DealForm = form_of(self.at.desk.deals.details(deal.id))
        self.at.desk.deals.edit(deal.id, replace(form, amount=euros(amount)))
        deal.amount = amount * 100
        yield SlowFact(T.AMOUNT_OVER, deal, str(was))

    def win(self, deal: SlowDeal) -> Iterator[SlowFact]:
        if deal.is_closed or self.random.random() < 0.7:
            return
        self.at.desk.closing.win(deal.id, TODAY, None)
        deal.is_closed = True
        yield SlowFact(T.WON, deal)

    def check(self) -> None:
        for slow in self.deals:
            deal = self.at.desk.deal(slow.id)
            assert (deal.stage_id, deal.owner) == (slow.stage, slow.owner)
            assert sorted(self.at.tags(slow.id)) == sorted(TAGS[self.tags.index(tag)] for tag in slow.tags)
            planned = [(str(one.kind), one.due_on, one.subject) for one in self.at.planned(slow.id)]
            assert sorted(planned) == sorted(slow.planned)
            assert len(self.at.warnings(slow.id)) == len(slow.warned)
        assert [(rule, deal) for rule, deal, _fact in self.at.firings()] == self.slow.fired
        told = [act for slow in self.deals for act in self.at.acts(slow.id)]
        assert (told.count('loop'), told.count('refused')) == (self.slow.loops, self.slow.refused)


@pytest.mark.parametrize('seed', range(6))
def test_what_comes_of_it_is_what_the_slow_engine_says(at: RuleDesk, seed: int) -> None:
    pair = Pair(at, seed)
    for _ in range(ACTS):
        before, dump = deepcopy((pair.deals, pair.slow)), at.desk.dump()
        pair.act()
        pair.check()
        if pair.random.random() < 0.2 and at.desk.dump() != dump:
            at.desk.workspace.undo()
            assert at.desk.dump() == dump
            pair.deals, pair.slow = before
    assert pair.slow.fired
