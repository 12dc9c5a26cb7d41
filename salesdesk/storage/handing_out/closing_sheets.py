"""How deals end and what follows, as it is handed out: reports, links, checklists, satisfaction, lists of leads."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import DEAL, id_cell, instant_cell, kept, name_cell, of_deal


def closing_reports(language: str) -> SheetQuery:
    cells = {
        'id': id_cell('report.id'),
        **of_deal('report'),
        'outcome': 'report.outcome',
        'at': instant_cell('report.at'),
        'written': instant_cell('report.written_at'),
        'lost_reason_id': id_cell('lost_reason.id'),
        'lost_reason': name_cell('lost_reason', language),
        'won_reason_id': id_cell('won_reason.id'),
        'won_reason': name_cell('won_reason', language),
        'analysis': 'report.analysis',
        'competitor_id': id_cell('competitor.id'),
        'competitor': 'competitor.name',
        'price': 'report.price',
        'currency': 'report.currency',
        'lesson_id': id_cell('lesson.id'),
        'returns_on': 'report.returns_on',
        'contract_id': id_cell('contract.id'),
        'summary': 'report.summary',
    }
    source = f"""closing_report AS report {DEAL.format(table='report')}
        LEFT JOIN lost_reason ON report.outcome = 'lost' AND lost_reason.id = report.reason_id
        LEFT JOIN won_reason ON report.outcome = 'won' AND won_reason.id = report.reason_id
        LEFT JOIN competitor ON competitor.id = report.competitor_id AND competitor.deleted_at IS NULL
        LEFT JOIN lesson ON lesson.id = report.lesson_id AND lesson.deleted_at IS NULL
        LEFT JOIN contract ON contract.id = report.contract_id AND contract.deleted_at IS NULL"""
    return SheetQuery('closing_reports', cells, source, 'report.id')


def deal_links() -> SheetQuery:
    cells = {
        'id': id_cell('link.id'),
        'from_deal_id': id_cell('link.from_id'),
        'from_deal': 'older.title',
        'to_deal_id': id_cell('link.to_id'),
        'to_deal': 'newer.title',
        'kind': 'link.kind',
        'contact_id': id_cell('contact.id'),
        'contact': 'contact.name',
        'created': instant_cell('link.created_at'),
    }
    source = """(SELECT * FROM deal_link WHERE deleted_at IS NULL) AS link
        JOIN deal AS older ON older.id = link.from_id AND older.deleted_at IS NULL
        JOIN deal AS newer ON newer.id = link.to_id AND newer.deleted_at IS NULL
        LEFT JOIN contact ON contact.id = link.contact_id AND contact.deleted_at IS NULL"""
    return SheetQuery('deal_links', cells, source, 'link.id')


def checklist_items() -> SheetQuery:
    cells = {
        'id': id_cell('item.id'),
        **of_deal('item'),
        'source': 'item.source',
        'text': 'item.text',
        'position': 'item.position',
        'lesson_id': id_cell('lesson.id'),
        'done': instant_cell('item.done_at'),
        'created': instant_cell('item.created_at'),
    }
    source = f"""(SELECT * FROM checklist_item WHERE deleted_at IS NULL) AS item {DEAL.format(table='item')}
        LEFT JOIN lesson ON lesson.id = item.lesson_id AND lesson.deleted_at IS NULL"""
    return SheetQuery('checklist_items', cells, source, 'item.id')


def satisfaction() -> SheetQuery:
    cells = {
        'id': id_cell('satisfaction.id'),
        **of_deal('satisfaction'),
        'at': instant_cell('satisfaction.at'),
        'score': 'satisfaction.score',
        'words': 'satisfaction.words',
    }
    source = f'{kept("satisfaction")} {DEAL.format(table="satisfaction")}'
    return SheetQuery('satisfaction', cells, source, 'satisfaction.id')


def prospecting_lists() -> SheetQuery:
    cells = {'id': id_cell('id'), 'name': 'name', 'position': 'position', 'created': instant_cell('created_at')}
    return SheetQuery('prospecting_lists', cells, kept('prospecting_list'), 'prospecting_list.id')


def prospecting_members() -> SheetQuery:
    cells = {'list_id': id_cell('member.list_id'), 'list': 'prospecting_list.name', **of_deal('member')}
    source = f"""prospecting_member AS member {DEAL.format(table='member')}
        JOIN prospecting_list ON prospecting_list.id = member.list_id AND prospecting_list.deleted_at IS NULL"""
    return SheetQuery('prospecting_members', cells, source, 'member.list_id, member.deal_id')
