"""The row that asks what a requirement asks: a question to answer, a field to fill in, an action to plan."""

from collections.abc import Callable

from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED, Provided
from salesdesk.domain.process.stage_gate import (
    MILESTONES,
    RequiredField,
    Requirement,
    RequirementKind,
    own_field_of,
)
from salesdesk.ui.deal.asking.do_not_contact import silent_with
from salesdesk.ui.gate.field_rows import AmountRow, CloseDayRow, FieldRow, NameRow, OwnFieldRow
from salesdesk.ui.gate.gate_rows import ActionRow, CriterionRow, GateRow
from salesdesk.ui.gate.milestone_row import MilestoneRow
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.workplace import Workplace

AskedRow = GateRow | FieldRow | OwnFieldRow


def made_row(
    line: Requirement, workplace: Workplace, deal_id: int, given: Callable[[], Provided] = lambda: NOTHING_PROVIDED
) -> AskedRow:
    """Empty: the deal does not have yet what it asks for. given: what the rows beside it say already."""
    today = workplace.clock.today()
    if line.kind is RequirementKind.NEXT_ACTION_PLANNED:
        return ActionRow(today, workplace.working_day, lambda action: silent_with(workplace, deal_id, action, given()))
    if line.kind in MILESTONES:
        return MilestoneRow(line.kind)
    if line.kind is not RequirementKind.FIELD_PRESENT:
        return CriterionRow(line, today)
    own = workplace.book.own_fields.get(own_field_of(line.subject) or 0)
    if own is not None:
        return OwnFieldRow(made_field(own, today=today, currency=workplace.currency))
    return _made_field(RequiredField(line.subject), workplace)


def _made_field(field: RequiredField, workplace: Workplace) -> FieldRow:
    match field:
        case RequiredField.AMOUNT:
            return AmountRow(workplace.currency)
        case RequiredField.EXPECTED_CLOSE_ON:
            return CloseDayRow(workplace.clock.today())
        case RequiredField.ORGANIZATION:
            return NameRow(RequiredField.ORGANIZATION, workplace.deals.organizations_like)
        case RequiredField.CONTACT:
            return NameRow(RequiredField.CONTACT, workplace.deals.contacts_like)
