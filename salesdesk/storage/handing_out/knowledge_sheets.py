"""What was learnt as it is handed out: lessons, the deals that taught them, their tags, what they were good for."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import DEAL, id_cell, instant_cell, kept, name_cell, of_deal, yes_no_cell

_OF_LESSON = {'lesson_id': id_cell('lesson.id'), 'lesson': 'lesson.title'}
_LESSON = 'JOIN lesson ON lesson.id = {table}.lesson_id AND lesson.deleted_at IS NULL'


def lessons(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('lesson.id'),
        'kind': 'lesson.kind',
        'title': 'lesson.title',
        'body': 'lesson.body',
        'stage_id': id_cell('lesson.stage_id'),
        'stage': name_cell('stage', language),
        'sector': 'lesson.sector',
        'band': 'lesson.band',
        'competitor_id': id_cell('competitor.id'),
        'competitor': 'competitor.name',
        'review_on': 'lesson.review_on',
        'is_reminder': yes_no_cell('lesson.is_reminder'),
        'created': instant_cell('lesson.created_at'),
        'edited': instant_cell('lesson.edited_at'),
    }
    source = f"""{kept('lesson')} LEFT JOIN stage ON stage.id = lesson.stage_id
        LEFT JOIN competitor ON competitor.id = lesson.competitor_id AND competitor.deleted_at IS NULL"""
    return SheetQuery('lessons', cells, source, 'lesson.id')


def lesson_deals() -> SheetQuery:
    source = f'lesson_deal AS taught {_LESSON.format(table="taught")} {DEAL.format(table="taught")}'
    return SheetQuery('lesson_deals', {**_OF_LESSON, **of_deal('taught')}, source, 'taught.lesson_id, taught.deal_id')


def lesson_tags() -> SheetQuery:
    cells = {**_OF_LESSON, 'tag_id': id_cell('worn.tag_id'), 'tag': 'tag.name'}
    source = f'lesson_tag AS worn {_LESSON.format(table="worn")} JOIN tag ON tag.id = worn.tag_id'
    return SheetQuery('lesson_tags', cells, source, 'worn.lesson_id, worn.tag_id')


def lesson_uses() -> SheetQuery:
    cells = {
        'id': id_cell('used.id'),
        **_OF_LESSON,
        'deal_id': id_cell('deal.id'),
        'deal': 'deal.title',
        'at': instant_cell('used.at'),
        'kind': 'used.kind',
    }
    source = f"""lesson_use AS used {_LESSON.format(table='used')}
        LEFT JOIN deal ON deal.id = used.deal_id AND deal.deleted_at IS NULL"""
    return SheetQuery('lesson_uses', cells, source, 'used.id')
