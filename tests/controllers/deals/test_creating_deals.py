"""A new deal: where it stands, what is made with it, what is found again."""

import pytest
from building import NOW, TODAY, Desk, call, euros, in_days

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.tag import TAG_COLORS
from salesdesk.domain.errors import FieldInvalid

FULL = DealForm(
    ' Hall B ', ' Girardeau ', ' Ana Diaz ', 'ana@girardeau.fr', '02 40', euros(900), in_days(20),
    ('Bois', 'Neuf'), call(2, 600, ' Confirmer '), ' Léa ', ' LED ', ' Rappeler ',
)  # fmt: skip


def create(desk: Desk, form: DealForm, stage: str = '') -> int:
    return desk.deals.create(desk.pipeline().id, desk.stage(stage).id if stage else None, form)


def count(desk: Desk, table: str) -> int:
    return int(desk.workspace.database.value(f'SELECT COUNT(*) FROM {table}'))


def test_a_new_deal_stands_on_top_of_the_first_stage(desk: Desk) -> None:
    create(desk, DealForm('Une'))
    create(desk, DealForm('Deux'))
    assert desk.titles('identification') == ['Deux', 'Une']


def test_a_new_deal_stands_in_the_stage_she_names(desk: Desk) -> None:
    create(desk, DealForm('Une'), 'closing')
    assert desk.titles('closing') == ['Une']


def test_a_removed_first_stage_takes_no_new_deal(desk: Desk) -> None:
    desk.process.remove_stage(desk.stage('identification').id)
    assert desk.stage_of(create(desk, DealForm('Une'))) == 'qualification'


def test_a_form_is_kept_without_its_stray_spaces(desk: Desk) -> None:
    deal = desk.deal(create(desk, FULL))
    assert (deal.title, deal.owner, deal.product, deal.note) == ('Hall B', 'Léa', 'LED', 'Rappeler')
    assert (deal.amount, deal.expected_close_on) == (euros(900), in_days(20))
    assert deal.created_at == deal.stage_entered_at == NOW


def test_the_details_hold_all_that_was_made(desk: Desk) -> None:
    details = desk.deals.details(create(desk, FULL))
    assert details.organization
    assert details.contact
    assert details.next_activity
    assert details.organization.name == 'Girardeau'
    assert (details.contact.name, details.contact.email, details.contact.phone) == (
        'Ana Diaz',
        'ana@girardeau.fr',
        '02 40',
    )
    assert (details.next_activity.subject, details.next_activity.due_minute) == ('Confirmer', 600)
    assert [tag.name for tag in details.tags] == ['Bois', 'Neuf']


def test_a_new_deals_history_begins_with_it(desk: Desk) -> None:
    deal_id = create(desk, FULL)
    [created] = desk.deals.history(deal_id)
    assert (created.kind, created.amount, created.at) == (EventKind.CREATED, euros(900), NOW)
    assert created.to_stage_id == desk.stage('identification').id


def test_names_are_found_again_whatever_their_case_and_accents(desk: Desk) -> None:
    one = desk.deal(create(desk, DealForm('Une', 'Éclair SA', 'Zoé Martin', tags=('Été',))))
    two = desk.deal(create(desk, DealForm('Deux', 'ECLAIR sa', 'zoe martin', tags=('ete', 'Été'))))
    assert (one.organization_id, one.contact_id) == (two.organization_id, two.contact_id)
    assert (count(desk, 'organization'), count(desk, 'contact'), count(desk, 'tag')) == (1, 1, 1)


def test_the_same_name_in_another_organisation_is_another_person(desk: Desk) -> None:
    create(desk, DealForm('Une', 'Éclair SA', 'Zoé Martin'))
    create(desk, DealForm('Deux', 'Girardeau', 'Zoé Martin'))
    create(desk, DealForm('Trois', '', 'Zoé Martin'))
    assert count(desk, 'contact') == 3


def test_a_known_contact_keeps_her_address_unless_a_new_one_is_given(desk: Desk) -> None:
    deal_id = create(desk, DealForm('Une', '', 'Zoé', 'zoe@example.org', '02'))
    create(desk, DealForm('Deux', '', 'Zoé', phone='03'))
    contact = desk.deals.details(deal_id).contact
    assert contact
    assert (contact.email, contact.phone) == ('zoe@example.org', '03')


def test_an_address_that_is_emptied_is_gone(desk: Desk) -> None:
    deal_id = create(desk, DealForm('Une', '', 'Zoé', 'zoe@example.org', '02'))
    desk.deals.edit(deal_id, DealForm('Une', '', 'Zoé', ' ', '03'))
    contact = desk.deals.details(deal_id).contact
    assert contact
    assert (contact.email, contact.phone) == ('', '03')


def test_new_tags_take_the_colours_in_turn(desk: Desk) -> None:
    names = [f'T{number}' for number in range(len(TAG_COLORS) + 1)]
    create(desk, DealForm('Une', tags=(*names, ' ')))
    colors = {tag.name: tag.color for tag in desk.deals.tags()}
    assert [colors[name] for name in names] == [*TAG_COLORS, TAG_COLORS[0]]


def test_a_refused_form_makes_nothing_on_the_way(desk: Desk) -> None:
    with pytest.raises(FieldInvalid):
        create(desk, DealForm('', 'Jamais SARL', 'Personne', tags=('Jamais',)))
    assert (count(desk, 'organization'), count(desk, 'contact'), count(desk, 'tag')) == (0, 0, 0)


def test_known_names_are_proposed_those_that_begin_so_first(desk: Desk) -> None:
    for name in ('Mairie de Cholet', 'Cholet Habitat', 'Éclair SA'):
        create(desk, DealForm('Une', name, f'Léa {name}', owner=name))
    assert desk.deals.organizations_like('cholet') == ['Cholet Habitat', 'Mairie de Cholet']
    assert desk.deals.contacts_like('ECLAIR') == ['Léa Éclair SA']
    assert desk.deals.owners_like('Mair') == ['Mairie de Cholet']


def test_only_some_names_are_proposed(desk: Desk) -> None:
    for number in range(12):
        create(desk, DealForm('Une', f'Société {number}'))
    assert len(desk.deals.organizations_like('soc')) == 8
    assert desk.deals.organizations_like('rien') == []


def test_a_deal_made_today_has_been_there_for_no_day(desk: Desk) -> None:
    assert desk.card(create(desk, DealForm('Une', expected_close_on=TODAY))).days == 0
