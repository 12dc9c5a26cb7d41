"""The sample holds together: keys are unique, references lead somewhere, and no deal has broken its own gates."""

import re

import pytest
from resource_files import (
    CRITERIA,
    TEMPLATES,
    Record,
    closed_days_ago,
    deals,
    gate,
    is_met,
    left_days_ago,
    sample,
    stages,
    status,
)

EVERY_DEAL = sample()['deals']


def keys(kind: str) -> set[str]:
    return {record['key'] for record in sample()[kind]}


@pytest.mark.parametrize('kind', ['organizations', 'contacts'])
def test_keys_and_names_are_unique(kind: str) -> None:
    for part in ('key', 'name'):
        assert len({record[part] for record in sample()[kind]}) == len(sample()[kind])


def test_no_two_people_share_a_number_or_an_address() -> None:
    for part in ('phone', 'email'):
        given = [contact[part] for contact in sample()['contacts'] if contact[part]]
        assert len(set(given)) == len(given)


def test_nobody_real_can_be_called_or_written_to() -> None:
    # Numbers kept for fiction by the French regulator, and RFC 2606's .example; three come from the pictures.
    pictured = {'06 12 48 77 03', '02 43 55 19 20', '02 41 55 01 88'}
    for contact in sample()['contacts']:
        assert contact['phone'] in pictured or re.fullmatch(r'0(2 61 91|6 39 98) \d\d \d\d', contact['phone'])
        assert re.fullmatch(r'([a-z.-]+@[a-z0-9-]+\.example)?', contact['email'])


def test_references_lead_somewhere() -> None:
    assert {contact['organization'] for contact in sample()['contacts']} <= keys('organizations')
    assert {deal['organization'] for deal in EVERY_DEAL} <= keys('organizations')
    assert {tag for deal in EVERY_DEAL for tag in deal['tags']} <= {tag['name']['fr'] for tag in sample()['tags']}
    assert {deal['pipeline'] for deal in EVERY_DEAL} <= set(TEMPLATES)


def test_a_deal_speaks_to_someone_of_its_organization() -> None:
    employer = {contact['key']: contact['organization'] for contact in sample()['contacts']}
    assert all(employer[deal['contact']] == deal['organization'] for deal in EVERY_DEAL if deal['contact'])


def test_only_the_double_of_the_picture_has_no_deal() -> None:
    assert keys('organizations') - {deal['organization'] for deal in EVERY_DEAL} == {'lefevre_double'}


def test_titles_are_told_apart() -> None:
    for pipeline in ('sales', 'prospecting', 'after_sales'):
        titles = [(deal['title'], deal['organization']) for deal in deals(pipeline)]
        assert len(set(titles)) == len(titles)


def test_amounts_are_whole_and_a_card_has_two_tags_at_most() -> None:
    for deal in EVERY_DEAL:
        assert deal['amount'] is None or (type(deal['amount']) is int and deal['amount'] > 0)
        assert len(deal['tags']) <= 2


def test_days_run_forward_along_a_path() -> None:
    for deal in EVERY_DEAL:
        days = [step['days_ago'] for step in deal['path']] + [closed_days_ago(deal)]
        assert days == sorted(days, reverse=True)
        assert [step['stage'] for step in deal['path']] == stages(deal['pipeline'])[: len(deal['path'])]


def test_closed_deals_wait_for_nothing() -> None:
    assert all(deal['next_action'] is None for deal in EVERY_DEAL if status(deal) != 'open')


def test_actions_are_of_a_kind_and_at_a_time() -> None:
    for action in (deal['next_action'] for deal in EVERY_DEAL if deal['next_action']):
        assert action['kind'] in ('call', 'email', 'meeting', 'task')
        assert action['subject']
        assert action['time'] is None or re.fullmatch(r'(\d|1\d|2[0-3]):[0-5]\d', action['time'])


def test_answers_belong_to_the_deals_life() -> None:
    for deal in EVERY_DEAL:
        for name, answer in deal['answers'].items():
            assert name in CRITERIA
            assert answer['value'] in ('yes', 'no', 'unknown')
            assert closed_days_ago(deal) <= answer['days_ago'] <= deal['path'][0]['days_ago']


def passed_gates(deal: Record) -> list[tuple[Record, int]]:
    """Each line of the gates the deal went through, with the day it did."""
    left = [step for step in left_days_ago(deal) if status(deal) != 'lost' or step[0] != deal['path'][-1]['stage']]
    return [(line, day) for stage, _, day in left for line in gate(deal['pipeline'], stage)]


@pytest.mark.parametrize('outcome', ['open', 'won', 'lost'])
def test_no_deal_has_passed_a_gate_it_could_not(outcome: str) -> None:
    for deal in (deal for pipeline in ('sales', 'prospecting', 'after_sales') for deal in deals(pipeline, outcome)):
        for line, day in passed_gates(deal):
            asked_then = line['level'] == 'block' and line['kind'] != 'next_action_planned'
            assert not asked_then or is_met(line, deal), deal['title']
            assert day <= deal['answers'].get(line['subject'], {'days_ago': day})['days_ago'], deal['title']


def test_going_on_after_qualification_was_decided_with_a_reason() -> None:
    for step in (step for deal in EVERY_DEAL for step in deal['path']):
        assert bool(step.get('decision')) == (step['stage'] == 'proposition')
