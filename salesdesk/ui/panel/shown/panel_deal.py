"""The deal that the panel shows, and the one way in which its parts change it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import NotFound, SalesDeskError
from salesdesk.domain.process.pipeline import Process
from salesdesk.ui.deal.asking.deal_texts import planned
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.workplace import Workplace


class PanelDeal(QObject):
    """Read anew by read(); each change is one action, said by a toast with the way back."""

    def __init__(self, desk: Desk, deal_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.details: DealDetails = desk.workplace.deals.details(deal_id)

    @property
    def id(self) -> int:
        return self.details.deal.id

    @property
    def deal(self) -> Deal:
        return self.details.deal

    @property
    def workplace(self) -> Workplace:
        return self.desk.workplace

    @property
    def process(self) -> Process:
        return self.workplace.book.process(self.deal.pipeline_id)

    def show(self, deal_id: int) -> bool:
        """Reads that deal; False if it is gone or in the trash: then the old one stays."""
        try:
            details = self.workplace.deals.details(deal_id)
        except NotFound:
            return False
        # What lies in the trash has no panel: it is restored from the list.
        if details.deal.deleted_at is not None:
            return False
        self.details = details
        return True

    def change(self, **fields: Any) -> str:
        """Some fields of its form, the others as they are; the sentence of a refusal, '' for none."""
        return self.attempt(lambda: self.workplace.deals.edit(self.id, self._changed(fields)))

    def provide(self, provided: Provided) -> str:
        return self.attempt(lambda: self.workplace.deals.provide(self.id, provided))

    def attempt(self, act: Callable[[], object]) -> str:
        """Does it and says so; what refuses it comes back as a sentence, to be shown where she typed."""
        try:
            act()
        except SalesDeskError as error:
            return sentence_of(error)
        self.desk.say_last()
        return ''

    def act(self, act: Callable[[], object]) -> bool:
        """The same where there is no field to write beside: a refusal is said by a toast."""
        try:
            act()
        except SalesDeskError as error:
            self.desk.say_error(error)
            return False
        self.desk.say_last()
        return True

    def _changed(self, fields: dict[str, Any]) -> DealForm:
        form = self._form()
        # Several companies may bear one name: the deal keeps its own until she names another.
        is_another = fields.get('organization', form.organization) != form.organization
        return replace(form, organization_id=None if is_another else form.organization_id, **fields)

    def _form(self) -> DealForm:
        """As it is kept at this moment: what another window changed since must not be written back."""
        now = self.workplace.deals.details(self.id)
        deal, action = now.deal, now.next_activity
        return DealForm(
            deal.title, now.organization.name if now.organization else '', now.contact.name if now.contact else '',
            amount=deal.amount, expected_close_on=deal.expected_close_on, tags=tuple(tag.name for tag in now.tags),
            next_action=planned(action) if action else None, owner=deal.owner, product=deal.product, note=deal.note,
            organization_id=now.organization.id if now.organization else None,
        )  # fmt: skip
