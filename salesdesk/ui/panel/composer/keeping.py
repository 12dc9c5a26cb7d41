"""Keeps what was written down: a note, an objection, an activity."""

from dataclasses import dataclass

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.note_controller import About
from salesdesk.controllers.negotiation.objection_controller import ObjectionForm
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult, NewAction
from salesdesk.ui.panel.composer.composed import Composed
from salesdesk.ui.panel.composer.result_picks import WORKED
from salesdesk.ui.panel.shown.panel_deal import PanelDeal


@dataclass(frozen=True)
class Written:
    """What she wrote, what comes next, which planned action it was, and the key of its draft."""

    composed: Composed
    following: NewAction | None
    finished: Activity | None
    draft: str


def keep(shown: PanelDeal, written: Written) -> str:
    """One action; the sentence of a refusal, '' for none."""
    ways = {'note': _keep_note, 'objection': _keep_objection}
    return ways.get(written.composed.kind, _keep_activity)(shown, written)


def _keep_note(shown: PanelDeal, written: Written) -> str:
    notes, about, text = shown.workplace.notes, About(deal_id=shown.id), written.composed.text
    return shown.attempt(lambda: notes.write(about, text, written.draft, written.following))


def _keep_objection(shown: PanelDeal, written: Written) -> str:
    composed, objections = written.composed, shown.workplace.negotiation.objections
    form = ObjectionForm(composed.text, composed.answer, WORKED.get(composed.result))
    return shown.attempt(lambda: objections.log(shown.id, form, written.draft, written.following))


def _keep_activity(shown: PanelDeal, written: Written) -> str:
    composed, finished, activities = written.composed, written.finished, shown.workplace.activities
    result = ActivityResult(composed.result) if composed.result else None
    done = Done(result, composed.text.strip(), composed.minutes or None, written.following)
    if finished is not None:
        return shown.attempt(lambda: activities.complete(finished.id, done))
    return shown.attempt(lambda: activities.log(shown.id, ActivityKind(composed.kind), done))
