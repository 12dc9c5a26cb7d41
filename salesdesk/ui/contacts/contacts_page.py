"""The page of contacts: people and companies in tables, all of the one in hand beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.search import RecordType
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.card_menu import CardMenu
from salesdesk.ui.contacts.contacts_bar import ContactsBar
from salesdesk.ui.contacts.contacts_body import COMPANIES, PEOPLE, ContactsBody
from salesdesk.ui.contacts.detail.person_card import PersonCard
from salesdesk.ui.contacts.detail.reaching import Reaching
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.contacts.doubles.twins import Twins
from salesdesk.ui.contacts.outside import Outside
from salesdesk.ui.contacts.people_commands import PeopleCommands
from salesdesk.ui.contacts.people_filters import PeopleFilters
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page
from salesdesk.ui.theme.theme import theme

# Tables of the database whose rows are seen here.
KINDS = frozenset(
    {'contact', 'organization', 'contact_point', 'deal', 'activity', 'note', 'custom_value', 'custom_field'}
)

# Those by which somebody is recognised.
RECOGNISED = frozenset({'contact', 'organization', 'contact_point'})


class ContactsPage(Page):
    """`deal_asked(id)` when a deal of theirs is to be opened."""

    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(_('Contacts'))
        self.bar = ContactsBar(self)
        self.commands = PeopleCommands(desk, self)
        self.reaching = Reaching(desk, self)
        self.twins = Twins(desk, self)
        self.outside = Outside(desk, self.commands, self)
        self.body = ContactsBody(desk.workplace, self._made_ways(), self.make_new, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)
        self.body.above.addWidget(self.twins.banner)
        self._connect_bar()
        self._connect_body()

    def open_person(self, id_: int) -> None:
        """Shows a person, whatever the list was narrowed to."""
        self.body.open_record(PEOPLE, id_)

    def open_company(self, id_: int) -> None:
        self.body.open_record(COMPANIES, id_)

    def open_filters(self) -> None:
        sources = self._desk.workplace.people.sources_like()
        popover = PeopleFilters(self._desk.window, self.body.sheet.model.wanted, sources)
        popover.changed.connect(self.body.narrow)
        button = self.bar.filters
        popover.open_at(QRect(button.mapTo(self._desk.window, QPoint(0, 0)), button.size()), 'below')

    def make_new(self) -> None:
        """Whatever the list in front is of."""
        if self.body.tab == PEOPLE:
            self.commands.new_person()
        else:
            self.commands.new_company()

    def arrive(self) -> None:
        self.body.sheet.refresh()
        self.body.sheet.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.twins.watch.look_soon()

    def follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds & KINDS or touched.deals:
            self.body.sheet.refresh()
        if touched.everything or touched.kinds & RECOGNISED:
            self.twins.watch.look_soon()

    def panes(self) -> Sequence[QWidget]:
        return (self.bar, self.body.sheet, self.body.pane)

    def take_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.outside.paste()
            return True
        letters = self._desk.workplace.preferences.preferences.letter_shortcuts
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not letters:
            return False
        act = {'c': self.make_new, 'f': self.open_filters}.get(event.text().lower())
        if act is not None:
            act()
        return act is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color('surface'))

    def _made_ways(self) -> Ways:
        return Ways(
            deal=self.deal_asked.emit, person=self.open_person, company=self.open_company, edit=self._edit,
            call=lambda _id: self._reach('call'), write=lambda _id: self._reach('write'),
            plan=lambda _id: self._reach('plan'), more=lambda id_: self._open_menu(id_, None),
        )  # fmt: skip

    def _connect_bar(self) -> None:
        bar, body = self.bar, self.body
        bar.tab_chosen.connect(body.show_tab)
        bar.searched.connect(lambda text: body.sheet.search(text.strip()))
        bar.filters_asked.connect(self.open_filters)
        bar.new_asked.connect(self.make_new)
        bar.signature_asked.connect(self.outside.paste)
        bar.twins_asked.connect(self.twins.show_all)
        body.narrowed.connect(lambda: bar.show_state(body.tab, body.sheet.model.wanted))

    def _connect_body(self) -> None:
        self.commands.person_shown.connect(self.open_person)
        self.commands.company_shown.connect(self.open_company)
        self.twins.watch.changed.connect(lambda: self.body.show_twins(self.twins.watch))
        self.twins.merged.connect(self._show_merged)
        for sheet in self.body.sheets:
            sheet.table.opened.connect(self._edit)
            sheet.table.removal_asked.connect(self._delete)
            sheet.table.menu_asked.connect(self._open_menu)
            sheet.marks.merge_asked.connect(self._merge)
            sheet.marks.removal_asked.connect(self._delete)
            sheet.marks.restore_asked.connect(lambda sheet=sheet: self.commands.restore(sheet.acted_on()))
            sheet.marks.copy_asked.connect(lambda sheet=sheet: self.commands.copy_emails(sheet.acted_on()))

    def _edit(self, id_: int) -> None:
        # What lies in the trash is restored first, then edited.
        if self.body.sheet.in_trash:
            return
        if self.body.tab == PEOPLE:
            self.commands.edit_person(id_)
        else:
            self.commands.edit_company(id_)

    def _delete(self) -> None:
        if not self.body.sheet.in_trash:
            self.commands.delete(self.body.sheet.acted_on())

    def _merge(self) -> None:
        rows = self.body.sheet.acted_on()
        if len(rows) == 2:
            kind = RecordType.CONTACT if self.body.tab == PEOPLE else RecordType.ORGANIZATION
            self.twins.compare_two(kind, rows[0].id, rows[1].id)

    def _show_merged(self, kind: RecordType, kept: int) -> None:
        self.body.open_record(PEOPLE if kind is RecordType.CONTACT else COMPANIES, kept)

    def _reach(self, how: str) -> None:
        card = self.body.pane.card
        if isinstance(card, PersonCard):
            card.reach(self.reaching, how)

    def _open_menu(self, id_: int, at: QPoint | None) -> None:
        """At a point of the screen, or below the three dots of the pane."""
        card = self.body.pane.card
        if at is None and card is not None:
            at = card.head.more.mapToGlobal(card.head.more.rect().bottomLeft())
        sheet = self.body.sheet
        restore = (lambda: self.commands.restore(sheet.meant_by(id_))) if sheet.in_trash else None
        menu = CardMenu(self, lambda: self._edit(id_), lambda: self.commands.delete(sheet.meant_by(id_)), restore)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at or QPoint())
