"""Hands the price list out as a table that her spreadsheet opens, and that comes back in as it was."""

from pathlib import Path

from salesdesk.controllers.exchange.handed_file import hand_out
from salesdesk.controllers.proposals.price_list import PriceListController
from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.exchange.prices.price_rows import price_csv


def hand_prices_out(prices: PriceListController, path: Path, language: str, database: Path) -> None:
    """What is offered, in her order. Raises FileTaken, FolderMissing, DiskFull ..."""
    chunks = price_csv(prices.products(), usual_format(language), language)
    hand_out(path, b''.join(chunks), database)
