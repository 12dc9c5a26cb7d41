"""All of a company: its website, its people, their deals, what was said."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.people.people_controller import CompanyDetails
from salesdesk.domain.contact import Contact
from salesdesk.domain.custom_field import Entity
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.contacts.detail.card_head import CardHead
from salesdesk.ui.contacts.detail.month_words import since_text
from salesdesk.ui.contacts.detail.referrals_section import referrals_section
from salesdesk.ui.contacts.detail.rows import FactRow, RowButton
from salesdesk.ui.contacts.detail.section import Section
from salesdesk.ui.contacts.detail.shared_parts import (
    deals_section,
    exchanges_section,
    link_row,
    own_section,
    point_rows,
)
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

MOST_PEOPLE = 12


class CompanyCard(TallContent):
    """Made anew for each company."""

    def __init__(self, workplace: Workplace, details: CompanyDetails, ways: Ways) -> None:
        super().__init__()
        company = details.organization
        self.setAccessibleName(company.name)
        self.head = CardHead(company.name, ', '.join(filter(None, (company.sector, company.size))), round_=False)
        self.head.more.clicked.connect(lambda: ways.more(company.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        parts = (
            _facts(workplace, details),
            _people(details.people, ways),
            deals_section(workplace, details.deals, ways),
            referrals_section(workplace, workplace.referrals.of_company(company.id), ways),
            exchanges_section(workplace, details.exchanges, details.exchanged),
            _remarks(details),
            own_section(workplace, Entity.ORGANIZATION, company.id),
        )
        for part in parts:
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)


class PersonRow(RowButton):
    """A person of the company; pressed, she is shown."""

    def __init__(self, contact: Contact) -> None:
        super().__init__(contact.name, contact.job_title)

    def paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        paint_icon(painter, spot, 'user', theme().color('text-3'))


def _facts(workplace: Workplace, details: CompanyDetails) -> Section | None:
    rows: list[QWidget] = [link_row(details.organization.website)] if details.organization.website else []
    rows += point_rows(details.points)
    if details.customer_since is not None:
        day = details.customer_since.astimezone(workplace.clock.zone).date()
        rows.append(FactRow('flag', Label(since_text(day))))
    section = Section()
    for row in rows:
        section.add(row)
    return section if rows else None


def _people(people: list[Contact], ways: Ways) -> Section:
    section = Section(_('People'), number_text(len(people)))
    for contact in people[:MOST_PEOPLE]:
        row = PersonRow(contact)
        row.clicked.connect(lambda _checked=False, id_=contact.id: ways.person(id_))
        section.add(row)
    if len(people) > MOST_PEOPLE:
        left = len(people) - MOST_PEOPLE
        rest = ngettext('and {count} more', 'and {count} more', left).format(count=number_text(left))
        section.add(Label(rest, 'small', 'text-3'))
    if not people:
        section.add(Label(_('Nobody yet.'), color='text-3'))
    return section


def _remarks(details: CompanyDetails) -> Section | None:
    company = details.organization
    if not (company.note or company.source or company.do_not_contact):
        return None
    section = Section(_('Preferences'))
    if company.do_not_contact:
        section.add(Label(_('Does not want to be contacted'), color='warning', weight='medium'))
    if company.source:
        section.add(Label(_('Source: {name}').format(name=company.source), color='text-2', lines=0))
    if company.note:
        section.add(Label(company.note, color='text-2', lines=0))
    return section
