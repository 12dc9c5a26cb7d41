"""What the agenda's list is made of: the head of a section, its lines, and the way to more of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.controllers.activities.agenda_controller import COUNT_LIMIT, AgendaPart
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark

TITLES = {
    Section.LATE: (mark('Overdue'), 'alarm-clock', 'danger'),
    Section.TODAY: (mark('Today'), 'sun', 'accent-text'),
    Section.TOMORROW: (mark('Tomorrow'), 'sunrise', 'text-2'),
    Section.THIS_WEEK: (mark('This week'), 'calendar-days', 'text-2'),
    Section.LATER: (mark('Later'), 'calendar-range', 'text-2'),
}


@dataclass(frozen=True)
class Head:
    """The head of a section; `first` is the one at the top, which keeps no distance."""

    section: Section
    count: int
    first: bool

    @property
    def title(self) -> str:
        return _(TITLES[self.section][0])


@dataclass(frozen=True)
class Row:
    """A line; first and last of its section have the corners of the box around it."""

    section: Section
    line: AgendaLine
    first: bool
    last: bool


@dataclass(frozen=True)
class More:
    """The last row of a section that is not shown whole."""

    section: Section
    first: bool = False
    last: bool = True


Item = Head | Row | More


def items_of(parts: Sequence[AgendaPart]) -> list[Item]:
    items: list[Item] = []
    for part in parts:
        items.append(Head(part.section, part.count, first=not items))
        end = len(part.lines) - 1
        items += [
            Row(part.section, line, first=not at, last=at == end and not part.has_more)
            for at, line in enumerate(part.lines)
        ]
        if part.has_more:
            items.append(More(part.section))
    return items


def count_text(count: int) -> str:
    """Counting stops somewhere: then it says so."""
    return f'{number_text(COUNT_LIMIT - 1)}+' if count >= COUNT_LIMIT else number_text(count)
