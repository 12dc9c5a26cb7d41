"""Calls, letters and plans from the card of a person: which number, which deal, and who is asked about first."""

from collections.abc import Callable

import pytest
from building import Desk
from lone_parts import Road, choose, offered, placed, toasts, words
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.ui.contacts.detail.person_card import PersonCard
from salesdesk.ui.contacts.detail.reaching import Reaching
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.desk import Desk as UiDesk

EMAIL, PHONE = PointKind.EMAIL, PointKind.PHONE
Open = Callable[..., PersonCard]


class System:
    """Takes addresses as the computer does; `deaf` where no program is there for them."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.deaf = False

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return not self.deaf


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def reaching(ui_desk: UiDesk, host: QWidget, system: System) -> Reaching:
    return Reaching(ui_desk, host, system)


@pytest.fixture
def card(host: QWidget, ui_desk: UiDesk) -> Open:
    """The card of a new person of those points."""

    def made(*points: Point, name: str = 'Anne', organization: str = '', silent: bool = False) -> PersonCard:
        form = PersonForm(name, organization, points=points, do_not_contact=silent)
        id_ = ui_desk.workplace.people.create_person(form)
        return placed(host, PersonCard(ui_desk.workplace, ui_desk.workplace.people.person(id_), Road().ways))

    return made


@pytest.mark.parametrize(
    ('value', 'url'),
    [
        ('06 12 48 77 03', 'tel:0612487703'),
        ('+33 (0)6 12 48 77 03', 'tel:+33612487703'),
        ('02 41 00 00 00 poste 12', 'tel:0241000000'),
        ('06 12 48 77 03 / 02 41 00 00 00', 'tel:0612487703'),
    ],
)
def test_the_number_that_is_meant_is_dialled(
    card: Open, reaching: Reaching, system: System, value: str, url: str
) -> None:
    card(Point(PHONE, value)).reach(reaching, 'call')
    assert system.opened == [url]


def test_of_several_numbers_she_is_asked_which(host: QWidget, card: Open, reaching: Reaching, system: System) -> None:
    shown = card(Point(PHONE, '06 12', 'mobile'), Point(EMAIL, 'a@x.example'), Point(PHONE, '02 41'))
    shown.reach(reaching, 'call')
    assert offered(host) == ['06 12 (mobile)', '02 41']
    assert system.opened == []
    shown.reach(reaching, 'call')
    choose(host, '02 41')
    assert system.opened == ['tel:0241']


def test_of_several_addresses_too(host: QWidget, card: Open, reaching: Reaching, system: System) -> None:
    shown = card(Point(EMAIL, 'a&b@x.example'), Point(EMAIL, 'anne@y.example', 'privé'))
    shown.reach(reaching, 'write')
    choose(host, 'anne@y.example (priv')
    assert system.opened == ['mailto:anne@y.example']


@pytest.mark.parametrize(('how', 'verb'), [('call', 'Appeler quand même'), ('write', 'Écrire quand même')])
def test_who_wants_silence_is_asked_about_before_anything_is_opened(
    host: QWidget, card: Open, reaching: Reaching, system: System, how: str, verb: str
) -> None:
    shown = card(Point(PHONE, '06 12'), Point(EMAIL, 'a@x.example'), silent=True)
    shown.reach(reaching, how)
    assert (system.opened, shown.question.button.caption()) == ([], verb)
    assert 'Anne ne souhaite pas être contacté.' in [text.replace('(e)', '') for text in words(shown.question)]
    assert shown.question.button.hasFocus()
    shown.question.button.click()
    assert (len(system.opened), shown.question.isHidden()) == (1, True)


def test_where_her_company_wants_silence_it_is_asked_about(
    ui_desk: UiDesk, card: Open, reaching: Reaching, system: System
) -> None:
    ui_desk.workplace.people.create_company(CompanyForm('Roux', do_not_contact=True))
    shown = card(Point(PHONE, '06 12'), organization='Roux')
    shown.reach(reaching, 'call')
    assert (system.opened, shown.question.isVisible()) == ([], True)
    assert any('Roux' in text for text in words(shown.question))


def test_a_question_left_open_goes_when_the_next_one_is_reached_without(
    card: Open, reaching: Reaching, system: System
) -> None:
    silent, other = card(Point(PHONE, '06 12'), silent=True), card(Point(PHONE, '02 41'), name='Luc')
    silent.reach(reaching, 'call')
    reaching.call(other.details, other.call, silent.question)
    assert (silent.question.isHidden(), system.opened) == (True, ['tel:0241'])


def test_where_no_program_takes_it_the_address_is_said(
    host: QWidget, card: Open, reaching: Reaching, system: System
) -> None:
    system.deaf = True
    card(Point(PHONE, '06 12')).reach(reaching, 'call')
    assert toasts(host) == ['Aucun programme de cet ordinateur ne prend en charge 06 12.']


def test_without_a_deal_a_new_one_is_offered_with_her_in_it(
    host: QWidget, card: Open, reaching: Reaching, desk: Desk
) -> None:
    shown = card(name='Anne & Cie', organization='Roux')
    shown.reach(reaching, 'plan')
    assert offered(host) == ['Nouvelle affaire avec Anne && Cie…']
    shown.reach(reaching, 'plan')
    choose(host, 'Nouvelle')
    (dialog,) = host.findChildren(DealFormDialog)
    assert (dialog.fields.people.contact.text(), dialog.fields.people.organization.text()) == ('Anne & Cie', 'Roux')
    dialog.leave()
    assert desk.undo_key() == 'create_contact'


def test_with_one_open_deal_she_plans_in_it_at_once(
    host: QWidget, ui_desk: UiDesk, reaching: Reaching, desk: Desk
) -> None:
    deal_id = desk.put('Bornes', contact='Anne')
    desk.closing.lose(desk.put('Perdue', contact='Anne'), desk.reason('no_budget'))
    details = ui_desk.workplace.people.person(desk.deal(deal_id).contact_id or 0)
    reaching.plan(details, host)
    (popover,) = host.findChildren(PlanPopover)
    assert popover.isVisible()


def test_of_several_open_deals_she_is_asked_which_and_may_make_another(
    host: QWidget, ui_desk: UiDesk, reaching: Reaching, desk: Desk
) -> None:
    ids = [desk.put(title, contact='Anne') for title in ('Bornes', 'Câbles')]
    details = ui_desk.workplace.people.person(desk.deal(ids[0]).contact_id or 0)
    reaching.plan(details, host)
    assert sorted(offered(host)) == ['Bornes', 'Câbles', 'Nouvelle affaire avec Anne…']
    reaching.plan(details, host)
    choose(host, 'Câbles')
    assert len(host.findChildren(PlanPopover)) == 1
