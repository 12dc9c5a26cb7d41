"""What rules did, told to her at once: beside the toast of what caused it, and on the deal they warn of."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.rules.rule import EffectKind
from salesdesk.i18n.formats import listed, number_text
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext
from salesdesk.storage.automation.last_acts import RuleAct, UnseenWarning, read_last_acts, read_unseen_warnings

NAME = 40
_DID = {
    EffectKind.PLAN: mark_plural('planned {count} activity', 'planned {count} activities'),
    EffectKind.START_CADENCE: mark_plural('started {count} cadence', 'started {count} cadences'),
    EffectKind.STOP_CADENCE: mark_plural('stopped {count} cadence', 'stopped {count} cadences'),
    EffectKind.ADD_TAG: mark_plural('added {count} tag', 'added {count} tags'),
    EffectKind.SET_FIELD: mark_plural('filled in {count} field', 'filled in {count} fields'),
    EffectKind.MOVE: mark_plural('moved {count} deal', 'moved {count} deals'),
    EffectKind.WARN: mark_plural('gave {count} warning', 'gave {count} warnings'),
    EffectKind.START_DEAL: mark_plural('started {count} deal', 'started {count} deals'),
}
_STOPPED = {
    'loop': mark('The rule “{rule}” went round in circles and was stopped.'),
    'refused': mark('The rule “{rule}” could not act: see the deal.'),
}


def told_of_rules(workspace: Workspace) -> str:
    """'The rule “X” planned 2 activities.' of the action just made; '' where no rule had a part in it."""
    acts = read_last_acts(workspace.database)
    said = [_done([act for act in acts if act.act in _DID])]
    said += [_(_STOPPED[act.act]).format(rule=_short(act.rule)) for act in acts if act.act in _STOPPED]
    return ' '.join(filter(None, said))


def warnings_of(workspace: Workspace, deal_id: int) -> list[UnseenWarning]:
    """What rules want her to look at on that deal, and she has not said to have seen."""
    return read_unseen_warnings(workspace.database, deal_id)


def _done(acts: list[RuleAct]) -> str:
    """Of one rule what it did; of several only that they did something: the deal tells which did what."""
    rules = list(dict.fromkeys(act.rule for act in acts))
    if len(rules) > 1:
        times = number_text(sum(act.times for act in acts))
        return _('{count} rules acted, {times} times in all.').format(count=number_text(len(rules)), times=times)
    did = [ngettext(*_DID[EffectKind(act.act)], act.times).format(count=number_text(act.times)) for act in acts]
    return _('The rule “{rule}” {did}.').format(rule=_short(rules[0]), did=listed(did)) if rules else ''


def _short(name: str) -> str:
    """A toast is one line: what the rule did must have room behind its name."""
    return name if len(name) <= NAME else f'{name[: NAME - 1].rstrip()}…'
