"""The fields of a deal: three that make one, then the rest, which does not crowd them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.custom_field import Entity
from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import planned
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.form.action_section import ActionSection
from salesdesk.ui.deal.form.money_pair import MoneyPair
from salesdesk.ui.deal.form.more_section import MoreSection
from salesdesk.ui.deal.form.people_fields import PeopleFields
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.domain_texts import field_name
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.own_fields.own_fields_group import own_fields_group
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.workplace import Workplace

GAP, LINE_GAP = 16, 12


class DealFields(QWidget):
    """fill() with a deal or leave empty; validate() before form()."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = workplace.clock.today()
        self.title = LineField(_('Title'), placeholder=_('What is to be sold'))
        self.people = PeopleFields(workplace, self)
        self.money = MoneyPair(workplace.currency)
        self.close_on = day_field(field_name(RequiredField.EXPECTED_CLOSE_ON), today)
        self.tags = TagChoice(workplace.deals.tags())
        self.action = ActionSection(today, workplace.working_day)
        self.own = own_fields_group(workplace, Entity.DEAL)
        self._own_values = workplace.own_fields.values
        self.more = MoreSection(workplace, GAP)
        self._arrange()

    def fill(self, details: DealDetails) -> None:
        deal = details.deal
        self.title.set_text(deal.title)
        self.people.fill(details)
        self.money.set_amount(deal.amount)
        self.close_on.set_day(deal.expected_close_on)
        self.tags.set_tags(tag.name for tag in details.tags)
        self.action.set_action(planned(details.next_activity) if details.next_activity else None)
        self.own.fill(self._own_values(deal.id))
        self.more.fill(deal)

    def validate(self) -> QWidget | None:
        """Reads everything typed, says what is wrong at each field, and gives the first wrong one."""
        # Ctrl+Enter saves without leaving a field, so what leaving it would have done is done here.
        self.people.recognise()
        self.tags.commit()
        wrong = [field for field, valid in self._verdicts() if not valid]
        return wrong[0] if wrong else None

    def form(self) -> DealForm:
        email, phone = self.people.address()
        return DealForm(
            title=self.title.text(),
            organization=self.people.organization.text(),
            contact=self.people.contact.text(),
            email=email,
            phone=phone,
            amount=self.money.amount(),
            expected_close_on=self.close_on.day(),
            tags=self.tags.tags(),
            next_action=self.action.action(),
            owner=self.more.owner.text(),
            product=self.more.product.text(),
            note=self.more.note.text(),
            own_fields=self.own.given(),
        )

    def typed(self) -> object:
        """Everything as it stands, comparable."""
        parts = (self.people, self.money, self.tags, self.action, self.own, self.more)
        return self.title.text(), self.close_on.text(), *(part.typed() for part in parts)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(LINE_GAP)
        people = self.people
        lines: tuple[tuple[QWidget, ...], ...] = (
            (self.title,),
            (people.organization, self.money),
            (people.near_companies,),
            (people.contact, self.close_on),
            (people.address_row,),
            (people.near_people,),
            (self.tags,),
            (self.action,),
            *(() if self.own.is_empty() else ((self.own,),)),
            (self.more,),
        )
        for line, widgets in enumerate(lines):
            span = 3 - len(widgets)
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            grid.setColumnStretch(column, 1)

    def _verdicts(self) -> Iterator[tuple[QWidget, bool]]:
        """Each field that can be wrong, in the order in which they stand."""
        yield self.title, self._title_is_good()
        yield self.money, self.money.field.validate()
        yield self.close_on, self.close_on.validate()
        action_is_good = self.action.validate()
        yield self.action.editor.wrong_field() or self.action, action_is_good
        wrong_own = self.own.validate()
        yield wrong_own or self.own, wrong_own is None

    def _title_is_good(self) -> bool:
        title = self.title.text()
        problem = '' if title else 'empty'
        if len(title) > TITLE_LIMIT:
            problem = 'too_long'
        self.title.set_error(sentence_of(FieldInvalid('title', problem)) if problem else '')
        return not problem
