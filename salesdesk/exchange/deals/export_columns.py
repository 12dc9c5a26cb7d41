"""The columns of our CSV of deals: English names that never change, all of which the import knows again."""

from salesdesk.exchange.everything.deal_entries import DEALS

KINDS = {name: entry.kind for name, entry in DEALS.items()}
DEAL_COLUMNS = tuple(DEALS)
