"""With what figures are made: in another zone, with other stages or in another way they are others."""

from salesdesk.reports.history.fold import FOLD
from salesdesk.reports.history.local_days import LocalDays
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.storage.connection.database import Database
from salesdesk.storage.processes import read_stages

VERSION = 'version'
_MADE_WITH = 'made_with'


def made_with(database: Database, days: LocalDays) -> dict[str, str]:
    """As it is kept beside the figures, to be compared."""
    order = StageOrder(read_stages(database))
    return {VERSION: str(FOLD), _MADE_WITH: f'{days.fingerprint}|{order.fingerprint}'}
