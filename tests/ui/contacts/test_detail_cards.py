"""The cards of a person and of a company alone: what is said of much, of little and of nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from lone_parts import Road, placed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.contact import Contact, PointKind
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.deals.note import Note
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.contacts.detail.avatar import Avatar, initials
from salesdesk.ui.contacts.detail.card_head import NameLink
from salesdesk.ui.contacts.detail.company_card import MOST_PEOPLE, CompanyCard, PersonRow
from salesdesk.ui.contacts.detail.deal_row import DealRow
from salesdesk.ui.contacts.detail.detail_pane import DetailPane
from salesdesk.ui.contacts.detail.month_words import since_text
from salesdesk.ui.contacts.detail.person_card import PersonCard
from salesdesk.ui.contacts.detail.rows import FactRow
from salesdesk.ui.contacts.detail.shared_parts import exchanges_section, link_row
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
FULL = PersonForm(
    'Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante',
    (Point(ADDRESS, '8 rue du Rempart\n72000 Le Mans'), Point(EMAIL, 'h@lefevre.example', 'bureau'),
     Point(PHONE, '06 12 48 77 03', 'mobile'), Point(PHONE, '02 43 55 19 20')),
    'Salon', 'de', date(1975, 3, 1), True, 'Le matin\nseulement',
)  # fmt: skip


@pytest.fixture
def road() -> Road:
    return Road()


def card_of(host: QWidget, workplace: Workplace, id_: int, road: Road | None = None) -> PersonCard:
    return placed(host, PersonCard(workplace, workplace.people.person(id_), (road or Road()).ways))


def company_card(host: QWidget, workplace: Workplace, id_: int, road: Road | None = None) -> CompanyCard:
    return placed(host, CompanyCard(workplace, workplace.people.company(id_), (road or Road()).ways))


def test_of_who_has_but_a_name_the_card_says_what_is_missing(host: QWidget, workplace: Workplace) -> None:
    card = card_of(host, workplace, workplace.people.create_person(PersonForm('Anne')))
    assert words(card) == [
        'Anne', 'Aucune coordonnée pour l’instant.', 'Affaires', 'Aucune affaire pour l’instant.', 'Échanges',
        'Rien pour l’instant.',
    ]  # fmt: skip
    assert [button.isEnabled() for button in (card.call, card.write, card.plan)] == [False, False, True]
    assert card.call.toolTip() == 'Aucun téléphone connu.'
    assert card.write.toolTip() == 'Aucune adresse e-mail connue.'


def test_of_who_has_everything_the_card_says_all_of_it(host: QWidget, workplace: Workplace) -> None:
    card = card_of(host, workplace, workplace.people.create_person(FULL))
    said = words(card)
    assert said[:2] == ['Hélène Marchais', 'Gérante']
    assert said[-6:] == [
        'Préférences', 'Ne souhaite pas être contacté', 'Langue\u00a0: de', 'Anniversaire\u00a0: 1er mars 1975',
        'Source\u00a0: Salon', 'Le matin\nseulement',
    ]  # fmt: skip
    assert card.accessibleName() == 'Hélène Marchais'


def test_phones_stand_before_addresses_and_each_can_be_copied(host: QWidget, workplace: Workplace) -> None:
    card = card_of(host, workplace, workplace.people.create_person(FULL))
    copied = []
    for row in card.findChildren(FactRow):
        row.copy.click()
        copied.append(QApplication.clipboard().text())
    assert copied == ['06 12 48 77 03', '02 43 55 19 20', 'h@lefevre.example', '8 rue du Rempart\n72000 Le Mans']


@pytest.mark.parametrize(
    ('form', 'lines'),
    [
        (PersonForm('A', language='fr'), ['Langue\u00a0: Français']),
        (PersonForm('A', birthday=date(2000, 7, 14)), ['Anniversaire\u00a0: 14 juil. 2000']),
        (PersonForm('A', source='Salon'), ['Source\u00a0: Salon']),
        (PersonForm('A', note='Le matin'), ['Le matin']),
        (PersonForm('A', do_not_contact=True), ['Ne souhaite pas être contacté']),
        (PersonForm('A'), []),
    ],
    ids=['language', 'birthday', 'source', 'note', 'silence', 'nothing'],
)
def test_preferences_are_shown_where_there_is_one(
    host: QWidget, workplace: Workplace, form: PersonForm, lines: list[str]
) -> None:
    said = words(card_of(host, workplace, workplace.people.create_person(form)))
    assert said[said.index('Échanges') + 2 :] == (['Préférences', *lines] if lines else [])


@pytest.mark.parametrize('button', ['call', 'write', 'plan'])
def test_each_button_says_whom_it_is_for(host: QWidget, workplace: Workplace, road: Road, button: str) -> None:
    id_ = workplace.people.create_person(FULL)
    card = card_of(host, workplace, id_, road)
    QTest.mouseClick(getattr(card, button), Qt.MouseButton.LeftButton)
    card.head.more.click()
    assert road.taken == [(button, id_), ('more', id_)]


def test_the_company_in_the_head_leads_to_it_by_mouse_and_by_key(
    host: QWidget, workplace: Workplace, road: Road
) -> None:
    id_ = workplace.people.create_person(FULL)
    link = card_of(host, workplace, id_, road).head.line.link
    assert link is not None
    link.click()
    QTest.keyClick(link, Qt.Key.Key_Return)
    company = ('company', workplace.people.person(id_).contact.organization_id)
    assert road.taken == [company, company]


def test_who_has_no_work_and_no_company_has_no_comma(host: QWidget, workplace: Workplace) -> None:
    for form, comma in ((PersonForm('A', 'Roux', 'DAF'), True), (PersonForm('A', '', 'DAF'), False),
                        (PersonForm('A', 'Roux'), False), (PersonForm('A'), False)):  # fmt: skip
        line = card_of(host, workplace, workplace.people.create_person(form)).head.line
        assert line.comma.isVisibleTo(line) is comma, form


def test_deals_are_counted_by_how_they_stand_and_open_by_a_press(
    host: QWidget, desk: Desk, workplace: Workplace, road: Road
) -> None:
    for number in range(2):
        desk.put(f'Ouverte {number}', contact='Anne', amount=euros(1_000), entered=NOW + timedelta(seconds=number))
    desk.closing.win(desk.put('Gagnée', contact='Anne', amount=Money(90_000, 'USD')), TODAY, None)
    desk.closing.lose(desk.put('Perdue', contact='Anne'), desk.reason('no_budget'), '')
    contact_id = desk.deal(desk.put('Ouverte 2', contact='Anne', entered=NOW + timedelta(seconds=9))).contact_id or 0
    card = card_of(host, workplace, contact_id, road)
    assert '3 ouvertes, 1 gagnée, 1 perdue' in words(card)
    rows = card.findChildren(DealRow)
    assert [row.accessibleName() for row in rows[:3]] == [
        'Ouverte 2',
        'Ouverte 1, 1\u202f000\u00a0€',
        'Ouverte 0, 1\u202f000\u00a0€',
    ]
    assert {row.accessibleName() for row in rows[3:]} == {'Gagnée, 900\u00a0$US', 'Perdue'}
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Space)
    assert [name for name, _id in road.taken] == ['deal']


@pytest.mark.parametrize(
    ('open_', 'won', 'lost', 'figure'),
    [
        (0, 0, 0, ''),
        (1, 0, 0, '1 ouverte'),
        (2, 0, 0, '2 ouvertes'),
        (0, 1, 0, '1 gagnée'),
        (1, 0, 2, '1 ouverte, 2 perdues'),
    ],
)
def test_what_there_is_none_of_is_not_counted(
    host: QWidget, desk: Desk, workplace: Workplace, open_: int, won: int, lost: int, figure: str
) -> None:
    id_ = workplace.people.create_person(PersonForm('Anne'))
    for number in range(open_ + won + lost):
        deal_id = desk.put(f'{number}', contact='Anne')
        if open_ <= number < open_ + won:
            desk.closing.win(deal_id, TODAY, None)
        elif number >= open_ + won:
            desk.closing.lose(deal_id, desk.reason('no_budget'), '')
    said = words(card_of(host, workplace, id_))
    head = said[said.index('Affaires') + 1]
    assert head == (figure or 'Aucune affaire pour l’instant.')


def test_a_deal_thrown_away_leaves_the_card(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    deal_id = desk.put('Bornes', contact='Anne')
    contact_id = desk.deal(deal_id).contact_id or 0
    desk.deals.delete(deal_id)
    assert card_of(host, workplace, contact_id).findChildren(DealRow) == []
    desk.workspace.undo()
    assert len(card_of(host, workplace, contact_id).findChildren(DealRow)) == 1


def call(
    result: ActivityResult | None, *, minutes: int | None = None, subject: str = '', outcome: str = ''
) -> Activity:
    return Activity(
        1, 1, ActivityKind.CALL, TODAY, None, subject, is_next=False, created_at=NOW, done_at=NOW, result=result,
        minutes=minutes, outcome=outcome,
    )  # fmt: skip


@pytest.mark.parametrize(
    ('record', 'text'),
    [
        pytest.param(call(ActivityResult.ANSWERED, minutes=12), 'Appel, 12\u00a0min, a répondu', id='an answered call'),
        pytest.param(call(ActivityResult.VOICEMAIL), 'Appel, messagerie', id='a voicemail'),
        pytest.param(call(None, outcome='Rappeler'), 'Rappeler', id='a call with an outcome alone'),
        pytest.param(call(None), 'Appel', id='a call of which nothing was said'),
        pytest.param(call(None, subject='Devis', outcome='Signé'), 'Devis', id='the subject before the outcome'),
        pytest.param(Note(1, NOW, '# Visite\n\nbien reçue'), 'Visite', id='a heading of a note'),
        pytest.param(Note(1, NOW, '\n  \n* un point'), 'un point', id='a list behind empty lines'),
        pytest.param(Note(1, NOW, ' \n'), '', id='a note of nothing'),
    ],
)
def test_an_exchange_is_told_in_one_line(
    host: QWidget, workplace: Workplace, record: Activity | Note, text: str
) -> None:
    section = placed(host, exchanges_section(workplace, [(NOW, record)], (1, NOW)))
    assert words(section) == ['Échanges', '1', *([text] if text else []), 'aujourd’hui']


@pytest.mark.parametrize(
    ('count', 'days', 'figure'),
    [(1, 0, '1'), (9, 1, '9 en 1 jour'), (9, 12, '9 en 12 jours'), (1240, 800, '1\u202f240 en 800 jours')],
)
def test_the_figure_says_how_many_in_how_many_days(
    host: QWidget, workplace: Workplace, count: int, days: int, figure: str
) -> None:
    section = placed(host, exchanges_section(workplace, [], (count, NOW - timedelta(days=days))))
    assert words(section)[:2] == ['Échanges', figure]


def test_the_days_of_the_figure_are_those_of_her_zone(host: QWidget, workplace: Workplace) -> None:
    """22:30 in Greenwich is the next day in Paris: it was all today."""
    section = placed(host, exchanges_section(workplace, [], (2, datetime(2026, 6, 8, 22, 30, tzinfo=UTC))))
    assert words(section)[:2] == ['Échanges', '2']


def test_own_fields_are_shown_where_they_say_something(host: QWidget, workplace: Workplace) -> None:
    own = workplace.own_fields
    fair = own.add(Entity.CONTACT, 'Salon', FieldKind.TEXT)
    own.add(Entity.CONTACT, 'Vide', FieldKind.TEXT)
    size = own.add(Entity.CONTACT, 'Parc', FieldKind.NUMBER)
    id_ = workplace.people.create_person(PersonForm('Anne', own_fields={fair: 'Lyon', size: '1240.5'}))
    said = words(card_of(host, workplace, id_))
    assert said[said.index('Salon') - 1 :] == ['Champs personnalisés', 'Salon', 'Lyon', 'Parc', '1\u202f240,5']


def test_a_company_says_its_trade_its_site_and_its_people(host: QWidget, workplace: Workplace, road: Road) -> None:
    form = CompanyForm('Roux', 'roux.example', '11-50', 'Bois', (Point(PHONE, '02 41'),), 'Salon', True, 'Fidèle')
    id_ = workplace.people.create_company(form)
    anne = workplace.people.create_person(PersonForm('Anne', 'Roux', 'DAF'))
    card = company_card(host, workplace, id_, road)
    said = words(card)
    assert said[:3] == ['Roux', 'Bois, 11-50', '02 41']
    assert [text for text in said if text in {'Personnes', '1'}] == ['Personnes', '1']
    assert said[-4:] == ['Préférences', 'Ne souhaite pas être contacté', 'Source\u00a0: Salon', 'Fidèle']
    (row,) = card.findChildren(PersonRow)
    assert row.accessibleName() == 'Anne, DAF'
    row.click()
    assert road.taken == [('person', anne)]


def test_a_company_of_a_name_alone_has_no_facts(host: QWidget, workplace: Workplace) -> None:
    card = company_card(host, workplace, workplace.people.create_company(CompanyForm('Roux')))
    assert card.findChildren(FactRow) == []
    assert 'Personne pour l’instant.' in words(card)
    assert 'Préférences' not in words(card)


@pytest.mark.parametrize(
    ('address', 'opens'),
    [
        ('roux.example', True),
        ('https://www.roux.example/contact?x=1', True),
        ('file:///etc/passwd', False),
        ('smb://roux.example/x', False),
        ('javascript:alert(1)', False),
        ('pas de site', False),
    ],
)
def test_a_site_opens_and_what_is_none_is_only_read(host: QWidget, french: None, address: str, opens: bool) -> None:
    row = placed(host, link_row(address))
    assert bool(row.findChildren(NameLink)) is opens
    row.copy.click()
    assert QApplication.clipboard().text() == address


@pytest.mark.parametrize(('more', 'rest'), [(0, None), (1, 'et 1 autre'), (3, 'et 3 autres')])
def test_of_many_people_the_first_are_shown_and_the_others_counted(
    host: QWidget, workplace: Workplace, more: int, rest: str | None
) -> None:
    id_ = workplace.people.create_company(CompanyForm('Roux'))
    with workplace.workspace.unrecorded() as work:
        for number in range(MOST_PEOPLE + more):
            work.save(Contact(work.new_id(), f'Personne {number:02}', NOW, id_))
    card = company_card(host, workplace, id_)
    assert [row.caption() for row in card.findChildren(PersonRow)] == [
        f'Personne {number:02}' for number in range(MOST_PEOPLE)
    ]
    counted = [text for text in words(card) if text.startswith('et ')]
    assert counted == ([rest] if rest else [])


@pytest.mark.parametrize(
    ('language', 'day', 'text'),
    [
        ('fr', date(2025, 3, 1), 'Client depuis mars 2025'),
        ('fr', date(2024, 8, 31), 'Client depuis août 2024'),
        ('en', date(2025, 3, 1), 'Customer since March 2025'),
    ],
)
def test_since_when_somebody_is_a_customer(french: None, language: str, day: date, text: str) -> None:
    use_language(language)
    assert since_text(day) == text


def test_a_deal_won_after_midnight_makes_a_customer_of_the_new_month(
    host: QWidget, desk: Desk, workplace: Workplace
) -> None:
    deal_id = desk.put('Bornes', contact='Anne', organization='Roux')
    desk.closing.win(deal_id, TODAY, None)
    deal = desk.deal(deal_id)
    with desk.workspace.unrecorded() as work:
        work.save(replace(deal, won_at=datetime(2026, 4, 30, 22, 30, tzinfo=UTC)))
    for card in (
        card_of(host, workplace, deal.contact_id or 0),
        company_card(host, workplace, deal.organization_id or 0),
    ):
        assert [text for text in words(card) if 'depuis' in text] == ['Client depuis mai 2026']


@pytest.mark.parametrize(
    ('name', 'letters'),
    [
        ('jean-pierre roux', 'JR'),
        (' Anne ', 'A'),
        ('3M France', '3F'),
        ('œuvre', 'Œ'),
        ('(Anne) Roy', 'R'),
        ('李 小龙', '李小'),
    ],
)
def test_initials_are_the_first_and_the_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_a_person_is_a_disc_and_a_company_a_square(qapp: QApplication, host: QWidget, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    images = [placed(host, Avatar('Anne Roy', round_=round_)).grab().toImage() for round_ in (True, False)]
    ground = images[0].pixelColor(3, 3)
    assert images[0].pixelColor(0, 0) == ground
    assert images[1].pixelColor(3, 3) != ground
    assert images[0].pixelColor(20, 4) == images[1].pixelColor(20, 4)
    apply_theme(qapp, 'light', animations=False)


def test_the_pane_says_to_choose_somebody_where_nobody_is(host: QWidget, workplace: Workplace, road: Road) -> None:
    pane = placed(host, DetailPane(workplace, host))
    id_ = workplace.people.create_person(PersonForm('Anne'))
    pane.show_person(id_, road.ways)
    assert isinstance(pane.card, PersonCard)
    for show in (lambda: pane.show_person(7, road.ways), lambda: pane.show_company(7, road.ways), pane.show_nothing):
        show()
        assert (pane.card, words(pane)) == (None, ['Choisissez quelqu’un dans la liste.'])
    pane.show_company(workplace.people.create_company(CompanyForm('Roux')), road.ways)
    assert isinstance(pane.card, CompanyCard)
    assert 'Anne' not in words(pane)


def test_who_lies_in_the_trash_is_still_shown(
    host: QWidget, people: PeopleController, workplace: Workplace, road: Road
) -> None:
    pane = placed(host, DetailPane(workplace, host))
    id_ = people.create_person(PersonForm('Anne'))
    PeopleTrash(workplace.workspace).delete_people(id_)
    pane.show_person(id_, road.ways)
    assert pane.card is not None
    assert pane.card.accessibleName() == 'Anne'


def test_the_next_week_is_no_exchange_yet(host: QWidget, desk: Desk, workplace: Workplace) -> None:
    """A planned action has not been said."""
    deal_id = desk.put('Bornes', contact='Anne', action=7)
    assert desk.deals.details(deal_id).next_activity is not None
    assert in_days(7) > TODAY
    assert 'Rien pour l’instant.' in words(card_of(host, workplace, desk.deal(deal_id).contact_id or 0))
