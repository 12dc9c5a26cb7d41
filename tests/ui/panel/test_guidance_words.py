"""What the guidance box says: the way on and why it is shut, each line with what shows it, and how it ended."""

import pytest
from bench import Bench
from building import TODAY, euros, in_days

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.guidance.check_line import CheckLine
from salesdesk.ui.panel.guidance.guidance_box import GuidanceBox
from salesdesk.ui.widgets.buttons.button import Button

BLOCK, WARN = RequirementLevel.BLOCK, RequirementLevel.WARN
NBSP = '\u00a0'
NEED, BUDGET = ('criterion_yes', 'need'), ('criterion_answered', 'budget')
AMOUNT, CLOSE = ('field_present', 'amount'), ('field_present', 'expected_close_on')
COMPANY, PERSON, ACTION = ('field_present', 'organization'), ('field_present', 'contact'), ('next_action_planned', '')


def asks(bench: Bench, *lines: tuple[str, str], level: RequirementLevel = BLOCK, stage: str = 'identification') -> None:
    """What that stage asks, and nothing else."""
    gate = [GateLine(RequirementKind(kind), subject, level) for kind, subject in lines]
    bench.ledger.process.set_gate(bench.ledger.stage(stage).id, gate)


def box_on(bench: Bench, deal_id: int) -> GuidanceBox:
    shown = bench.shown(deal_id)
    box = GuidanceBox(shown)
    box.refresh(anew=True)
    bench.follow(shown, box)
    return bench.put(box)


def lines(box: GuidanceBox) -> list[str]:
    return [line.accessibleName() for line in box.findChildren(CheckLine) if line.isVisible()]


def buttons(box: GuidanceBox) -> list[str]:
    """The ways out that are seen."""
    return [button.caption() for button in box.foot.findChildren(Button) if button.isVisible()]


@pytest.mark.parametrize(
    ('language', 'title', 'button'),
    [('fr', 'Pour passer en Qualification', 'Passer en Qualification'),
     ('en', 'To go on to Qualification', 'Move to Qualification')],
)  # fmt: skip
def test_it_names_the_stage_ahead(bench: Bench, language: str, title: str, button: str) -> None:
    use_language(language)
    asks(bench, AMOUNT)
    box = box_on(bench, bench.ledger.put())
    assert (box.title.text(), box.foot.next.caption()) == (title, button)


@pytest.mark.parametrize(
    ('asked', 'fields', 'line'),
    [
        (AMOUNT, {'amount': euros(12_400)}, f'Montant, rempli, 12\u202f400{NBSP}€'),
        (AMOUNT, {'amount': Money(500, 'JPY')}, f'Montant, rempli, 500{NBSP}JPY'),
        (CLOSE, {'expected_close_on': in_days(1)}, 'Clôture prévue, rempli, demain'),
        (CLOSE, {'expected_close_on': in_days(22)}, 'Clôture prévue, rempli, 1er juil. 2026'),
        (COMPANY, {'organization': 'R&D'}, 'Organisation, rempli, R&D'),
        (PERSON, {'contact': 'Zoé Roy'}, 'Contact principal, rempli, Zoé Roy'),
        (ACTION, {'action': 1}, 'Action planifiée, rempli, appel, demain'),
        (NEED, {'given': 'y'}, 'Besoin réel, rempli, oui'),
        (BUDGET, {'given': '--n'}, 'Budget prévu, rempli, non'),
    ],
)
def test_what_is_met_says_what_shows_it(
    bench: Bench, asked: tuple[str, str], fields: dict[str, object], line: str
) -> None:
    asks(bench, asked)
    box = box_on(bench, bench.ledger.put(**fields))  # type: ignore[arg-type]
    assert lines(box) == [line]
    assert (box.foot.next.isEnabled(), box.foot.reason.text()) == (True, '')


@pytest.mark.parametrize(
    ('asked', 'level', 'reason', 'on'),
    [
        ((NEED,), BLOCK, 'Il reste 1 réponse.', False),
        ((NEED, BUDGET), BLOCK, 'Il reste 2 réponses.', False),
        ((NEED, AMOUNT), BLOCK, 'Il reste 2 points.', False),
        ((AMOUNT,), BLOCK, 'Il reste 1 point.', False),
        ((AMOUNT,), WARN, '1 point conseillé.', True),
        ((AMOUNT, NEED), WARN, '2 points conseillés.', True),
        ((), BLOCK, '', True),
    ],
)
def test_why_the_way_is_shut_is_counted(
    bench: Bench, asked: tuple[tuple[str, str], ...], level: RequirementLevel, reason: str, on: bool
) -> None:
    asks(bench, *asked, level=level)
    box = box_on(bench, bench.ledger.put())
    assert (box.foot.reason.text(), box.foot.next.isEnabled()) == (reason, on)
    assert box.count.text() == (f'0 sur {len(asked)}' if asked else '')


def test_a_stage_without_a_gate_has_no_checklist(bench: Bench) -> None:
    asks(bench)
    box = box_on(bench, bench.ledger.put())
    assert (box.title.isVisible(), box.open_row, lines(box)) == (False, None, [])


def test_answered_the_next_question_comes_up_and_undo_asks_again(bench: Bench) -> None:
    asks(bench, NEED, BUDGET)
    box = box_on(bench, bench.ledger.put())
    box.open_row.yes.click()  # type: ignore[union-attr]
    bench.settle()
    assert lines(box) == ['Besoin réel, rempli, oui']
    box.open_row.no.click()  # type: ignore[union-attr]
    assert (box.open_row, box.count.text()) == (None, '2 sur 2')
    bench.ledger.workspace.undo()
    assert box.count.text() == '1 sur 2'


def test_what_blocks_is_asked_before_what_is_advised(bench: Bench) -> None:
    gate = [GateLine(RequirementKind('criterion_yes'), 'need', WARN),
            GateLine(RequirementKind('criterion_yes'), 'budget', BLOCK)]  # fmt: skip
    bench.ledger.process.set_gate(bench.ledger.stage('identification').id, gate)
    box = box_on(bench, bench.ledger.put())
    assert box.open_row.criterion == 'budget'  # type: ignore[union-attr]


@pytest.mark.parametrize('is_known', [True, False], ids=['kept', 'put away'])
def test_a_field_of_her_own_is_asked_by_its_name(bench: Bench, is_known: bool) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    field_id = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    asks(bench, ('field_present', f'own:{field_id}'))
    deal_id = bench.ledger.put()
    own.fill_deal(deal_id, {field_id: '1234.5'})
    if not is_known:
        own.archive(field_id)
    assert lines(box_on(bench, deal_id)) == (['Surface, rempli, 1\u202f234,5'] if is_known else [])


def test_in_the_last_stage_there_are_two_ways_out(bench: Bench) -> None:
    box = box_on(bench, bench.ledger.put_ready(stage='closing'))
    assert buttons(box)[:2] == ['Gagnée', 'Perdue']


def test_at_the_end_of_a_pipeline_that_hands_over_it_is_named(bench: Bench) -> None:
    box = box_on(bench, bench.ledger.put_ready(stage='interested', pipeline='prospecting'))
    assert box.foot.next.caption() == 'Transmettre à Vente'


@pytest.mark.parametrize(
    ('language', 'outcome', 'told'),
    [('fr', 'Gagnée le 9 juin 2026', f'1\u202f000{NBSP}€'), ('en', 'Won on 9 Jun 2026', '€1,000')],
)
def test_won_it_says_when_and_for_how_much(bench: Bench, language: str, outcome: str, told: str) -> None:
    use_language(language)
    deal_id = bench.ledger.put_ready(stage='closing')
    bench.ledger.closing.win(deal_id, TODAY, None)
    box = box_on(bench, deal_id)
    assert (box.foot.outcome.text(), box.foot.told.text()) == (outcome, told)
    assert buttons(box) == ['Rouvrir' if language == 'fr' else 'Reopen']
    assert lines(box) == []


def test_lost_it_says_why_and_when_it_comes_back(bench: Bench) -> None:
    deal_id = bench.ledger.put_ready()
    box = box_on(bench, deal_id)
    bench.ledger.closing.lose(deal_id, bench.ledger.reason('no_budget'), 'pas cette année', in_days(30))
    said = box.foot.told.text().splitlines()
    assert (len(said), said[1:]) == (3, ['pas cette année', 'Revient d’elle-même le 9 juil. 2026.'])
    bench.ledger.workspace.undo()
    assert (box.foot.outcome.isVisible(), box.foot.next.isVisible()) == (False, True)


def test_a_reason_taken_off_the_list_is_still_named(bench: Bench) -> None:
    deal_id, reason = bench.ledger.put_ready(), bench.ledger.reason('no_budget')
    bench.ledger.closing.lose(deal_id, reason)
    before = box_on(bench, deal_id).foot.told.text()
    bench.ledger.lists.remove_reason(reason)
    assert box_on(bench, deal_id).foot.told.text() == before != ''


def test_a_gate_changed_beneath_the_box_is_asked_at_once(bench: Bench) -> None:
    asks(bench, AMOUNT)
    box = box_on(bench, bench.ledger.put())
    asks(bench, AMOUNT, NEED)
    assert box.count.text() == '0 sur 2'


@pytest.mark.parametrize(('given', 'criterion'), [('', 'need'), ('y', 'budget')], ids=['the same', 'another'])
def test_another_deal_opens_its_own_question(bench: Bench, given: str, criterion: str) -> None:
    asks(bench, NEED, BUDGET)
    box = box_on(bench, bench.ledger.put())
    box.open_row.evidence.set_text('de la première')  # type: ignore[union-attr]
    box._shown.show(bench.ledger.put('Autre', given=given))
    box.refresh(anew=True)
    assert (box.open_row.criterion, box.open_row.evidence.text()) == (criterion, '')  # type: ignore[union-attr]
