"""The six process templates and the list of lost reasons: complete, in order, and askable by a gate."""

from itertools import pairwise

import pytest
from resource_files import CRITERIA, TEMPLATES, Record, gate, read, stages, template

from salesdesk.domain.process.stage_gate import MILESTONES
from salesdesk.paths import resource

FIELDS = ('amount', 'expected_close_on', 'organization', 'contact')
SUBJECTS = {
    'criterion_answered': CRITERIA,
    'criterion_yes': CRITERIA,
    'field_present': FIELDS,
    'next_action_planned': ('',),
    **dict.fromkeys(map(str, MILESTONES), ('',)),
}
CARD_WIDTH = 44
every_template = pytest.mark.parametrize('key', TEMPLATES)


def asked(pipeline: str, stage: str) -> list[str]:
    """A gate's lines in short: 'answered need', 'amount', 'next_action_planned'; a warning ends in a question mark."""
    short = {'criterion_answered': 'answered ', 'criterion_yes': 'yes ', 'field_present': ''}
    marks = {'block': '', 'warn': '?'}
    return [short.get(line['kind'], line['kind']) + line['subject'] + marks[line['level']]
            for line in gate(pipeline, stage)]  # fmt: skip


def test_the_folder_holds_the_six_templates_and_the_lists_beside_them() -> None:
    beside = {'lost_reasons', 'won_reasons', 'letters', 'cadences'}
    assert {path.stem for path in resource('templates').iterdir()} == {*TEMPLATES, *beside}


@every_template
def test_a_template_is_named_like_its_file(key: str) -> None:
    assert template(key)['key'] == key


def test_four_ways_of_selling_one_before_and_one_after_in_a_set_order() -> None:
    assert [template(key)['role'] for key in TEMPLATES] == ['main'] * 4 + ['before', 'after']
    assert [template(key)['order'] for key in TEMPLATES] == [1, 2, 3, 4, 5, 6]


@every_template
def test_a_summary_fits_on_its_card_in_both_languages(key: str) -> None:
    assert max(map(len, template(key)['summary'].values())) <= CARD_WIDTH
    assert max(map(len, template(key)['title'].values())) <= CARD_WIDTH


@every_template
def test_stage_keys_and_names_are_unique(key: str) -> None:
    found = template(key)['stages']
    said = [(stage['key'], stage['name']['fr'], stage['name']['en']) for stage in found]
    assert all(len(set(column)) == len(found) for column in zip(*said, strict=True))


@every_template
def test_probability_grows_from_stage_to_stage(key: str) -> None:
    chances = [stage['probability'] for stage in template(key)['stages']]
    assert all(earlier < later for earlier, later in pairwise([0, *chances, 100]))


@every_template
def test_every_stage_says_in_one_or_two_sentences_when_it_is_done(key: str) -> None:
    purposes = [text for stage in template(key)['stages'] for text in stage['purpose'].values()]
    assert all(text.endswith('.') and len(text) <= 180 and text.count('. ') <= 1 for text in purposes)


@every_template
def test_every_stage_has_a_day_on_which_a_deal_starts_to_rot(key: str) -> None:
    assert all(stage['rotting_after'] > 0 for stage in template(key)['stages'])


@every_template
def test_every_gate_asks_for_things_a_deal_can_have(key: str) -> None:
    for stage in template(key)['stages']:
        assert stage['gate']
        assert all(line['subject'] in SUBJECTS[line['kind']] for line in stage['gate'])
        assert {line['level'] for line in stage['gate']} <= {'block', 'warn'}


@every_template
def test_no_gate_asks_twice_for_the_same(key: str) -> None:
    for stage in stages(key):
        kinds = {'criterion_yes': 'criterion', 'criterion_answered': 'criterion'}
        wanted = [(kinds.get(line['kind'], line['kind']), line['subject']) for line in gate(key, stage)]
        assert len(set(wanted)) == len(wanted)


def test_sales_has_the_stages_of_the_pictures() -> None:
    names = [(stage['name']['fr'], stage['name']['en']) for stage in template('sales')['stages']]
    assert names == [
        ('Identification', 'Identification'),
        ('Qualification', 'Qualification'),
        ('Proposition', 'Proposition'),
        ('Suivi', 'Follow-up'),
        ('Négociation', 'Negotiation'),
        ('Conclusion', 'Closing'),
    ]


def test_sales_has_the_figures_of_the_pictures() -> None:
    found = template('sales')['stages']
    assert [stage['probability'] for stage in found] == [10, 25, 45, 60, 75, 90]
    assert [stage['rotting_after'] for stage in found] == [14, 10, 12, 10, 10, 7]
    assert [stage['key'] for stage in found if stage['asks_decision']] == ['qualification']


SALES_GATES = {
    'identification': ['answered need', 'organization', 'contact?'],
    'qualification': [*(f'answered {name}' for name in CRITERIA), 'next_action_planned', 'amount', 'contact?'],
    'proposition': ['yes need', 'amount', 'expected_close_on', 'yes decision_maker?'],
    'follow_up': ['expected_close_on', 'next_action_planned'],
    'negotiation': ['yes budget', 'yes decision_maker', 'amount'],
    'closing': ['amount', 'expected_close_on?', 'contact?'],
}


@pytest.mark.parametrize(('stage', 'wanted'), SALES_GATES.items())
def test_a_sales_stage_asks_what_it_must(stage: str, wanted: list[str]) -> None:
    assert asked('sales', stage) == wanted


def test_before_and_after_the_sale_have_their_stages() -> None:
    around = [template(key)['stages'] for key in ('prospecting', 'after_sales')]
    before, after = ([stage['name']['fr'] for stage in found] for found in around)
    assert before == ['À contacter', 'Contacté', 'Intéressé']
    assert after == ['Accueil', 'Suivi à 30 jours', 'Satisfaction', 'Fidélisation']


@pytest.mark.parametrize(
    ('rule', 'pipelines'),
    [
        ('may_skip', {'prospecting', 'after_sales', 'consulting', 'building'}),
        ('may_override', set(TEMPLATES)),
        ('back_needs_reason', {'software'}),
        ('hands_over', {'prospecting'}),
    ],
)
def test_each_trade_has_its_own_rules(rule: str, pipelines: set[str]) -> None:
    assert {key for key in TEMPLATES if template(key)[rule]} == pipelines


@pytest.mark.parametrize('key', ['sales', 'consulting', 'building', 'software'])
def test_one_stage_of_a_main_pipeline_asks_to_go_on_or_to_stop(key: str) -> None:
    assert sum(stage['asks_decision'] for stage in template(key)['stages']) == 1


def reasons(name: str) -> list[Record]:
    found: list[Record] = read('templates', f'{name}.json')[name]
    return found


def test_the_lost_reasons_are_those_of_the_picture() -> None:
    assert [reason['name']['fr'] for reason in reasons('lost_reasons')] == [
        'Pas de budget', 'Sans réponse', 'Concurrent moins cher', 'Projet reporté',
        'Décideur non atteint', 'Besoin mal cerné', 'Délai trop long', 'Autre',
    ]  # fmt: skip


@pytest.mark.parametrize('name', ['lost_reasons', 'won_reasons'])
def test_of_eight_reasons_only_the_last_another_one_needs_a_note(name: str) -> None:
    assert [reason['key'] for reason in reasons(name) if reason['needs_note']] == [reasons(name)[7]['key']] == ['other']
