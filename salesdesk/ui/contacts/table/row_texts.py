"""What the cells of the two tables say."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from salesdesk.domain.views.people_list import OrganizationRow, PeopleSort
from salesdesk.i18n.formats import date_text, day_text
from salesdesk.ui.board.cards.card_texts import next_action_chip
from salesdesk.ui.contacts.table.listings import Row
from salesdesk.ui.domain_texts import compact_money, money
from salesdesk.ui.theme.painting.chips import Chip

NONE = '–'


def cell_text(row: Row, column: PeopleSort, today: date, zone: tzinfo | None) -> str:
    """The words of a cell; '–' where something could be said and is not."""
    texts: dict[PeopleSort, Callable[[], str]] = {
        PeopleSort.NAME: lambda: row.name,
        PeopleSort.ORGANIZATION: lambda: getattr(row, 'organization', '') or NONE,
        PeopleSort.JOB_TITLE: lambda: (row.sector if isinstance(row, OrganizationRow) else row.job_title) or NONE,
        PeopleSort.OPEN_AMOUNT: lambda: money(row.sums[0]) if row.sums else NONE,
        PeopleSort.LAST_CONTACT: lambda: past_day_text(row.last_contact_at, today, zone),
        PeopleSort.NEXT_ACTION: lambda: chip.text if (chip := action_chip_of(row, today)) else '',
    }
    return texts[column]()


def short_amount(row: Row) -> str:
    """'911,4 M€', where the whole amount has no room: an amount is never cut."""
    return compact_money(row.sums[0]) if row.sums else NONE


def tip_of(row: Row, column: PeopleSort, text: str) -> str:
    """Amounts in other currencies stand in the tooltip alone."""
    return '\n'.join(map(money, row.sums)) if column is PeopleSort.OPEN_AMOUNT and row.sums else text


def action_chip_of(row: Row, today: date) -> Chip | None:
    """The next action of their open deals; None where there is no deal to act for."""
    return next_action_chip(row.next_action, today) if row.open_deals else None


def past_day_text(at: datetime | None, today: date, zone: tzinfo | None) -> str:
    """'hier', '28 mai', '3 mars 2025': a weekday would not say of which week."""
    if at is None:
        return ''
    day = at.astimezone(zone).date()
    return day_text(day, today) if -1 <= (day - today).days <= 0 else date_text(day, with_year=day.year != today.year)
