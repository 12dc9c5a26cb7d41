"""What happens to deals as it is handed out: activities, history, notes, answers, files, tags."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import (
    DEAL,
    hour_cell,
    id_cell,
    instant_cell,
    kept,
    name_cell,
    of_deal,
    yes_no_cell,
)


def activities() -> SheetQuery:
    cells = {
        'id': id_cell('activity.id'),
        **of_deal('activity'),
        'contact_id': id_cell('activity.contact_id'),
        'contact': 'contact.name',
        'kind': 'activity.kind',
        'subject': 'activity.subject',
        'due_on': 'activity.due_on',
        'due_time': hour_cell('activity.due_minute'),
        'minutes': 'activity.minutes',
        'place': 'activity.place',
        'is_next': yes_no_cell('activity.is_next'),
        'note': 'activity.note',
        'done': instant_cell('activity.done_at'),
        'result': 'activity.result',
        'outcome': 'activity.outcome',
        'repeats': 'activity.repeats',
        'series_id': id_cell('activity.series_id'),
        'snoozed_until': instant_cell('activity.snoozed_until'),
        'created': instant_cell('activity.created_at'),
    }
    source = f"""{kept('activity')} {DEAL.format(table='activity')}
        LEFT JOIN contact ON contact.id = activity.contact_id"""
    return SheetQuery('activities', cells, source, 'activity.id')


def history(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('deal_event.id'),
        **of_deal('deal_event'),
        'at': instant_cell('deal_event.at'),
        'kind': 'deal_event.kind',
        'from_stage_id': id_cell('deal_event.from_stage_id'),
        'from_stage': name_cell('from_stage', language),
        'to_stage_id': id_cell('deal_event.to_stage_id'),
        'to_stage': name_cell('to_stage', language),
        'amount': 'deal_event.amount',
        'currency': 'deal_event.currency',
        'text': 'deal_event.text',
        'detail': "nullif(deal_event.detail, '{}')",
    }
    source = f"""deal_event {DEAL.format(table='deal_event')}
        LEFT JOIN stage AS from_stage ON from_stage.id = deal_event.from_stage_id
        LEFT JOIN stage AS to_stage ON to_stage.id = deal_event.to_stage_id"""
    return SheetQuery('history', cells, source, 'deal_event.id')


def notes() -> SheetQuery:
    cells = {
        'id': id_cell('note.id'),
        **of_deal('note'),
        'contact_id': id_cell('note.contact_id'),
        'contact': 'contact.name',
        'organization_id': id_cell('note.organization_id'),
        'organization': 'organization.name',
        'at': instant_cell('note.at'),
        'edited': instant_cell('note.edited_at'),
        'text': 'note.text',
    }
    source = f"""{kept('note')} LEFT JOIN deal ON deal.id = note.deal_id
        LEFT JOIN contact ON contact.id = note.contact_id
        LEFT JOIN organization ON organization.id = note.organization_id
        WHERE deal.deleted_at IS NULL AND contact.deleted_at IS NULL AND organization.deleted_at IS NULL"""
    return SheetQuery('notes', cells, source, 'note.id')


def answers() -> SheetQuery:
    cells = {
        **of_deal('answer'),
        'criterion': 'answer.criterion',
        'value': 'answer.value',
        'evidence': 'answer.evidence',
        'answered_on': 'answer.answered_on',
    }
    return SheetQuery('answers', cells, f'answer {DEAL.format(table="answer")}', 'answer.deal_id, answer.criterion')


def attachments() -> SheetQuery:
    cells = {
        'id': id_cell('attachment.id'),
        **of_deal('attachment'),
        'name': 'attachment.name',
        'size': 'attachment.size',
        'sha256': 'attachment.sha256',
        'added': instant_cell('attachment.added_at'),
    }
    source = f'{kept("attachment")} {DEAL.format(table="attachment")}'
    return SheetQuery('attachments', cells, source, 'attachment.id')


def tags() -> SheetQuery:
    cells = {'id': id_cell('tag.id'), 'name': 'tag.name', 'color': 'tag.color'}
    return SheetQuery('tags', cells, 'tag', 'tag.id')


def deal_tags() -> SheetQuery:
    cells = {**of_deal('deal_tag'), 'tag_id': id_cell('deal_tag.tag_id'), 'tag': 'tag.name'}
    source = f'deal_tag {DEAL.format(table="deal_tag")} JOIN tag ON tag.id = deal_tag.tag_id'
    return SheetQuery('deal_tags', cells, source, 'deal_tag.deal_id, deal_tag.tag_id')
