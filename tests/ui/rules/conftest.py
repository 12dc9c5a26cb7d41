"""The tab of rules at a desk with the sample's deals, in French."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from bench import Bench
from building import Desk as Ledger

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind
from salesdesk.ui.desk import Desk
from salesdesk.ui.rules.rules_tab import RulesTab

Put = Callable[..., int]
WARN = Effect(EffectKind.WARN, {'text': 'Attention'})


@pytest.fixture
def desk(sample_desk: Ledger) -> Ledger:
    """What the bench stands on: the sample without the rule that comes with it."""
    with sample_desk.workspace.unrecorded() as work:
        for (rule_id,) in work.database.rows('SELECT id FROM rule'):
            work.save(replace(work.get(Rule, rule_id), deleted_at=work.now))
    return sample_desk


@pytest.fixture
def ui_desk(bench: Bench) -> Desk:
    bench.window.resize(1364, 860)
    return bench.desk


@pytest.fixture
def put(ui_desk: Desk) -> Put:
    """Makes a rule; its id. Of a lost deal that warns, unless told otherwise."""

    def make(name: str = 'Règle', *, on: bool = False, form: RuleForm | None = None) -> int:
        rules = ui_desk.workplace.rules
        rule_id = rules.create(form or RuleForm(name, Trigger(TriggerKind.LOST), effects=(WARN,)))
        if on:
            rules.switch_on(rule_id)
        return rule_id

    return make


@pytest.fixture
def tab(ui_desk: Desk, bench: Bench) -> RulesTab:
    """It follows what happens, as the program has it follow."""
    tab = RulesTab(ui_desk)
    for part in (tab.bar, tab):
        bench.put(part)
    ui_desk.workplace.signals.changed.connect(tab.follow)
    tab.arrive()
    bench.settle()
    return tab
