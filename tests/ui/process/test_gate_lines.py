"""A gate as the editor handles it."""

import pytest

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequiredField, RequirementKind, RequirementLevel, is_askable
from salesdesk.i18n.translator import use_language
from salesdesk.ui.process.gate.gate_lines import (
    ACTION,
    SUBJECTS,
    default_key,
    key_of,
    line_about,
    line_from,
    with_line,
)
from salesdesk.ui.process.gate.gate_texts import choices_for, gate_text, short_choice, subject_name

BLOCK, WARN = RequirementLevel.BLOCK, RequirementLevel.WARN
AMOUNT = GateLine(RequirementKind.FIELD_PRESENT, RequiredField.AMOUNT, BLOCK)
NEED = GateLine(RequirementKind.CRITERION_ANSWERED, Criterion.NEED, BLOCK)
NEED_YES = GateLine(RequirementKind.CRITERION_YES, Criterion.NEED, WARN)


def test_criteria_come_first_then_the_action_then_fields() -> None:
    action = GateLine(RequirementKind.NEXT_ACTION_PLANNED, ACTION, BLOCK)
    lines = with_line(with_line((AMOUNT,), ACTION, action), Criterion.NEED, NEED)
    assert lines == (NEED, action, AMOUNT)


def test_a_new_line_takes_the_place_of_the_old_one_about_the_same() -> None:
    assert with_line((NEED, AMOUNT), Criterion.NEED, NEED_YES) == (NEED_YES, AMOUNT)


def test_no_line_asks_nothing_any_more() -> None:
    lines = with_line((NEED, AMOUNT), Criterion.NEED, None)
    assert lines == (AMOUNT,)
    assert line_about(lines, Criterion.NEED) is None


@pytest.mark.parametrize('subject', SUBJECTS)
def test_every_choice_can_be_kept_and_has_words(subject: str) -> None:
    for option in choices_for(subject):
        line = line_from(subject, option.key)
        assert line is not None
        assert is_askable(line.kind, line.subject)
        assert key_of(line) == option.key
        assert short_choice(option.key)


@pytest.mark.parametrize('subject', SUBJECTS)
def test_what_is_switched_on_blocks(subject: str) -> None:
    line = line_from(subject, default_key(subject))
    assert line is not None
    assert line.level is BLOCK
    assert line.kind is not RequirementKind.CRITERION_YES


def test_nothing_chosen_is_no_line() -> None:
    assert line_from(Criterion.NEED, '') is None
    assert key_of(None) == ''
    assert short_choice('') == ''


def test_a_gate_is_said_in_one_sentence() -> None:
    use_language('fr')
    said = gate_text((NEED_YES, AMOUNT), {})
    empty = gate_text((), {})
    names = {subject_name(subject, {}) for subject in SUBJECTS}
    use_language('en')
    assert said == 'Pour quitter cette étape\u00a0: Besoin réel (oui conseillé), Montant (requis)'
    assert empty == 'Rien n’est demandé quand une affaire quitte cette étape.'
    assert len(names) == len(SUBJECTS)
