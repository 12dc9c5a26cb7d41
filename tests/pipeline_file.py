"""A look-alike of the real file of sales opportunities: the same columns, words and gaps, smaller and made up."""

from collections.abc import Iterator
from datetime import date, timedelta

HEADER = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'
# Of ten deals: four won, three lost, two in hand and one only looked at.
_STAGES = ('Won', 'Lost', 'Engaging', 'Won', 'Lost', 'Won', 'Prospecting', 'Lost', 'Engaging', 'Won')
_AGENTS = ('Moses Frase', 'Anna Snelling', 'Darcel Schlecht')
_PRODUCTS = ('GTX Plus Basic', 'GTXPro', 'MG Special')
_ACCOUNTS = ('Cancity', 'Isdom', 'Codehow', '', 'Hatfan', 'Ron-tech', 'J-Texon')
_FIRST_DAY = date(2016, 10, 20)


def pipeline_file(deals: int = 70) -> str:
    """So many deals; a seventh of them without an organisation, prospects without a date."""
    return '\n'.join((HEADER, *_lines(deals))) + '\n'


def _lines(deals: int) -> Iterator[str]:
    for number in range(deals):
        stage = _STAGES[number % len(_STAGES)]
        began = _FIRST_DAY + timedelta(days=number % 300)
        is_closed = stage in {'Won', 'Lost'}
        cells = (
            f'OPP{number:05}', _AGENTS[number % 3], _PRODUCTS[number % 3], _ACCOUNTS[number % 7], stage,
            '' if stage == 'Prospecting' else began.isoformat(),
            (began + timedelta(days=60)).isoformat() if is_closed else '',
            {'Won': str(500 + number), 'Lost': '0'}.get(stage, ''),
        )  # fmt: skip
        yield ','.join(cells)
