"""Lines of the agenda made by hand, for what only reads them."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

from building import NOW, TODAY

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.money import Money

LONG_SUBJECT = 'Relancer l’assistante de direction au sujet de la mise en conformité des issues de secours du bloc C'
LONG_DEAL = 'Rénovation énergétique complète de l’ancien bâtiment de stockage frigorifique, tranches 2 et 3'
_NUMBERS = count(1)


def made_line(
    kind: ActivityKind = ActivityKind.CALL, on: date = TODAY, minute: int | None = None, *, id: int = 0,  # noqa: A002
    done_at: datetime | None = None, deal: str = 'Halle', organization: str = 'Girardeau', contact: str = 'Marc Oger',
    phone: str = '', address: str = '', amount: Money | None = None, stage_id: int = 0, pipeline_id: int = 0,
    **activity: Any,
) -> AgendaLine:  # fmt: skip
    """A call of today without an hour for Marc Oger, unless told otherwise; the other fields are the activity's."""
    planned = Activity(id or next(_NUMBERS), 1, kind, on, minute, '', False, NOW, done_at)
    return AgendaLine(
        replace(planned, **activity), deal, organization, contact, phone, address, stage_id, pipeline_id, amount
    )
