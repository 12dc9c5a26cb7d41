"""The forms about a deal, a person, a company."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import form
from seat import Seat

from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.paths import resource
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.contacts.people_filters import PeopleFilters
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.decision_dialog import DecisionDialog
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.deal.reason_popover import ReasonPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_question import GateQuestion
from salesdesk.ui.settings.sections.about_section import LicenceDialog
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.workplace import Workplace

LOTS = ('Éclairage', 'Chauffage', 'Bornes de recharge', 'Photovoltaïque', 'Désenfumage')


def done(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    popover = PlanPopover(window, workplace, deal_id)
    popover.choose_mode('done')
    return popover


def gate(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    """Everything a gate can ask, at once."""
    missing = [Requirement(0, 0, RequirementKind.CRITERION_YES, criterion) for criterion in Criterion]
    missing += [Requirement(0, 0, RequirementKind.FIELD_PRESENT, field) for field in RequiredField]
    missing.append(Requirement(0, 0, RequirementKind.NEXT_ACTION_PLANNED))
    question = GateQuestion(deal_id, 'Proposition', 'Qualification', tuple(missing), tuple(missing), True, True)
    popover = GatePopover(window, question, workplace)
    popover.show_active()
    return popover


def all_kinds(workplace: Workplace) -> list[int]:
    """A field of her own of each kind, with the longest of names."""
    own = workplace.own_fields
    if not own.fields(Entity.DEAL):
        for kind in FieldKind:
            own.add(Entity.DEAL, f'Surface du bâtiment à équiper en mètres carrés ({kind})', kind, LOTS)
    return [field.id for field in own.fields(Entity.DEAL)]


def own_form(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    all_kinds(workplace)
    return DealFormDialog(window, workplace, pipeline_id=workplace.book.pipelines[0].id, deal_id=deal_id)


def own_gate(window: QWidget, workplace: Workplace, deal_id: int) -> QWidget:
    asked = [Requirement(0, 0, RequirementKind.FIELD_PRESENT, f'own:{id_}') for id_ in all_kinds(workplace)]
    question = GateQuestion(deal_id, 'Proposition', 'Qualification', tuple(asked), (), True, True)
    popover = GatePopover(window, question, workplace)
    popover.show_active()
    return popover


def calendar(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    day = form(PlanPopover, seat, qtbot, folder).findChildren(DateField)[0]
    day.button.click()
    return seat.one(CalendarPopup)


FORMS: dict[str, Callable[[QWidget, Workplace, int], QWidget]] = {
    'new deal': lambda window, place, _id: DealFormDialog(window, place, pipeline_id=place.book.pipelines[0].id),
    'edited deal': lambda window, place, id_: DealFormDialog(
        window, place, pipeline_id=place.book.pipelines[0].id, deal_id=id_
    ),
    'lost': lambda window, place, id_: LostDialog(window, place, [id_]),
    'decision': DecisionDialog,
    'abandoning': lambda window, place, id_: DecisionDialog(window, place, id_, abandoning=True),
    'won': WonDialog,
    'plan': PlanPopover,
    'done': done,
    'reason': lambda window, _place, _id: ReasonPopover(window, 'Pourquoi ?'),
    'gate': gate,
    'deal with own fields': own_form,
    'gate with own fields': own_gate,
    'new person': lambda window, place, _id: PersonDialog(window, place),
    'edited person': lambda window, place, id_: PersonDialog(
        window, place, person_id=place.deals.details(id_).deal.contact_id
    ),
    'new company': lambda window, place, _id: CompanyDialog(window, place),
    'filters of people': lambda window, _place, _id: PeopleFilters(window, PeopleFilter(deleted=True), ['Salon']),
    'hand over': EntrustDialog,
    'licence': lambda window, _place, _id: LicenceDialog(window, 'Inter', resource('fonts', 'LICENSE')),
}


# Forms that are narrow or have much in their foot, left with something typed.
TYPED = ('new deal', 'lost', 'decision', 'new person')
