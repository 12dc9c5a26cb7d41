"""A gate as the editor changes it, against a plain dictionary; and what is said of it in both languages."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import MILESTONES, RequiredField, RequirementKind, RequirementLevel
from salesdesk.i18n.translator import use_language
from salesdesk.ui.process.gate.gate_lines import (
    ACTION,
    SUBJECTS,
    about,
    default_key,
    key_of,
    line_about,
    line_from,
    with_line,
)
from salesdesk.ui.process.gate.gate_texts import choices_for, gate_text, is_put_away, short_choice, subject_name
from salesdesk.ui.process.inspector.gate_section import GateSection

GONE = datetime(2026, 6, 1, tzinfo=UTC)
OWN = {
    7: CustomField(7, Entity.DEAL, 'Lot', FieldKind.TEXT),
    8: CustomField(8, Entity.DEAL, 'Parc', FieldKind.NUMBER, archived_at=GONE),
}
ASKED = st.sampled_from([*map(str, SUBJECTS), 'own:7'])
STEPS = st.lists(st.tuples(ASKED, st.integers(0, 4)), max_size=14)
Lines = tuple[GateLine, ...]


def keys_for(subject: str) -> list[str]:
    """Every way in which it may be asked for, nothing among them."""
    return ['', *(option.key for option in choices_for(subject))]


def walked(steps: list[tuple[str, int]]) -> tuple[Lines, dict[str, str]]:
    """The gate after those choices, and the same in a dictionary."""
    lines: Lines = ()
    plain: dict[str, str] = {}
    for subject, number in steps:
        keys = keys_for(subject)
        key = keys[number % len(keys)]
        lines = with_line(lines, subject, line_from(subject, key))
        plain[subject] = key
    return lines, {subject: key for subject, key in plain.items() if key}


@given(STEPS)
def test_the_last_choice_about_each_subject_is_what_the_gate_asks(steps: list[tuple[str, int]]) -> None:
    lines, plain = walked(steps)
    assert {about(line): key_of(line) for line in lines} == plain
    assert len(lines) == len(plain)
    for subject in SUBJECTS:
        assert key_of(line_about(lines, subject)) == plain.get(subject, '')


@given(STEPS)
def test_lines_stand_as_a_refused_move_asks_for_them_and_her_own_last(steps: list[tuple[str, int]]) -> None:
    lines, _plain = walked(steps)
    asked = [about(line) for line in lines]
    places = [SUBJECTS.index(subject) if subject in SUBJECTS else len(SUBJECTS) for subject in asked]
    assert places == sorted(places)


@given(STEPS)
def test_the_sentence_names_everything_that_is_asked_once(steps: list[tuple[str, int]]) -> None:
    lines, plain = walked(steps)
    said = gate_text(lines, OWN)
    assert said.count('(') == len(plain)
    for subject, key in plain.items():
        assert f'{subject_name(subject, OWN)} ({short_choice(key)})' in said


def test_two_lines_about_one_subject_become_the_one_she_chose() -> None:
    """A database from elsewhere."""
    double = tuple(GateLine(RequirementKind.CRITERION_ANSWERED, Criterion.NEED, level) for level in RequirementLevel)
    chosen = GateLine(RequirementKind.CRITERION_YES, Criterion.NEED, RequirementLevel.WARN)
    assert with_line(double, Criterion.NEED, chosen) == (chosen,)
    assert with_line(double, Criterion.NEED, None) == ()


@pytest.mark.parametrize(
    ('subject', 'away'),
    [('own:7', False), ('own:8', True), ('own:9', True), ('amount', False), ('', False), ('need', False)],
)
def test_a_field_of_hers_that_is_out_of_use_asks_nothing(subject: str, away: bool) -> None:
    line = line_from(subject, keys_for(subject)[1])
    assert line is not None
    assert is_put_away(subject, OWN) is away
    use_language('fr')
    said = gate_text((line,), OWN)
    use_language('en')
    assert (said == 'Rien n’est demandé quand une affaire quitte cette étape.') is away


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_each_choice_has_long_words_and_short_ones_of_its_own(language: str) -> None:
    use_language(language)
    for subject in (Criterion.NEED, ACTION, RequiredField.AMOUNT):
        options = choices_for(subject)
        assert len({option.text for option in options}) == len(options)
        assert len({short_choice(option.key) for option in options}) >= 2
    assert len({short_choice(option.key) for option in choices_for(Criterion.NEED)}) == 4
    use_language('en')


@pytest.fixture
def section(qtbot: QtBot) -> GateSection:
    made = GateSection()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    return made


@given(STEPS)
def test_the_section_shows_a_gate_silently(qapp: object, steps: list[tuple[str, int]]) -> None:
    lines, plain = walked(steps)
    made = GateSection()
    heard: list[object] = []
    made.changed.connect(heard.append)
    made.show_lines(lines, OWN)
    shown = {subject: row.level.current() for subject, row in made.asks.items() if row.switch.isChecked()}
    assert (shown, heard) == ({key: value for key, value in plain.items() if key in made.asks}, [])
    every = [*made.fields.chips.items(), *made.milestones.chips.items()]
    chips = {subject for subject, chip in every if not chip.isHidden()}
    assert chips == set(plain) - set(made.asks)
    made.deleteLater()


@pytest.mark.parametrize('subject', [*map(str, Criterion), ACTION])
def test_a_switch_adds_its_line_to_the_gate_and_takes_it_out(section: GateSection, subject: str) -> None:
    amount = line_from(RequiredField.AMOUNT, keys_for(RequiredField.AMOUNT)[1])
    assert amount is not None
    gates: list[Lines] = []
    section.changed.connect(gates.append)
    section.show_lines((amount,), {})
    section.asks[subject].switch.click()
    section.show_lines(gates[-1], {})
    assert [line.subject for line in gates[-1]] == [subject, RequiredField.AMOUNT]
    assert section.asks[subject].level.isVisible()
    section.asks[subject].switch.click()
    assert gates[-1] == (amount,)


def test_words_of_the_switches_fit_in_the_inspector(section: GateSection) -> None:
    assert [row for row in section.asks.values() if row.minimumSizeHint().width() > section.width()] == []


def test_a_full_list_of_milestones_has_no_line_for_one_more(section: GateSection) -> None:
    lines: Lines = ()
    heights = []
    for milestone in MILESTONES:
        lines = with_line(lines, milestone, line_from(milestone, default_key(milestone)))
        section.show_lines(lines, {})
        heights.append((section.milestones.heightForWidth(150), section.milestones.add.isVisible()))
    assert [is_there for _height, is_there in heights] == [True] * 4 + [False]
    assert heights[-1][0] <= heights[-2][0]
