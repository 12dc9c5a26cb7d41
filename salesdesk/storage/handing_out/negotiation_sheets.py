"""How deals are negotiated as it is handed out: competitors, promises, concessions, offers, objections, contracts."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import DEAL, id_cell, instant_cell, kept, of_deal, yes_no_cell


def competitors() -> SheetQuery:
    cells = {'id': id_cell('id'), 'name': 'name', 'note': 'note', 'created': instant_cell('created_at')}
    return SheetQuery('competitors', cells, kept('competitor'), 'competitor.id')


def deal_competitors() -> SheetQuery:
    cells = {
        **of_deal('race'),
        'competitor_id': id_cell('race.competitor_id'),
        'competitor': 'competitor.name',
        'price': 'race.price',
        'currency': 'race.currency',
        'note': 'race.note',
    }
    source = f"""deal_competitor AS race {DEAL.format(table='race')}
        JOIN competitor ON competitor.id = race.competitor_id AND competitor.deleted_at IS NULL"""
    return SheetQuery('deal_competitors', cells, source, 'race.deal_id, race.competitor_id')


def promises() -> SheetQuery:
    cells = {
        'id': id_cell('promise.id'),
        **of_deal('promise'),
        'side': 'promise.side',
        'text': 'promise.text',
        'due_on': 'promise.due_on',
        'kept_on': 'promise.kept_on',
        'broken_on': 'promise.broken_on',
        'activity_id': id_cell('activity.id'),
        'created': instant_cell('promise.created_at'),
    }
    source = f"""{kept('promise')} {DEAL.format(table='promise')}
        LEFT JOIN activity ON activity.id = promise.activity_id AND activity.deleted_at IS NULL"""
    return SheetQuery('promises', cells, source, 'promise.id')


def concessions() -> SheetQuery:
    cells = {
        'id': id_cell('concession.id'),
        **of_deal('concession'),
        'side': 'concession.side',
        'text': 'concession.text',
        'cost': 'concession.cost',
        'currency': 'concession.currency',
        'at': instant_cell('concession.at'),
        'counterpart': 'concession.counterpart',
    }
    return SheetQuery('concessions', cells, f'{kept("concession")} {DEAL.format(table="concession")}', 'concession.id')


def proposals() -> SheetQuery:
    cells = {
        'id': id_cell('proposal.id'),
        **of_deal('proposal'),
        'number': 'proposal.number',
        'state': 'proposal.state',
        'title': 'proposal.title',
        'amount': 'proposal.amount',
        'currency': 'proposal.currency',
        'sent': instant_cell('proposal.sent_at'),
        'sent_to': 'proposal.sent_to',
        'valid_until': 'proposal.valid_until',
        'answered': instant_cell('proposal.answered_at'),
        'attachment_id': id_cell('attachment.id'),
        'note': 'proposal.note',
        'language': 'proposal.language',
        'terms': 'proposal.terms',
        'created': instant_cell('proposal.created_at'),
    }
    return SheetQuery('proposals', cells, _with_file('proposal'), 'proposal.id')


def objections() -> SheetQuery:
    cells = {
        'id': id_cell('objection.id'),
        **of_deal('objection'),
        'proposal_id': id_cell('proposal.id'),
        'at': instant_cell('objection.at'),
        'text': 'objection.text',
        'answer': 'objection.answer',
        'worked': f"iif(objection.worked IS NULL, NULL, {yes_no_cell('objection.worked')})",
    }
    source = f"""{kept('objection')} {DEAL.format(table='objection')}
        LEFT JOIN proposal ON proposal.id = objection.proposal_id AND proposal.deleted_at IS NULL"""
    return SheetQuery('objections', cells, source, 'objection.id')


def contracts() -> SheetQuery:
    cells = {
        'id': id_cell('contract.id'),
        **of_deal('contract'),
        'title': 'contract.title',
        'signed_on': 'contract.signed_on',
        'start_on': 'contract.start_on',
        'end_on': 'contract.end_on',
        'notice_on': 'contract.notice_on',
        'renews': yes_no_cell('contract.renews'),
        'attachment_id': id_cell('attachment.id'),
        'note': 'contract.note',
        'settled_on': 'contract.settled_on',
        'asked_again_on': 'contract.asked_again_on',
        'created': instant_cell('contract.created_at'),
    }
    return SheetQuery('contracts', cells, _with_file('contract'), 'contract.id')


def _with_file(table: str) -> str:
    return f"""{kept(table)} {DEAL.format(table=table)}
        LEFT JOIN attachment ON attachment.id = {table}.attachment_id AND attachment.deleted_at IS NULL"""
