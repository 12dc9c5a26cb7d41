"""What the numbers of activities, of deals to look after, and of single rows are."""

from salesdesk.i18n.translator import mark
from salesdesk.reports.said.definition import Days, Definition

DAYS = {
    'rests_on': Definition(
        mark('Rests on'),
        mark('How many deals the number is counted from.'),
        Days.SEVERAL,
    ),
    'in_its_row': Definition(
        mark('Value'),
        mark('As the definition in its row says.'),
        Days.SEVERAL,
    ),
}
