"""The form of a company: to make one, or to change one that is there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_forms import CompanyForm, form_of_company
from salesdesk.controllers.people.typed_records import says_enough, typed_company
from salesdesk.domain.custom_field import Entity
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.form.card_dialog import KINDS, CardDialog
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.controllers.people.duplicates_controller import NearMatch


class CompanyDialog(CardDialog):
    """A new company, or the company `company_id`."""

    def __init__(self, window: QWidget, workplace: Workplace, *, company_id: int | None = None) -> None:
        # First, as it may be gone: half a dialog would stay in the window.
        details = workplace.people.company(company_id) if company_id is not None else None
        known = company_id is not None
        super().__init__(
            window, workplace, _('Edit the organisation') if known else _('New organisation'),
            _('Save') if known else _('Create the organisation'), Entity.ORGANIZATION, company_id,
        )  # fmt: skip
        self.website = LineField(_('Website'))
        self.staff = LineField(_('Size'), placeholder=_('Number of people, or in words'))
        self.sector = LineField(_('Sector'))
        self.website.edited.connect(lambda _text: self.near.look_soon())
        self.arrange(
            self.name, self.near, (self.website, self.sector), (self.staff, self.source),
            *(self.points[kind] for kind in KINDS), self.silent_row(), self.note, self.own,
        )  # fmt: skip
        if details is not None:
            self.fill(form_of_company(details.organization, details.further))

    def fill(self, form: CompanyForm) -> None:
        for field, text in (
            (self.name, form.name), (self.website, form.website), (self.staff, form.size), (self.sector, form.sector),
            (self.source, form.source),
        ):  # fmt: skip
            field.set_text(text)
        self.silent.setChecked(form.do_not_contact)
        self.note.set_text(form.note)
        self.fill_points(form.points)

    def typed(self) -> object:
        return self.shared_typed(), self.website.text(), self.staff.text(), self.sector.text()

    def look(self) -> 'Sequence[NearMatch]':
        record = typed_company(self._filled_form())
        if self.record_id is not None or not says_enough(record):
            return ()
        return self.workplace.duplicates.near_companies(record)

    def save(self) -> int:
        form = replace(self._filled_form(), own_fields=self.own.given())
        if self.record_id is None:
            return self.workplace.people.create_company(form)
        self.workplace.people.edit_company(self.record_id, form)
        return self.record_id

    def _filled_form(self) -> CompanyForm:
        return CompanyForm(
            self.name.text(), self.website.text(), self.staff.text(), self.sector.text(), self.all_points(),
            self.source.text(), self.silent.isChecked(), self.note.text(),
        )  # fmt: skip
