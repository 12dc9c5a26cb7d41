"""The public holidays of her country, written down for a few years, so that no action of hers waits for them."""

from typing import TYPE_CHECKING

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.agenda.day_off import PublicHoliday
from salesdesk.on_demand import on_demand
from salesdesk.settings import Preferences
from salesdesk.storage.preferences import keep_preference, read_preferences
from salesdesk.storage.working_days import read_holidays, write_holidays

if TYPE_CHECKING:
    from salesdesk.controllers.working_time.holiday_source import holidays_of
else:
    holidays_of = on_demand('salesdesk.controllers.working_time.holiday_source', 'holidays_of')

# Of which country they were written down, and in which year.
KNOWN = 'holidays_known'
BEHIND, AHEAD = 1, 3


class HolidayBook:
    """Outside the history: what the state decrees is not hers to undo."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def is_written(self) -> bool:
        """Whether those of her country are there, as of this year."""
        return read_preferences(self._workspace.database).get(KNOWN) == self._wanted()

    def write(self) -> bool:
        """Writes them down where they are missing; whether it did."""
        if self.is_written():
            return False
        country, year = self._country(), self._workspace.clock.today().year
        found = holidays_of(country, range(year - BEHIND, year + AHEAD + 1))
        with self._workspace.aside() as work:
            write_holidays(work.database, country, found)
            keep_preference(work.database, KNOWN, self._wanted())
        return True

    def of_year(self, year: int) -> list[PublicHoliday]:
        """Those of her country that are written down."""
        known = read_holidays(self._workspace.database, self._country())
        return [one for one in known if one.day.year == year]

    def _country(self) -> str:
        return Preferences.from_texts(read_preferences(self._workspace.database)).country

    def _wanted(self) -> str:
        return f'{self._country()} {self._workspace.clock.today().year}'
