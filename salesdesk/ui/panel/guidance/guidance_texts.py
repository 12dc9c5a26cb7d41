"""What the guidance box says: titles, evidence, and why the way is shut."""

from datetime import date

from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.deals.guidance import ChecklistLine, Guidance, OffReason
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind, own_field_of
from salesdesk.i18n.formats import date_text, day_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.deal_texts import action_line, in_sentence, planned
from salesdesk.ui.domain_texts import answer_word, money, name_of, requirement_name
from salesdesk.ui.own_fields.own_texts import own_value_text
from salesdesk.ui.workplace import Workplace


def title_of(guidance: Guidance, workplace: Workplace) -> str:
    if guidance.next_stage is None:
        return _('Before the outcome')
    if guidance.hands_over:
        pipeline = workplace.book.process(guidance.next_stage.pipeline_id).pipeline
        return _('Before handing over to {pipeline}').format(pipeline=name_of(pipeline))
    return _('To go on to {stage}').format(stage=name_of(guidance.next_stage))


def line_name(line: ChecklistLine, workplace: Workplace) -> str:
    if line.requirement.kind is RequirementKind.NEXT_ACTION_PLANNED:
        return _('Action planned')
    return requirement_name(line.requirement, workplace.book.own_fields)


def evidence_of(line: ChecklistLine, details: DealDetails, workplace: Workplace) -> str:
    """What shows that a line is met: her words, the value, or what is planned."""
    today = workplace.clock.today()
    if line.answer is not None and line.answer.is_given:
        said = '' if line.answer.value is AnswerValue.YES and line.answer.evidence else answer_word(line.answer.value)
        return ', '.join(part for part in (said, line.answer.evidence) if part)
    if not line.is_met:
        return ''
    if line.requirement.kind is RequirementKind.NEXT_ACTION_PLANNED:
        action = details.next_activity
        return in_sentence(action_line(planned(action), today)) if action else ''
    if line.requirement.kind is RequirementKind.FIELD_PRESENT:
        return _field_value(line.requirement, details, workplace, today)
    return ''


def reason_off(guidance: Guidance) -> str:
    """Why the button is off, or what is still open though it is on."""
    still_open = [line for line in guidance.lines if not line.is_met]
    blocking = [line for line in still_open if line.blocks]
    if guidance.off_because is OffReason.CLOSED or not still_open:
        return ''
    if blocking:
        count = len(blocking)
        if all(line.requirement.kind.startswith('criterion') for line in blocking):
            return ngettext('{count} answer is left.', '{count} answers are left.', count).format(count=count)
        return ngettext('{count} thing is left.', '{count} things are left.', count).format(count=count)
    return ngettext('{count} thing is advised.', '{count} things are advised.', len(still_open)).format(
        count=len(still_open)
    )


def _field_value(requirement: Requirement, details: DealDetails, workplace: Workplace, today: date) -> str:
    own = own_field_of(requirement.subject)
    if own is not None:
        return _own_value(own, details.deal.id, workplace)
    deal = details.deal
    match RequiredField(requirement.subject):
        case RequiredField.AMOUNT:
            return money(deal.amount)
        case RequiredField.EXPECTED_CLOSE_ON:
            day = deal.expected_close_on
            return (day_text(day, today) if abs((day - today).days) < 2 else date_text(day)) if day else ''
        case RequiredField.ORGANIZATION:
            return details.organization.name if details.organization else ''
        case RequiredField.CONTACT:
            return details.contact.name if details.contact else ''


def _own_value(field_id: int, deal_id: int, workplace: Workplace) -> str:
    field = workplace.book.own_fields.get(field_id)
    return own_value_text(field, workplace.own_fields.values(deal_id).get(field_id, '')) if field else ''
