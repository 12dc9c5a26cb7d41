"""Calls, writes to and plans with a person; one who does not want it is asked about first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_controller import PersonDetails
from salesdesk.domain.contact import PointKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.deal.asking.system_address import Open, open_address
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.widgets.floating.menu import Menu


class Reaching(QObject):
    """`open_url` hands an address to the system. A person with several numbers or deals is asked which."""

    def __init__(self, desk: Desk, parent: QObject, open_url: Open | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_url = open_url

    def call(self, details: PersonDetails, anchor: QWidget, question: SilentQuestion) -> None:
        self._ask(details, question, _('Call anyway'), lambda: self._reach(details, PointKind.PHONE, 'tel:', anchor))

    def write(self, details: PersonDetails, anchor: QWidget, question: SilentQuestion) -> None:
        verb = _('Write anyway')
        self._ask(details, question, verb, lambda: self._reach(details, PointKind.EMAIL, 'mailto:', anchor))

    def plan(self, details: PersonDetails, anchor: QWidget) -> None:
        """In one of her open deals; who has none is offered a new one. The popover asks about those who are silent."""
        opened = [deal for deal in details.deals if deal.is_open]
        if len(opened) == 1:
            self._plan_in(opened[0], anchor)
            return
        menu = Menu(anchor)
        for deal in opened:
            menu.add(deal.title, partial(self._plan_in, deal, anchor), icon='calendar-plus')
        if opened:
            menu.addSeparator()
        menu.add(_('New deal with {name}…').format(name=details.contact.name), lambda: self._new_deal(details),
                 icon='plus')  # fmt: skip
        _pop_up(menu, anchor)

    def _ask(self, details: PersonDetails, question: SilentQuestion, verb: str, go_on: Callable[[], object]) -> None:
        question.before(_silent_one(details), verb, go_on)

    def _reach(self, details: PersonDetails, kind: PointKind, scheme: str, anchor: QWidget) -> None:
        points = [point for point in details.points if point.kind is kind]
        if len(points) == 1:
            self._open(scheme, points[0].value)
            return
        menu = Menu(anchor)
        for point in points:
            words = f'{point.value} ({point.label})' if point.label else point.value
            menu.add(words, partial(self._open, scheme, point.value))
        _pop_up(menu, anchor)

    def _open(self, scheme: str, value: str) -> None:
        open_address(self._desk, scheme, value, self._open_url)

    def _plan_in(self, deal: Deal, anchor: QWidget) -> None:
        popover = PlanPopover(self._desk.window, self._desk.workplace, deal.id)
        for done in (popover.planned, popover.completed):
            done.connect(lambda _id: self._desk.say_last())
        popover.open_at(QRect(anchor.mapTo(self._desk.window, QPoint(0, 0)), anchor.size()), 'left')

    def _new_deal(self, details: PersonDetails) -> None:
        pipelines = self._desk.workplace.book.pipelines
        main = next((one for one in pipelines if one.key == 'sales'), pipelines[0])
        dialog = DealFormDialog(self._desk.window, self._desk.workplace, pipeline_id=main.id)
        people = dialog.fields.people
        people.organization.set_text(details.organization.name if details.organization else '')
        people.contact.set_text(details.contact.name)
        people.recognise()
        dialog.saved.connect(lambda _id: self._desk.say_last())
        dialog.open_dialog()


def _silent_one(details: PersonDetails) -> str:
    """Who does not want to be contacted, she or her company; '' for neither."""
    company = details.organization
    if details.contact.do_not_contact:
        return details.contact.name
    return company.name if company is not None and company.do_not_contact else ''


def _pop_up(menu: Menu, anchor: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, 4)))
