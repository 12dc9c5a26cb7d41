"""The parts of the reading pane, each alone: where a lesson belongs, when it comes up, its marks and its text."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from bench import Bench, heard, press
from building import in_days
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from salesdesk.controllers.knowledge.lesson_reader import LessonRead
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.knowledge.reading.marks_row import MarksRow
from salesdesk.ui.knowledge.reading.meta_line import MetaLine
from salesdesk.ui.knowledge.reading.reading_pane import ReadingPane
from salesdesk.ui.knowledge.reading.reminder_box import ReminderBox
from salesdesk.ui.widgets.text.rich_label import RichLabel

BODY = '## Pourquoi\n\nLe budget n’était pas voté.\n\n- Demander la date du vote'


def read_of(bench: Bench, kind: LessonKind = LessonKind.LOST, **fields: Any) -> LessonRead:
    """A lesson just written, with all around it."""
    return bench.workplace.knowledge.read(bench.ledger.put_lesson('Le budget annoncé', kind, **fields))


@pytest.mark.parametrize(
    ('fields', 'told'),
    [
        pytest.param({}, 'Perdue, mardi 9 juin', id='nothing but the day'),
        pytest.param({'sector': 'Santé'}, 'Perdue, Santé, mardi 9 juin', id='sector'),
        pytest.param({'review_on': in_days(1)}, 'Perdue, mardi 9 juin, à relire le mercredi 10 juin', id='review soon'),
        pytest.param(
            {'review_on': date(2027, 1, 1)}, 'Perdue, mardi 9 juin, à relire le vendredi 1er janvier 2027',
            id='review on the first of another year',
        ),
        pytest.param({'stage_id': 999_999}, 'Perdue, mardi 9 juin', id='stage that is gone'),
        pytest.param({'kind': LessonKind.PLAYBOOK}, 'Mode d’emploi, mardi 9 juin', id='another kind'),
    ],
)  # fmt: skip
def test_the_line_says_only_what_is_known(bench: Bench, fields: dict[str, Any], told: str) -> None:
    known = read_of(bench)
    line = bench.put(MetaLine(bench.workplace))
    line.show_lesson(replace(known, lesson=replace(known.lesson, **fields)))
    assert line.accessibleName() == told


@pytest.mark.parametrize(
    ('at', 'day'),
    [
        pytest.param(datetime(2026, 6, 8, 22, 30, tzinfo=UTC), 'mardi 9 juin', id='past midnight in summer time'),
        pytest.param(datetime(2026, 6, 8, 21, 59, tzinfo=UTC), 'lundi 8 juin', id='before midnight in summer time'),
        pytest.param(datetime(2026, 1, 8, 22, 30, tzinfo=UTC), 'jeudi 8 janvier', id='before midnight in winter'),
        pytest.param(datetime(2025, 12, 31, 23, tzinfo=UTC), 'jeudi 1er janvier', id='new year in Paris already'),
        pytest.param(datetime(2025, 12, 31, 22, tzinfo=UTC), 'mercredi 31 décembre 2025', id='last year'),
    ],
)
def test_the_day_of_writing_is_the_one_at_her_desk(bench: Bench, at: datetime, day: str) -> None:
    known = read_of(bench)
    line = bench.put(MetaLine(bench.workplace))
    line.show_lesson(replace(known, lesson=replace(known.lesson, created_at=at)))
    assert line.accessibleName() == f'Perdue, {day}'


@pytest.mark.parametrize(
    ('tags', 'told'),
    [
        pytest.param(['Santé'], ['Santé'], id='the same word'),
        pytest.param(['SANTE', 'Prix'], ['Santé', 'Prix'], id='without its accent'),
        pytest.param(['Santé publique'], ['Santé', 'Santé publique'], id='a longer word'),
    ],
)
def test_a_tag_that_says_the_sector_again_is_left_out(bench: Bench, tags: list[str], told: list[str]) -> None:
    known = replace(read_of(bench, sector='Santé'), tags=tuple(Tag(n, name, 'slate') for n, name in enumerate(tags)))
    line = bench.put(MetaLine(bench.workplace))
    line.show_lesson(known)
    assert line.accessibleName().split(', ')[1:-1] == told


def test_band_and_competitor_stand_between_the_tags_and_the_day(bench: Bench) -> None:
    line = bench.put(MetaLine(bench.workplace))
    line.show_lesson(replace(read_of(bench, band=AmountBand.ABOVE), competitor='Éts Müller'))
    assert line.accessibleName().endswith('face à Éts Müller, mardi 9 juin')
    assert line.accessibleName().count(', ') == 3


@pytest.mark.parametrize('width', [60, 120, 200, 320, 660])
def test_the_line_goes_on_below_and_nothing_leaves_its_width(bench: Bench, width: int) -> None:
    line = bench.put(MetaLine(bench.workplace))
    assert line.heightForWidth(width) == 20
    tags = tuple(Tag(n, f'Étiquette numéro {n}', 'slate') for n in range(6))
    line.show_lesson(replace(read_of(bench, sector='Enseignement supérieur et recherche'), tags=tags))
    places = line._places(width)
    assert len(places) == 8
    assert max(place.right() for place in places) <= width
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert line.heightForWidth(width) == places[-1].bottom() >= line.heightForWidth(2 * width)


LIKE_IT = 'S’affiche dans la fiche des affaires qui ressemblent à celles dont elle vient.'
REMINDERS = [
    pytest.param({}, LIKE_IT, id='for any deal'),
    pytest.param({'sector': 'Santé'}, 'S’affiche dans la fiche des affaires Santé.', id='sector alone'),
    pytest.param({'staged': True}, 'S’affiche dans la fiche quand une affaire entre en {stage}.', id='stage alone'),
    pytest.param(
        {'sector': 'Santé', 'staged': True}, 'S’affiche dans la fiche quand une affaire Santé entre en {stage}.',
        id='sector and stage',
    ),
    pytest.param(
        {'kind': LessonKind.PLAYBOOK},
        'Donnez-lui une étape\u00a0: il se tient alors à côté de chaque affaire qui y est.',
        id='playbook without a stage',
    ),
    pytest.param(
        {'kind': LessonKind.PLAYBOOK, 'staged': True}, 'Se tient à côté de chaque affaire en {stage}.', id='playbook',
    ),
    pytest.param(
        {'is_reminder': False, 'staged': True, 'sector': 'Santé'}, 'Ne se trouve que par la recherche.', id='off',
    ),
    pytest.param({'sector': '{stage}'}, 'S’affiche dans la fiche des affaires {{stage}}.', id='braces in the sector'),
]  # fmt: skip


@pytest.mark.parametrize(('fields', 'told'), REMINDERS)
def test_the_box_says_beside_which_deals_it_comes_up(bench: Bench, fields: dict[str, Any], told: str) -> None:
    stage = bench.ledger.stage('qualification')
    rest = {key: value for key, value in fields.items() if key != 'staged'}
    read = read_of(bench, stage_id=stage.id if fields.get('staged') else None, **rest)
    box = bench.put(ReminderBox(bench.workplace))
    box.show_lesson(read)
    assert bench.one(RichLabel).text() == told.format(stage='Qualification')
    assert box.switch.isChecked() is read.lesson.is_reminder


def test_only_her_own_switch_is_told_of(bench: Bench) -> None:
    box = bench.put(ReminderBox(bench.workplace))
    told = heard(box.switched)
    box.show_lesson(read_of(bench, is_reminder=False))
    box.show_lesson(read_of(bench))
    assert told == []
    press(box.switch, Qt.Key.Key_Space)
    assert told == [False]


@pytest.mark.parametrize(
    ('language', 'useful', 'useless', 'told'),
    [
        pytest.param('fr', 0, 0, ['Oui', 'Non'], id='none yet'),
        pytest.param('fr', 1, 0, ['Oui, 1', 'Non'], id='one'),
        pytest.param('fr', 3, 12, ['Oui, 3', 'Non, 12'], id='both'),
        pytest.param('fr', 1234, 0, ['Oui, 1\u202f234', 'Non'], id='thousands in French'),
        pytest.param('en', 1234, 1, ['Yes, 1,234', 'No, 1'], id='thousands in English'),
    ],
)
def test_the_marks_are_counted(bench: Bench, language: str, useful: int, useless: int, told: list[str]) -> None:
    use_language(language)
    row = bench.put(MarksRow())
    row.show_lesson(replace(read_of(bench), useful=useful, useless=useless))
    assert [row.yes.caption(), row.no.caption()] == told
    asked = 'Utile\u00a0?' if language == 'fr' else 'Useful?'
    assert [row.yes.accessibleName(), row.no.accessibleName()] == [f'{asked} {words}' for words in told]


def pane_of(bench: Bench) -> ReadingPane:
    return bench.put(ReadingPane(bench.workplace, bench.window))


@pytest.mark.parametrize(
    ('words', 'marked'),
    [
        pytest.param([], [], id='no word'),
        pytest.param(['vote'], ['voté', 'vote'], id='in two paragraphs, accent or not'),
        pytest.param(['etait'], ['était'], id='an accent within'),
        pytest.param(['pourquoi'], ['Pourquoi'], id='a heading'),
        pytest.param(['budget', 'date'], ['budget', 'date'], id='two words'),
        pytest.param(['piscine'], [], id='not there'),
    ],
)
def test_words_looked_for_are_marked_in_the_text(bench: Bench, words: list[str], marked: list[str]) -> None:
    pane = pane_of(bench)
    pane.show_lesson(read_of(bench, body=BODY), words)
    assert pane.body is not None
    assert [place.cursor.selectedText() for place in pane.body.extraSelections()] == marked


def test_the_marks_go_with_the_search_while_the_text_stays(bench: Bench) -> None:
    pane, read = pane_of(bench), read_of(bench, body=BODY)
    pane.show_lesson(read, ['vote'])
    body = pane.body
    pane.show_lesson(read, [])
    assert pane.body is body is not None
    assert body.extraSelections() == []


@pytest.mark.parametrize('body', ['', '   \n\n '], ids=['none', 'blank'])
def test_a_lesson_without_a_text_leaves_no_hole(bench: Bench, body: str) -> None:
    pane = pane_of(bench)
    pane.show_lesson(read_of(bench, body=BODY), [])
    pane.show_lesson(read_of(bench, body=body), [])
    assert pane.body is not None
    assert pane.body.isHidden()
    assert pane.title.text() == 'Le budget annoncé'


def test_the_keys_of_the_pane_need_a_lesson(bench: Bench) -> None:
    pane = pane_of(bench)
    told: list[str] = []
    pane.edit_asked.connect(lambda: told.append('edit'))
    pane.left.connect(lambda: told.append('left'))
    press(pane, Qt.Key.Key_F2)
    pane.show_lesson(read_of(bench), [])
    press(pane, Qt.Key.Key_F2)
    press(pane, Qt.Key.Key_Escape)
    assert told == ['edit', 'left']
    pane.show_nothing()
    press(pane, Qt.Key.Key_F2)
    assert told == ['edit', 'left']
    assert 'Choisissez une leçon dans la liste.' in [label.text() for label in bench.found(QLabel)]
