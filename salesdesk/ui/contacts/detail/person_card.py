"""All of a person: who she is, how to reach her, her deals, what was said, what she prefers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.people.people_controller import PersonDetails
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.card_head import CardHead
from salesdesk.ui.contacts.detail.month_words import since_text
from salesdesk.ui.contacts.detail.reaching import Reaching
from salesdesk.ui.contacts.detail.referrals_section import referrals_section
from salesdesk.ui.contacts.detail.rows import FactRow
from salesdesk.ui.contacts.detail.section import SIDE, Section
from salesdesk.ui.contacts.detail.shared_parts import deals_section, exchanges_section, own_section, point_rows
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.settings.parts.look_options import LANGUAGE_NAMES
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


class PersonCard(TallContent):
    """Made anew for each person."""

    def __init__(self, workplace: Workplace, details: PersonDetails, ways: Ways) -> None:
        super().__init__()
        contact = details.contact
        self.setAccessibleName(contact.name)
        self.head = CardHead(contact.name, contact.job_title, round_=True)
        if details.organization is not None:
            self.head.add_link(details.organization.name, lambda: ways.company(contact.organization_id or 0))
        self.head.more.clicked.connect(lambda: ways.more(contact.id))
        self.details = details
        self.question = SilentQuestion(side=SIDE, below=14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._made_acts(details, ways))
        column.addWidget(self.question)
        for section in self._sections(workplace, details, ways):
            column.addWidget(section)
        column.addStretch(1)

    def reach(self, reaching: Reaching, how: str) -> None:
        """'call', 'write' or 'plan'."""
        if how == 'plan':
            reaching.plan(self.details, self.plan)
        elif how == 'call':
            reaching.call(self.details, self.call, self.question)
        else:
            reaching.write(self.details, self.write, self.question)

    def _made_acts(self, details: PersonDetails, ways: Ways) -> QHBoxLayout:
        id_, kinds = details.contact.id, {point.kind for point in details.points}
        self.call = Button(_('Make a call'), size='sm', icon='phone')
        self.write = Button(_('Write'), size='sm', icon='mail')
        self.plan = Button(_('Plan'), size='sm', icon='calendar-plus')
        if PointKind.PHONE not in kinds:
            self.call.set_disabled_reason(_('No phone is known.'))
        if PointKind.EMAIL not in kinds:
            self.write.set_disabled_reason(_('No e-mail address is known.'))
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 14)
        row.setSpacing(6)
        for button, way in ((self.call, ways.call), (self.write, ways.write), (self.plan, ways.plan)):
            button.clicked.connect(lambda _checked=False, go=way: go(id_))
            row.addWidget(button, 1)
        return row

    def _sections(self, workplace: Workplace, details: PersonDetails, ways: Ways) -> list[QWidget]:
        own = own_section(workplace, Entity.CONTACT, details.contact.id)
        preferences = _preferences(details)
        parts = [
            self._facts(workplace, details),
            deals_section(workplace, details.deals, ways),
            referrals_section(workplace, workplace.referrals.of_person(details.contact.id), ways),
            exchanges_section(workplace, details.exchanges, details.exchanged),
            preferences,
            own,
        ]
        return [part for part in parts if part is not None]

    def _facts(self, workplace: Workplace, details: PersonDetails) -> Section:
        section = Section()
        for row in point_rows(details.points):
            section.add(row)
        if details.customer_since is not None:
            zone = workplace.clock.zone
            section.add(FactRow('flag', Label(since_text(details.customer_since.astimezone(zone).date()))))
        if not details.points and details.customer_since is None:
            section.add(Label(_('No way to reach her is known yet.'), color='text-3', lines=0))
        return section


def _preferences(details: PersonDetails) -> Section | None:
    """What to mind with her; None if nothing was said."""
    contact = details.contact
    language = LANGUAGE_NAMES.get(contact.language, contact.language)
    lines = [
        _('Language: {name}').format(name=language) if contact.language else '',
        _('Birthday: {day}').format(day=date_text(contact.birthday)) if contact.birthday else '',
        _('Source: {name}').format(name=contact.source) if contact.source else '',
    ]
    told = [line for line in lines if line]
    if not told and not contact.note and not contact.do_not_contact:
        return None
    section = Section(_('Preferences'))
    if contact.do_not_contact:
        section.add(Label(_('Does not want to be contacted'), color='warning', weight='medium'))
    for line in told:
        section.add(Label(line, color='text-2', lines=0))
    if contact.note:
        section.column.addSpacing(6 if told else 0)
        section.column.addWidget(Label(contact.note, color='text-2', lines=0), 0, Qt.AlignmentFlag.AlignTop)
    return section
