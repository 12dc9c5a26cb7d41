"""The parts that the details of a person and of a company have in common."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.contacts.detail.card_head import NameLink
from salesdesk.ui.contacts.detail.deal_row import DealRow
from salesdesk.ui.contacts.detail.rows import FactRow, IconSpot
from salesdesk.ui.contacts.detail.section import Section
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.contacts.table.row_texts import past_day_text
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name
from salesdesk.ui.own_fields.own_texts import own_value_text
from salesdesk.ui.own_fields.typed_fields import url_of
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

POINT_ICONS = {PointKind.EMAIL: 'mail', PointKind.PHONE: 'phone', PointKind.ADDRESS: 'map-pin'}
CALL_RESULTS = {
    ActivityResult.ANSWERED: mark('answered'), ActivityResult.VOICEMAIL: mark('voicemail'),
    ActivityResult.NO_ANSWER: mark('no answer'), ActivityResult.DONE: mark('done'),
    ActivityResult.POSTPONED: mark('postponed'),
}  # fmt: skip
POINT_ORDER = (PointKind.PHONE, PointKind.EMAIL, PointKind.ADDRESS)


def point_rows(points: Sequence[Point]) -> list[FactRow]:
    """Phones first, as they are used most; each in the order the seller gave."""
    ordered = sorted(points, key=lambda point: POINT_ORDER.index(point.kind))
    return [FactRow(POINT_ICONS[one.kind], _value(one), one.label, copied=one.value) for one in ordered]


def _value(point: Point) -> Label:
    """An address may take several lines; a phone is never broken."""
    return Label(point.value, shrinks=False) if point.kind is PointKind.PHONE else Label(point.value, lines=0)


def link_row(address: str) -> FactRow:
    """A website, as typed; pressed, it opens. What is none is only read: a file or a program may not be run."""
    url = url_of(address)
    if not url.isValid():
        return FactRow('link', Label(address, lines=0), copied=address)
    link = NameLink(address)
    link.clicked.connect(lambda: QDesktopServices.openUrl(url))
    return FactRow('link', link, copied=address)


def deals_section(workplace: Workplace, deals: Sequence[Deal], ways: Ways) -> Section:
    section = Section(_('Deals'), _deal_figure(deals))
    for number, deal in enumerate(deals):
        row = DealRow(workplace, deal)
        row.clicked.connect(lambda _checked=False, id_=deal.id: ways.deal(id_))
        section.add_ruled(row, first=not number)
    if not deals:
        section.add(Label(_('No deal yet.'), color='text-3'))
    return section


def exchanges_section(
    workplace: Workplace, exchanges: Sequence[tuple[datetime, Activity | Note]], exchanged: tuple[int, datetime | None]
) -> Section:
    """What was said lately, the latest first."""
    today, zone = workplace.clock.today(), workplace.clock.zone
    count, first = exchanged
    section = Section(
        _('Exchanges'), _exchange_figure(count, (today - first.astimezone(zone).date()).days if first else 0)
    )
    for at, record in exchanges:
        section.add(_exchange_row(record, past_day_text(at, today, zone)))
    if not exchanges:
        section.add(Label(_('Nothing yet.'), color='text-3'))
    return section


def own_section(workplace: Workplace, entity: Entity, record_id: int) -> Section | None:
    """Her own fields, those that say something; None if none does."""
    values = workplace.own_fields.values(record_id)
    filled = [field for field in workplace.own_fields.fields(entity) if values.get(field.id)]
    if not filled:
        return None
    section = Section(_('Own fields'))
    for field in filled:
        section.add(_pair(field.name, own_value_text(field, values[field.id])))
    return section


def _pair(name: str, text: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(12)
    line.addWidget(Label(name, color='text-2'), 2)
    line.addWidget(Label(text, lines=0), 3)
    return row


def _deal_figure(deals: Sequence[Deal]) -> str:
    """'1 ouverte, 1 gagnée'."""
    opened, won = sum(deal.is_open for deal in deals), sum(deal.won_at is not None for deal in deals)
    lost = len(deals) - opened - won
    words = (
        (opened, ngettext('{count} open', '{count} open', opened)),
        (won, ngettext('{count} won', '{count} won', won)),
        (lost, ngettext('{count} lost', '{count} lost', lost)),
    )
    return ', '.join(text.format(count=number_text(count)) for count, text in words if count)


def _exchange_figure(count: int, days: int) -> str:
    """'9 en 12 jours'; the number alone where it all was today."""
    if not count or not days:
        return number_text(count) if count else ''
    words = ngettext('{count} in {days} day', '{count} in {days} days', days)
    return words.format(count=number_text(count), days=number_text(days))


def _call_text(call: Activity, result: ActivityResult) -> str:
    """'Appel, 12 min, a répondu'."""
    lasted = _('{count} min').format(count=number_text(call.minutes)) if call.minutes else ''
    return ', '.join(part for part in (activity_name(call.kind), lasted, _(CALL_RESULTS[result])) if part)


def _exchange_row(record: Activity | Note, day: str) -> QWidget:
    row = QWidget()
    row.setFixedHeight(30)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(IconSpot(_exchange_icon(record), 14))
    line.addWidget(Label(_exchange_text(record), color='text-2'), 1)
    line.addWidget(Label(day, 'small', 'text-3', shrinks=False))
    return row


def _exchange_icon(record: Activity | Note) -> str:
    return 'sticky-note' if isinstance(record, Note) else ACTIVITY_ICONS[record.kind]


def _exchange_text(record: Activity | Note) -> str:
    """One line of it."""
    if isinstance(record, Activity) and record.kind is ActivityKind.CALL and record.result is not None:
        return _call_text(record, record.result)
    text = record.text if isinstance(record, Note) else record.subject or record.outcome
    words = next((line.strip('#*> ') for line in text.splitlines() if line.strip()), '')
    return words or (activity_name(record.kind) if isinstance(record, Activity) else '')
