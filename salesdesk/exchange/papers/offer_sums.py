"""The sums below an offer: net, VAT by rate, what is to be paid; what comes again apart from what is paid once."""

from collections.abc import Iterator, Mapping

from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.totals import Block, Totals
from salesdesk.exchange.papers.offer_lines import full_money, rate_text
from salesdesk.exchange.papers.offer_text import TotalBlock, TotalLine
from salesdesk.i18n.translator import _


def total_blocks(totals: Totals, headings: Mapping[Billing, str]) -> tuple[TotalBlock, ...]:
    """A block for each billing; where there are several, and where something comes again, each has its heading."""
    blocks = totals.blocks
    if [block.billing for block in blocks] == [Billing.ONCE]:
        return (TotalBlock('', tuple(_lines(blocks[0]))),)
    told = [TotalBlock(headings[block.billing], tuple(_lines(block))) for block in blocks]
    if totals.first_year is not None:
        line = TotalLine(_('First twelve months, excl. VAT'), full_money(totals.first_year), is_strong=True)
        told.append(TotalBlock('', (line,)))
    return tuple(told)


def _lines(block: Block) -> Iterator[TotalLine]:
    def line(name: str, minor: int, *, is_strong: bool = False) -> TotalLine:
        return TotalLine(name, full_money(block.money(minor)), is_strong)

    if block.discount:
        yield line(_('Before discount'), block.net + block.discount)
        yield line(_('Discount'), -block.discount)
    if not any(group.rate for group in block.groups):
        yield line(_('Total'), block.net, is_strong=True)
        return
    yield line(_('Total excl. VAT'), block.net)
    for group in block.groups:
        base = full_money(block.money(group.base))
        yield line(_('VAT {rate} of {base}').format(rate=rate_text(group.rate), base=base), group.vat)
    yield line(_('Total incl. VAT'), block.gross, is_strong=True)
