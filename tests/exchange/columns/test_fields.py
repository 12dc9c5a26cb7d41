"""Columns recognised by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.columns.fields import FIELDS, NOT_READ, guess_columns, is_field_name
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS

EXPORTS = {
    'the sales data set': (
        'opportunity_id=external_id|sales_agent=owner|product=product|account=organization|deal_stage=stage|'
        'engage_date=created|close_date=closed|close_value=amount'
    ),
    'HubSpot': (
        'Record ID=external_id|Deal Name=title|Deal Stage=stage|Pipeline=pipeline|Close Date=closed|Deal owner=owner|'
        'Amount=amount|Amount in company currency=|Currency=currency|Create Date=created|'
        'Closed Lost Reason=lost_reason|Associated Company (Primary)=organization|Associated Contact=contact|'
        'Deal Description=note|Deal probability='
    ),
    'HubSpot in French': (
        'Nom de la transaction=title|Phase de la transaction=stage|Date de fermeture=closed|Montant=amount|'
        'Propriétaire de la transaction=owner|Date de création=created|Entreprise associée=organization'
    ),
    'Pipedrive': (
        'Deal - ID=external_id|Deal - Title=title|Deal - Value=amount|Deal - Currency of Value=currency|'
        'Deal - Organization=organization|Deal - Contact person=contact|Deal - Owner=owner|Deal - Stage=stage|'
        'Deal - Pipeline=pipeline|Deal - Status=status|Deal - Deal created=created|'
        'Deal - Expected close date=expected_close|Deal - Deal closed on=closed|Deal - Lost reason=lost_reason|'
        'Deal - Label=tags|Person - Email=email|Person - Phone=phone|Deal - Last stage change=stage_entered'
    ),
    'Pipedrive in French': (
        'Affaire - Titre=title|Affaire - Valeur=amount|Affaire - Devise de Valeur=currency|'
        'Affaire - Organisation=organization|Affaire - Personne à contacter=contact|Affaire - Propriétaire=owner|'
        'Affaire - Étape=stage|Affaire - Statut=status|Affaire - Affaire créée le=created|'
        'Affaire - Date de clôture prévue=expected_close|Affaire - Raison de la perte=lost_reason'
    ),
    'Salesforce': (
        'Opportunity ID=external_id|Opportunity Name=title|Account Name=organization|Stage=stage|Close Date=closed|'
        'Amount=amount|Amount Currency=currency|Opportunity Owner=owner|Created Date=created|Lead Source=|Type=|'
        'Loss Reason=lost_reason|Primary Contact=contact|Description=note'
    ),
    'Salesforce in French': (
        "Nom de l'opportunité=title|Nom du compte=organization|Étape=stage|Date de clôture=closed|"
        'Montant (EUR)=amount|Propriétaire de l’opportunité=owner|Date de création=created'
    ),
    'the Salesforce API': (
        'Id=id|Name=title|StageName=stage|CloseDate=closed|AccountId=|Account.Name=organization|Owner.Name=owner|'
        'CreatedDate=created|CurrencyIsoCode=currency|IsWon='
    ),
    'Zoho': (
        'Record Id=external_id|Deal Name=title|Account Name=organization|Contact Name=contact|Amount=amount|'
        'Closing Date=closed|Stage=stage|Deal Owner=owner|Created Time=created|Reason For Loss=lost_reason|'
        'Tag=tags|Currency=currency|Expected Revenue=|Stage Modified Time=stage_entered'
    ),
    'noCRM': (
        'Id=id|Title=title|Status=status|Step=stage|Amount=amount|Probability=|Pipeline=pipeline|Created at=created|'
        'Updated at=|Closed date=closed|Estimated closing date=expected_close|User=owner|Tags=tags|'
        'Client folder=organization|Description=note'
    ),
    'Teamleader in French': (
        'Titre=title|Client=organization|Phase=stage|Statut=status|Montant HT=amount|Responsable=owner|'
        'Date de clôture estimée=expected_close|Référence=external_id|Créée le=created|Clôturée le=closed|'
        'Raison de perte=lost_reason'
    ),
    'Odoo': (
        'Opportunity=title|Company=organization|Customer=|Contact Name=contact|Salesperson=owner|'
        'Expected Revenue=amount|Stage=stage|Expected Closing=expected_close|Created on=created|'
        'Lost Reason=lost_reason|Tags=tags|External ID=external_id|Closed Date=closed'
    ),
    'Odoo in French': (
        'Opportunité=title|Client=organization|Vendeur=owner|Revenu espéré=amount|Étape=stage|'
        'Clôture prévue=expected_close|Créé le=created|Raison de la perte=lost_reason|Étiquettes=tags'
    ),
}


def pairs(export: str) -> dict[str, str]:
    return dict(pair.split('=') for pair in export.split('|'))


@pytest.mark.parametrize('program', EXPORTS)
def test_the_columns_of_the_usual_programs_are_known(program: str) -> None:
    expected = pairs(EXPORTS[program])
    assert guess_columns(list(expected)) == {name: field for name, field in expected.items() if field}


@pytest.mark.parametrize(
    'name',
    ['expected_close', 'Expected-Close', 'EXPECTED CLOSE', 'Clôture prévue', 'cloture_prevue', ' Clôture  Prévue '],
)
def test_accents_case_and_punctuation_do_not_matter(name: str) -> None:
    assert guess_columns([name]) == {name: 'expected_close'}


@pytest.mark.parametrize(
    'name', ['Amount (USD)', 'Montant €', 'Montant en k€', 'amount_eur', 'CA (k€)', 'Valeur [CHF]']
)
def test_a_currency_in_the_name_does_not_hide_it(name: str) -> None:
    assert guess_columns([name]) == {name: 'amount'}


def test_of_two_columns_the_more_usual_name_fills_the_field() -> None:
    assert guess_columns(['Total', 'Amount', 'Value']) == {'Amount': 'amount'}
    assert guess_columns(['Deal Name', 'Name']) == {'Name': 'title'}


def test_the_seller_may_call_a_deal_by_any_name() -> None:
    for name in ('Affaire', 'Opportunity', 'Lead', 'Deal', 'Titre'):
        assert guess_columns([name]) == {name: 'title'}


def test_an_error_column_of_an_earlier_round_is_left_out() -> None:
    assert guess_columns(['Title', 'error']) == {'Title': 'title', 'error': ''}


def test_all_our_own_columns_are_known_to_the_letter() -> None:
    guessed = guess_columns([*DEAL_COLUMNS, 'Value', 'Title'])
    assert {name for name, field in guessed.items() if not field} == NOT_READ - {'error'}
    assert all(field == name for name, field in guessed.items() if field)
    assert 'Value' not in guessed
    assert 'Title' not in guessed


def test_our_file_is_known_after_columns_were_removed() -> None:
    assert guess_columns(['title', 'need', 'need_evidence', 'stage_entered'])['need'] == 'need'
    assert 'budget' not in guess_columns(['Title', 'budget', 'stage_id'])


def test_words_nobody_uses_for_a_field_are_no_field() -> None:
    assert not is_field_name('Couleur préférée')
    assert is_field_name('Montant HT')
    assert is_field_name('next_action_on')


@given(st.lists(st.text(max_size=20), max_size=8, unique=True))
def test_any_header_gives_every_field_once(header: list[str]) -> None:
    fields = [field for field in guess_columns(header).values() if field]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= FIELDS
