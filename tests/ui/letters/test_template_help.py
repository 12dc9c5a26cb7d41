"""Templates in the composer of a deal: a letter's words are noted down, a script stands beside the call."""

import pytest
from bench import Bench
from building import NOW, in_days
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, RunState
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.ui.letters.use.letter_dialog import LetterDialog
from salesdesk.ui.panel.composer.composer import Composer
from salesdesk.ui.widgets.floating.menu import Menu

SAME = Wording('Relance', 'Follow-up')


def template(id_: int, kind: TemplateKind, name: str, stage_id: int | None = None) -> TextTemplate:
    body = Wording(f'Bonjour, {name}.', f'Hello, {name}.')
    return TextTemplate(id_, '', kind, Wording(name, name), Wording('Objet', 'Subject'), body, NOW, stage_id, id_)


@pytest.fixture
def deal_id(bench: Bench) -> int:
    closing = bench.ledger.stage('closing').id
    with bench.workplace.workspace.unrecorded() as work:
        work.save(template(1, TemplateKind.CALL, 'Ailleurs', closing))
        work.save(template(2, TemplateKind.CALL, 'Ici'))
        work.save(template(3, TemplateKind.EMAIL, 'Un'))
        work.save(template(4, TemplateKind.EMAIL, 'Deux'))
    return bench.ledger.put('Atelier')


@pytest.fixture
def composer(bench: Bench, deal_id: int) -> Composer:
    composer = bench.put(Composer(bench.shown(deal_id)))
    composer.show_deal()
    return composer


def plan_as_step(bench: Bench, deal_id: int, template_id: int) -> None:
    """An e-mail laid into the agenda by a step of a cadence that names a template."""
    bench.ledger.activities.plan(deal_id, NewAction(ActivityKind.EMAIL, in_days(0)))
    activity = bench.ledger.activities.planned_of(deal_id)[0]
    with bench.workplace.workspace.unrecorded() as work:
        work.save(Cadence(10, '', SAME, NOW))
        work.save(CadenceStep(11, 10, 0, 0, StepKind.EMAIL, SAME, template_id=template_id))
        work.save(CadenceRun(12, 10, deal_id, NOW, in_days(0), RunState.RUNNING, RunCause.HAND, NOW))
        work.save(RunActivity(activity.id, 12, 11))


def test_a_call_has_a_script_and_an_email_a_letter_and_a_note_neither(composer: Composer) -> None:
    for kind, expected in (('call', True), ('email', True), ('meeting', False), ('note', False), ('objection', False)):
        composer.open_on(kind)
        assert composer.help.isVisible() is expected, kind


def test_a_script_stands_beside_the_call_in_the_language_she_chooses(composer: Composer) -> None:
    composer.open_on('call')
    composer.help.open.click()
    (menu,) = composer.help.findChildren(Menu)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ['Ici', 'Ailleurs']
    actions[0].trigger()
    script = composer.help.script
    assert script is not None
    assert script.text.shown_text() == 'Bonjour, Ici.'
    script.language.choose('en')
    script.language.chosen.emit('en')
    assert script.text.shown_text() == 'Hello, Ici.'
    composer.open_on('email')
    assert script.isHidden()
    menu.close()


def test_what_was_written_to_the_customer_is_noted_down_but_never_over_her_own_words(
    qtbot: QtBot, bench: Bench, composer: Composer
) -> None:
    composer.open_on('email')
    composer.help.open.click()
    (dialog,) = bench.window.findChildren(LetterDialog)
    dialog.sheet.copy.click()
    assert composer.text.written() == 'Objet\n\nBonjour, Un.'
    composer.text.set_text('Mes mots')
    composer.help.written.emit(dialog.letter)
    assert composer.text.written() == 'Mes mots'


def test_a_step_of_a_cadence_brings_its_own_template(bench: Bench, deal_id: int) -> None:
    plan_as_step(bench, deal_id, 4)
    composer = bench.put(Composer(bench.shown(deal_id)))
    composer.show_deal()
    composer.open_on('email')
    composer.help.write_letter()
    (dialog,) = bench.window.findChildren(LetterDialog)
    assert dialog.template.select.currentText() == 'Deux'
