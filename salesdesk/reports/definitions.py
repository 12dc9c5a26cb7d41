"""What each number of every report is: one text, shown beside the number and printed in the README."""

from collections.abc import Mapping

from salesdesk.reports.said.automation import AUTOMATION
from salesdesk.reports.said.closings import CLOSINGS
from salesdesk.reports.said.days import DAYS
from salesdesk.reports.said.dealings import DEALINGS
from salesdesk.reports.said.definition import Definition
from salesdesk.reports.said.endings import ENDINGS
from salesdesk.reports.said.outlooks import OUTLOOKS
from salesdesk.reports.said.ways import WAYS

DEFINITIONS: Mapping[str, Definition] = CLOSINGS | OUTLOOKS | WAYS | DAYS | ENDINGS | DEALINGS | AUTOMATION
