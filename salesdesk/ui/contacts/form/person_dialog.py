"""The form of a person: to make one, or to change one that is there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_forms import PersonForm, form_of_person
from salesdesk.controllers.people.typed_records import says_enough, typed_person
from salesdesk.domain.custom_field import Entity
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.form.card_dialog import KINDS, CardDialog
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.controllers.people.duplicates_controller import NearMatch


class PersonDialog(CardDialog):
    """A new person, or the person `person_id`; fill() proposes what is known of a new one."""

    def __init__(
        self, window: QWidget, workplace: Workplace, *, person_id: int | None = None, subtitle: str = '',
    ) -> None:  # fmt: skip
        # First, as it may be gone: half a dialog would stay in the window.
        details = workplace.people.person(person_id) if person_id is not None else None
        known = person_id is not None
        super().__init__(
            window, workplace, _('Edit the contact') if known else _('New contact'),
            _('Save') if known else _('Create the contact'), Entity.CONTACT, person_id, subtitle,
        )  # fmt: skip
        self.organization = SuggestField(_('Organisation'), self._organizations)
        self.job_title = LineField(_('Job title'))
        self.birthday = day_field(_('Birthday'), workplace.clock.today())
        self.language = SelectField(_('Language'), _languages())
        self.organization.edited.connect(lambda _text: self.near.look_soon())
        self.arrange(
            self.name, self.near, (self.organization, self.job_title), *(self.points[kind] for kind in KINDS),
            (self.birthday, self.language), self.source, self.silent_row(), self.note, self.own,
        )  # fmt: skip
        if details is not None:
            self.fill(form_of_person(details.contact, details.organization, details.further))

    def fill(self, form: PersonForm) -> None:
        self.name.set_text(form.name)
        self.organization.set_text(form.organization)
        self.job_title.set_text(form.job_title)
        self.birthday.set_day(form.birthday)
        # A file may have brought one that no form offers.
        self.language.set_options(_languages(form.language))
        self.language.choose(form.language)
        self.source.set_text(form.source)
        self.silent.setChecked(form.do_not_contact)
        self.note.set_text(form.note)
        self.fill_points(form.points)

    def propose(self, form: PersonForm) -> None:
        """Fills it in and says at each field that it is a proposal."""
        self.fill(form)
        rows = [row.value for kind in KINDS for row in self.points[kind].rows]
        for field in (self.name, self.organization, self.job_title, self.birthday, *rows):
            if field.text():
                field.set_hint(_('proposed'))

    def typed(self) -> object:
        texts = self.organization.text(), self.job_title.text(), self.birthday.text(), self.language.current()
        return self.shared_typed(), texts

    def look(self) -> 'Sequence[NearMatch]':
        record = typed_person(self._filled_form())
        if self.record_id is not None or not says_enough(record):
            return ()
        return self.workplace.duplicates.near_people(record)

    def first_wrong(self) -> QWidget | None:
        wrong = super().first_wrong()
        return wrong or (None if self.birthday.validate() else self.birthday)

    def save(self) -> int:
        form = replace(self._filled_form(), own_fields=self.own.given())
        if self.record_id is None:
            return self.workplace.people.create_person(form)
        self.workplace.people.edit_person(self.record_id, form)
        return self.record_id

    def _filled_form(self) -> PersonForm:
        return PersonForm(
            self.name.text(), self.organization.text(), self.job_title.text(), self.all_points(), self.source.text(),
            self.language.current(), self.birthday.day(), self.silent.isChecked(), self.note.text(),
        )  # fmt: skip

    def _organizations(self, typed: str) -> list[Offer]:
        return [Offer(name) for name in self.workplace.deals.organizations_like(typed)]


def _languages(*extra: str) -> list[Option]:
    offered = [Option('', '–'), *language_options()]
    keys = {option.key for option in offered}
    return [*offered, *(Option(code, code) for code in extra if code not in keys)]
