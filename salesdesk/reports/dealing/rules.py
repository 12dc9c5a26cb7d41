"""What each rule did."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.figures.automation import ActLine, FiringLine
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.rules.rule import EffectKind
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing import lines
from salesdesk.reports.report import Column, Report
from salesdesk.reports.tables import figures

# What the history calls what a rule could not do.
_FAILED = ('refused', 'loop')
_ACTS: Mapping[Column, tuple[str, ...]] = {
    Column('planned', mark('Activities planned'), Unit.COUNT, 'rule_planned'): (EffectKind.PLAN,),
    Column('started', mark('Cadences started'), Unit.COUNT, 'rule_started'): (EffectKind.START_CADENCE,),
    Column('stopped', mark('Cadences stopped'), Unit.COUNT, 'rule_stopped'): (EffectKind.STOP_CADENCE,),
    Column('tagged', mark('Tags added'), Unit.COUNT, 'rule_tagged'): (EffectKind.ADD_TAG,),
    Column('set', mark('Fields set'), Unit.COUNT, 'rule_set'): (EffectKind.SET_FIELD,),
    Column('moved', mark('Deals moved'), Unit.COUNT, 'rule_moved'): (EffectKind.MOVE,),
    Column('warned', mark('Warnings'), Unit.COUNT, 'rule_warned'): (EffectKind.WARN,),
    Column('deals', mark('Deals started'), Unit.COUNT, 'rule_deals'): (EffectKind.START_DEAL,),
    Column('failed', mark('Could not act'), Unit.COUNT, 'rule_failed'): _FAILED,
}
_COLUMNS = (
    Column('rule', mark('Rule'), Unit.TEXT),
    Column('fired', mark('Times'), Unit.COUNT, 'rule_fired'),
    *_ACTS,
)


def rules(basis: Basis, fired: Sequence[FiringLine], acts: Sequence[ActLine], names: Mapping[int, str]) -> Report:
    """A row for each rule there is, also for one that did nothing, in her order. names: in that order, by id."""
    rows = []
    for rule_id, name in names.items():
        own = [act for act in acts if act.rule_id == rule_id]
        did = ([act for act in own if act.act in kinds] for kinds in _ACTS.values())
        firings = [firing for firing in fired if firing.rule_id == rule_id]
        rows.append((figures.text(name), lines.times(firings), *map(lines.times, did)))
    return Report('rules', basis.scope, _COLUMNS, tuple(rows))
