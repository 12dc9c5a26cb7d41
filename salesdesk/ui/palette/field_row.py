"""The fields of a line, as the deal would get them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.controllers.capture.capture_controller import Owners
from salesdesk.controllers.capture.resemblance import Resemblance
from salesdesk.domain.activity import NewAction
from salesdesk.domain.capture.captured import Captured, Part
from salesdesk.i18n.long_dates import long_moment_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import activity_name, money
from salesdesk.ui.palette.part_looks import part_name
from salesdesk.ui.theme.painting.chips import Chip

EXISTS = ('amber', 'copy-check')


@dataclass(frozen=True)
class FieldRow:
    """A part of the deal: what it is, its value, and a chip that says whether it is there already."""

    part: Part
    value: str
    chip: Chip | None = None

    @property
    def spoken(self) -> str:
        name, state = part_name(self.part), self.chip.text if self.chip else ''
        text = _('{field}: {value}').format(field=name, value=self.value)
        return f'{text}, {state}' if state else text


def field_rows(captured: Captured, owners: Owners, met: Resemblance | None, today: date) -> Sequence[FieldRow]:
    """The title always, the others where the line says something of them."""
    named = captured.organization
    company = named.text if named else owners.organization
    rows = [
        FieldRow(Part.TITLE, captured.title),
        FieldRow(Part.ORGANIZATION, company, _company_chip(owners, met)),
        FieldRow(Part.CONTACT, owners.contact, None if owners.contact_id else Chip(_('to create'))),
        FieldRow(Part.AMOUNT, money(captured.amount)),
        FieldRow(Part.ACTION, _action_text(captured.action, today) if captured.action else ''),
        FieldRow(Part.TAG, ', '.join(captured.tags)),
        FieldRow(Part.EMAIL, captured.email),
        FieldRow(Part.PHONE, captured.phone),
    ]
    return [row for row in rows if row.value or row.part is Part.TITLE]


def _company_chip(owners: Owners, met: Resemblance | None) -> Chip | None:
    if owners.organization_id is not None or met is not None:
        kind, icon = EXISTS
        return Chip(_('exists already'), kind, icon)
    return Chip(_('to create'))


def _action_text(action: NewAction, today: date) -> str:
    """'Appel, jeudi 11 juin à 10:00', with its subject where it has one."""
    what = activity_name(action.kind)
    what = f'{what} ({action.subject})' if action.subject else what
    return f'{what}, {long_moment_text(action.on, action.minute, today)}'
