"""Cadences in words: what starts one, what a step does and when."""

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.i18n.formats import hour_text, number_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name
from salesdesk.ui.stage_options import stage_name
from salesdesk.ui.workplace import Workplace

DECIDE_ICON = 'git-fork'


def step_name(kind: StepKind) -> str:
    return _('Decision') if kind is StepKind.DECIDE else activity_name(ActivityKind(kind))


def step_icon(kind: StepKind) -> str:
    return DECIDE_ICON if kind is StepKind.DECIDE else ACTIVITY_ICONS[ActivityKind(kind)]


def step_text(step: CadenceStep) -> str:
    """Her words, else what kind of step it is."""
    return step.subject.read(current_language()) or step_name(step.kind)


def day_text(step: CadenceStep) -> str:
    """'J+2': so many working days after the start."""
    return _('D+{count}').format(count=number_text(step.day))


def spoken_step(step: CadenceStep) -> str:
    hour = '' if step.minute is None else hour_text(step.minute)
    return ', '.join(part for part in (day_text(step), step_name(step.kind), step_text(step), hour) if part)


def start_text(workplace: Workplace, cadence: Cadence) -> str:
    """What starts it, in a few words."""
    stage = stage_name(workplace, cadence.stage_id)
    starts = [
        _('In {stage}').format(stage=stage) if stage else '',
        _('When a proposal is sent') if cadence.on_proposal_sent else '',
    ]
    words = ', '.join(part for part in starts if part) or _('By hand')
    return words if cadence.is_on else _('{start}, off').format(start=words)
