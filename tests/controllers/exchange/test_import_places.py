"""Where imported deals stand: stages by any of their names, outcomes, answers, new stages, other pipelines."""

import pytest
from building import NOW, Desk
from taking_in import deals, look_over, means, only_deal, take_in

from salesdesk.controllers.exchange.import_request import StageTarget, TargetKind, UnknownStage
from salesdesk.controllers.exchange.refusals import StagesUnanswered
from salesdesk.domain.deals.deal import DealStatus


@pytest.mark.parametrize('name', ['Négociation', 'Negotiation', 'negociation', ' NÉGOCIATION ', 'negotiation'])
def test_a_stage_is_found_in_either_language_whatever_its_case_and_accents(desk: Desk, name: str) -> None:
    take_in(desk, f'title,stage\nA,{name}\n')
    assert desk.stage_of(only_deal(desk).id) == 'negotiation'


def test_a_deal_without_a_stage_begins_at_the_beginning(desk: Desk) -> None:
    take_in(desk, 'title,stage\nA,\n')
    assert desk.stage_of(only_deal(desk).id) == 'identification'


def test_open_deals_go_below_those_that_are_there_in_the_order_of_the_file(desk: Desk) -> None:
    desk.put('Là')
    take_in(desk, 'title,stage\nUn,Identification\nX,Qualification\nDeux,Identification\n')
    assert desk.titles('identification') == ['Là', 'Un', 'Deux']


def test_a_thousand_deals_keep_their_order(desk: Desk) -> None:
    names = [f'Affaire {number}' for number in range(1000)]
    take_in(desk, 'title\n' + '\n'.join(names))
    assert desk.titles('identification') == names


@pytest.mark.parametrize(('word', 'stage'), [('Won', 'closing'), ('Gagnée', 'closing'), ('Lost', 'identification')])
def test_an_outcome_alone_stands_at_the_end_or_the_beginning(desk: Desk, word: str, stage: str) -> None:
    take_in(desk, f'title,stage\nA,{word}\n')
    deal = only_deal(desk)
    assert desk.stage_of(deal.id) == stage
    assert deal.status is not DealStatus.OPEN


def test_a_closed_deal_keeps_the_stage_its_file_names(desk: Desk) -> None:
    take_in(desk, 'title,stage,status\nA,Proposition,perdue\n')
    deal = only_deal(desk)
    assert (desk.stage_of(deal.id), deal.status) == ('proposition', DealStatus.LOST)


def test_unknown_stages_are_listed_with_their_deals(desk: Desk) -> None:
    survey = look_over(desk, 'title,stage\nA,Devis\nB,Essai\nC,devis\nD,Suivi\n')
    pipeline = desk.pipeline().id
    assert survey.unknown_stages == (UnknownStage(pipeline, 'Devis', 2), UnknownStage(pipeline, 'Essai', 1))


def test_unknown_stages_without_an_answer_are_refused_and_nothing_is_written(desk: Desk) -> None:
    before = desk.dump()
    with pytest.raises(StagesUnanswered) as caught:
        take_in(desk, 'title,stage\nA,Devis\nB,Suivi\n')
    assert caught.value.values['values'] == ('Devis',)
    assert desk.dump() == before
    assert desk.undo_key() == ''


def test_an_answer_says_which_stage_is_meant(desk: Desk) -> None:
    take_in(desk, 'title,stage\nA,Devis\n', stages=means(Devis='Proposition'))
    assert desk.stage_of(only_deal(desk).id) == 'proposition'


def test_an_answer_has_more_weight_than_a_name(desk: Desk) -> None:
    take_in(desk, 'title,stage\nA,Suivi\n', stages=means(Suivi='Qualification'))
    assert desk.stage_of(only_deal(desk).id) == 'qualification'


@pytest.mark.parametrize(('answer', 'status'), [('won', DealStatus.WON), ('lost', DealStatus.LOST)])
def test_an_answer_may_be_an_outcome(desk: Desk, answer: str, status: DealStatus) -> None:
    take_in(desk, 'title,stage\nA,Bon de commande\n', stages=means(**{'Bon de commande': answer}))
    assert only_deal(desk).status is status


def test_stages_can_be_made_from_a_file_and_stand_behind_the_others(desk: Desk) -> None:
    take_in(desk, 'title,stage\nA,Devis\nB,Essai\nC,DEVIS\n', create_stages=True)
    process = desk.book.process(desk.pipeline().id)
    assert [stage.name.fr for stage in process.active[-2:]] == ['Devis', 'Essai']
    assert [desk.book.stage(deal.stage_id).name.en for deal in deals(desk)] == ['Devis', 'Essai', 'Devis']


def test_one_value_may_become_a_stage_while_another_is_mapped(desk: Desk) -> None:
    take_in(desk, 'title,stage\nA,Devis\nB,Essai\n', stages=means(Devis='create', Essai='Suivi'))
    assert [desk.book.stage(deal.stage_id).name.fr for deal in deals(desk)] == ['Devis', 'Suivi']


def test_undoing_the_import_takes_its_stages_along(desk: Desk) -> None:
    before = desk.dump()
    take_in(desk, 'title,stage\nA,Devis\n', create_stages=True)
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_removed_stage_takes_no_open_deal_in_but_remembers_closed_ones(desk: Desk) -> None:
    desk.process.remove_stage(desk.stage('follow_up').id)
    assert look_over(desk, 'title,stage\nA,Suivi\n').unknown_stages
    take_in(desk, 'title,stage,status\nA,Suivi,won\n')
    assert desk.stage_of(only_deal(desk).id) == 'follow_up'


def test_the_file_names_the_pipeline(desk: Desk) -> None:
    take_in(desk, 'title,pipeline,stage\nA,prospecting,Contacté\nB,Après-vente,\nC,,Suivi\n')
    keys = [desk.book.process(deal.pipeline_id).pipeline.key for deal in deals(desk)]
    assert keys == ['prospecting', 'after_sales', 'sales']


def test_a_pipeline_that_is_chosen_has_more_weight_than_the_file(desk: Desk) -> None:
    chosen = desk.pipeline('prospecting').id
    take_in(desk, 'title,pipeline,stage\nA,Vente,Contacté\n', pipeline_id=chosen)
    assert only_deal(desk).pipeline_id == chosen


def test_a_stage_is_looked_for_in_the_pipeline_of_its_row(desk: Desk) -> None:
    survey = look_over(desk, 'title,pipeline,stage\nA,Prospection,Proposition\nB,Vente,Proposition\n')
    assert survey.unknown_stages == (UnknownStage(desk.pipeline('prospecting').id, 'Proposition', 1),)


def test_an_answer_may_be_for_one_pipeline_alone(desk: Desk) -> None:
    answers = {(desk.pipeline('prospecting').id, 'devis'): StageTarget(TargetKind.STAGE, 'Contacté')}
    survey = look_over(desk, 'title,pipeline,stage\nA,Prospection,Devis\nB,Vente,Devis\n', stages=answers)
    assert [stage.pipeline_id for stage in survey.unknown_stages] == [desk.pipeline().id]


def test_the_name_of_a_pipeline_nobody_knows_stays_with_the_deal(desk: Desk) -> None:
    take_in(desk, 'title,pipeline\nA,Pipeline par défaut\n')
    assert only_deal(desk).extra == {'Pipeline': 'Pipeline par défaut'}


def test_import_may_place_a_deal_behind_every_gate(desk: Desk) -> None:
    take_in(desk, 'title,stage\nSans rien,Conclusion\n')
    deal = only_deal(desk)
    assert (desk.stage_of(deal.id), deal.amount, deal.created_at) == ('closing', None, NOW)


def test_a_stage_id_of_another_database_is_read_by_its_name(desk: Desk) -> None:
    header = 'id,title,stage_id,stage,stage_entered,lost_note,returns_on'
    take_in(desk, f'{header}\n,A,sd-00000000000000ff,Suivi,,,\n')
    assert desk.stage_of(only_deal(desk).id) == 'follow_up'
