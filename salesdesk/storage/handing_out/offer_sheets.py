"""What is offered as it is handed out: the price list, lines, what customers said, and the texts she uses again."""

from salesdesk.storage.handing_out.sheet_query import SheetQuery
from salesdesk.storage.handing_out.sql_parts import DEAL, id_cell, instant_cell, kept, name_cell, of_deal, yes_no_cell

_OFFER = 'JOIN proposal ON proposal.id = {table}.proposal_id AND proposal.deleted_at IS NULL'
_NAMED = {'name_fr': 'name_fr', 'name_en': 'name_en', 'unit_fr': 'unit_fr', 'unit_en': 'unit_en'}


def products() -> SheetQuery:
    cells = {
        'id': id_cell('id'),
        'code': 'code',
        **_NAMED,
        'price': 'price',
        'currency': 'currency',
        'vat': "vat || '/100'",
        'billing': 'billing',
        'unit_cost': 'unit_cost',
        'position': 'position',
        'created': instant_cell('created_at'),
        'archived': instant_cell('archived_at'),
    }
    return SheetQuery('products', cells, kept('product'), 'product.position, product.id')


def proposal_lines() -> SheetQuery:
    line = {name: f'line.{column}' for name, column in _NAMED.items()}
    cells = {
        'id': id_cell('line.id'),
        'proposal_id': id_cell('line.proposal_id'),
        **of_deal('proposal'),
        'position': 'line.position',
        'product_id': id_cell('product.id'),
        **line,
        'description': 'line.description',
        'quantity': "line.quantity || '/1000'",
        'price': 'line.price',
        'currency': 'line.currency',
        'vat': "line.vat || '/100'",
        'billing': 'line.billing',
        'discount_percent': "iif(line.discount_kind = 'percent', line.discount || '/100', NULL)",
        'discount_amount': "iif(line.discount_kind = 'amount', line.discount, NULL)",
        'is_optional': yes_no_cell('line.is_optional'),
        'unit_cost': 'line.unit_cost',
    }
    source = f"""(SELECT * FROM proposal_line WHERE deleted_at IS NULL) AS line {_OFFER.format(table='line')}
        {DEAL.format(table='proposal')}
        LEFT JOIN product ON product.id = line.product_id AND product.deleted_at IS NULL"""
    return SheetQuery('proposal_lines', cells, source, 'line.proposal_id, line.position, line.id')


def feedback() -> SheetQuery:
    cells = {
        'id': id_cell('feedback.id'),
        'proposal_id': id_cell('feedback.proposal_id'),
        **of_deal('feedback'),
        'at': instant_cell('feedback.at'),
        'liked': 'feedback.liked',
        'blocks': 'feedback.blocks',
    }
    source = f'{kept("feedback")} {_OFFER.format(table="feedback")} {DEAL.format(table="feedback")}'
    return SheetQuery('feedback', cells, source, 'feedback.id')


def letterhead() -> SheetQuery:
    """One row; of the logo its size, as of attached files."""
    who = ('name', 'company', 'address', 'email', 'phone', 'legal', 'siret', 'vat_number')
    names = (*who, 'terms_fr', 'terms_en', 'validity_days')
    cells = {name: name for name in names} | {'logo_size': 'length(logo)'}
    return SheetQuery('letterhead', cells, 'letterhead', 'letterhead.id')


def text_templates(language: str) -> SheetQuery:
    texts = {f'{name}_{tongue}': f'template.{name}_{tongue}'
             for name in ('name', 'subject', 'body') for tongue in ('fr', 'en')}  # fmt: skip
    cells = {
        'id': id_cell('template.id'),
        'key': 'template.key',
        'kind': 'template.kind',
        **texts,
        'stage_id': id_cell('stage.id'),
        'stage': name_cell('stage', language),
        'position': 'template.position',
        'created': instant_cell('template.created_at'),
    }
    source = """(SELECT * FROM text_template WHERE deleted_at IS NULL) AS template
        LEFT JOIN stage ON stage.id = template.stage_id"""
    return SheetQuery('text_templates', cells, source, 'template.position, template.id')
