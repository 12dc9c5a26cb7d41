"""Who takes part in the deal, in which role, and how each stands to it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.deals.contact_finder import ContactFinder
from salesdesk.controllers.deals.deal_people_controller import PersonOfDeal
from salesdesk.domain.contact import Stance
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.head.people_line import NameLink
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field import GAP as FIELD_GAP
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.text.label import Label

STANCES = {
    Stance.DECISION_MAKER: mark('Decision-maker'),
    Stance.INFLUENCER: mark('Influencer'),
    Stance.USER: mark('User'),
    Stance.OPPONENT: mark('Opponent'),
}


def _stance(key: str) -> Stance | None:
    return Stance(key) if key else None


class PersonRow(QWidget):
    """A name that leads to her page, her role typed in place, her stance chosen."""

    contact_asked = Signal(ID)

    def __init__(self, shown: PanelDeal, person: PersonOfDeal) -> None:
        super().__init__()
        self._shown, self.person = shown, person
        self.name = NameLink()
        self.main, self.job = Label('', 'small', 'text-3', shrinks=False), Label('', 'small', 'text-3')
        self.name.clicked.connect(lambda: self.contact_asked.emit(person.contact.id))
        self.role = LineField(_('Role'), placeholder=_('Role'), text=person.role)
        self.role.label.hide()
        self._saving = Committing(self.role, self._save_role)
        options = [Option('', _('Stance')), *(Option(str(stance), _(text)) for stance, text in STANCES.items())]
        self.stance = Select(_('Stance'), options)
        self.stance.chosen.connect(self._save_stance)
        self.more = IconButton('ellipsis', _('More about {name}').format(name=person.contact.name), size='sm')
        self.more.clicked.connect(self._open_menu)
        self._arrange()
        self.show_person(person)

    def show_person(self, person: PersonOfDeal) -> None:
        """The same person as she is now; the keyboard stays where it is in the row, and what is being typed too."""
        self.person = person
        self.name.set_caption(person.contact.name)
        job = person.contact.job_title
        # A long name gives way to these words, a long title does not push them out.
        self.main.setText(_('main contact') + (',' if job else '') if person.is_main else '')
        self.main.setVisible(person.is_main)
        self.job.setText(job)
        self._saving.show(person.role)
        self.stance.choose(str(person.stance or ''))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.name)
        first.addWidget(self.main)
        first.addWidget(self.job, 1)
        first.addWidget(self.more)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.role, 1, Qt.AlignmentFlag.AlignTop)
        # As far down as the field, which keeps the gap below its hidden label.
        beside = QVBoxLayout()
        beside.setContentsMargins(0, FIELD_GAP, 0, 0)
        beside.addWidget(self.stance, 0, Qt.AlignmentFlag.AlignTop)
        second.addLayout(beside)
        column.addLayout(second)

    def _save_role(self, text: str) -> str:
        return self._put(text, self.person.stance)

    def _save_stance(self, key: str) -> None:
        sentence = self._put(self.role.text(), _stance(key))
        self.role.set_error(sentence)

    def _put(self, role: str, stance: Stance | None) -> str:
        people, contact_id = self._shown.workplace.deal_people, self.person.contact.id
        return self._shown.attempt(lambda: people.put(self._shown.id, contact_id, role, stance))

    def _open_menu(self) -> None:
        menu = Menu(self)
        people, ids = self._shown.workplace.deal_people, (self._shown.id, self.person.contact.id)
        if not self.person.is_main:
            menu.add(_('Make main contact'), lambda: self._shown.act(partial(people.make_main, *ids)), icon='user')
        menu.add(_('Take off the deal'), lambda: self._shown.act(partial(people.remove, *ids)), icon='x')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class PeopleRows(QWidget):
    """The main contact first; below, a line to add somebody by name."""

    contact_asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: list[PersonOfDeal] = []
        self.rows: list[PersonRow] = []
        self._finder = ContactFinder(shown.workplace.workspace)
        self.add = SuggestField(_('Add a person'), self._offers, placeholder=_('Add a person by name'))
        self.add.label.hide()
        self.add.submitted.connect(self._add)
        self.add.picked.connect(lambda _offer: self._add())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.add)

    def refresh(self) -> None:
        people = self._shown.workplace.deal_people.of_deal(self._shown.id)
        # A role being typed is not thrown away for an action that touched nobody here.
        if people == self._known:
            return
        same = [one.contact.id for one in people] == [one.contact.id for one in self._known]
        self._known = people
        if same:
            for row, person in zip(self.rows, people, strict=True):
                row.show_person(person)
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PersonRow(self._shown, person) for person in people]
        for number, row in enumerate(self.rows):
            row.contact_asked.connect(self.contact_asked)
            self._column.insertWidget(number, row)

    def _offers(self, typed: str) -> list[Offer]:
        organization = self._shown.details.organization
        taking_part = {person.contact.name for person in self._known}
        found = self._finder.like(typed, organization.name if organization else '')
        return [Offer(known.name, known.organization) for known in found if known.name not in taking_part]

    def _add(self) -> None:
        name = self.add.text()
        if not name:
            return
        sentence = self._shown.attempt(lambda: self._shown.workplace.deal_people.add(self._shown.id, name))
        self.add.set_error(sentence)
        if not sentence:
            self.add.set_text('')
