"""An activity in words, in both languages: what is heard, what stands in a row, what came of it."""

import pytest
from building import TODAY, euros, in_days
from made_lines import made_line

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.today.activity.line_texts import (
    HOURLY,
    context_of,
    deal_of,
    done_text,
    spoken_line,
    subject_of,
    time_of,
)

CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK
DAILY = tuple(section for section in Section if section not in HOURLY)


@pytest.mark.usefixtures('french')
@pytest.mark.parametrize(
    ('line', 'said'),
    [
        (made_line(CALL), 'Appeler Marc Oger'),
        (made_line(EMAIL), 'Écrire à Marc Oger'),
        (made_line(MEETING), 'Rendez-vous avec Marc Oger'),
        (made_line(TASK), 'Tâche avec Marc Oger'),
        (made_line(CALL, contact=''), 'Appel'),
        (made_line(TASK, contact=''), 'Tâche'),
        (made_line(CALL, subject='Rappeler après 14 h'), 'Rappeler après 14 h'),
        # A name is no template.
        (made_line(CALL, contact='{name} {0} %s'), 'Appeler {name} {0} %s'),
        (made_line(CALL, subject='{name}'), '{name}'),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind,
)
def test_what_is_to_be_done_in_french(line: AgendaLine, said: str) -> None:
    assert subject_of(line) == said


@pytest.mark.parametrize(
    ('kind', 'said'),
    [(CALL, 'Call Zoé'), (EMAIL, 'Write to Zoé'), (MEETING, 'Meeting with Zoé'), (TASK, 'Task with Zoé')],
)
def test_what_is_to_be_done_in_english(kind: ActivityKind, said: str) -> None:
    use_language('en')
    assert subject_of(made_line(kind, contact='Zoé')) == said


@pytest.mark.parametrize(
    ('deal', 'organization', 'said'),
    [('Halle', 'Girardeau', 'Halle, Girardeau'), ('Halle', '', 'Halle'), ('', 'Girardeau', 'Girardeau'), ('', '', '')],
)
def test_the_deal_never_ends_in_a_comma(deal: str, organization: str, said: str) -> None:
    assert deal_of(made_line(deal=deal, organization=organization)) == said


@pytest.mark.parametrize('section', HOURLY)
@pytest.mark.parametrize(('minute', 'said'), [(None, ''), (0, '0:00'), (570, '9:30'), (1439, '23:59')])
def test_today_and_tomorrow_the_hour_stands_first_and_not_twice(
    section: Section, minute: int | None, said: str
) -> None:
    line = made_line(minute=minute)
    assert time_of(line, section, TODAY) == said
    assert context_of(line, section) == 'Halle, Girardeau'


@pytest.mark.parametrize('section', DAILY)
@pytest.mark.parametrize(('minute', 'before'), [(None, ''), (0, '0:00, '), (570, '9:30, ')])
def test_elsewhere_the_day_stands_first_and_the_hour_before_the_deal(
    section: Section, minute: int | None, before: str
) -> None:
    use_language('en')
    line = made_line(on=in_days(-1), minute=minute)
    assert time_of(line, section, TODAY) == 'yesterday'
    assert context_of(line, section) == f'{before}Halle, Girardeau'


@pytest.mark.parametrize(
    ('ahead', 'french', 'english'),
    [
        (-400, '5 mai 2025', '5 May 2025'), (-8, '1er juin', '1 Jun'), (-1, 'hier', 'yesterday'),
        (3, 'ven. 12', 'Fri 12'), (13, 'lun. 22', 'Mon 22'), (14, '23 juin', '23 Jun'),
        (206, '1er janv. 2027', '1 Jan 2027'),
    ],
)  # fmt: skip
def test_the_day_of_a_row_as_one_says_it(ahead: int, french: str, english: str) -> None:
    line = made_line(on=in_days(ahead))
    use_language('fr')
    assert time_of(line, Section.LATER, TODAY) == french
    use_language('en')
    assert time_of(line, Section.LATER, TODAY) == english


@pytest.mark.parametrize(
    ('line', 'stage', 'heard'),
    [
        (made_line(MEETING, minute=600, amount=euros(1200)), 'Offer',
         'Meeting with Marc Oger, Meeting, today 10:00, Halle, Girardeau, Offer, €1,200'),
        (made_line(TASK, in_days(-1), contact='', organization=''), '', 'Task, Task, yesterday, Halle'),
        (made_line(amount=Money(0, 'EUR')), 'Offer', 'Call Marc Oger, Call, today, Halle, Girardeau, Offer, €0'),
        (made_line(amount=Money(1_500_000, 'JPY')), '', 'Call Marc Oger, Call, today, Halle, Girardeau, ¥1,500,000'),
    ],
    ids=['everything', 'next to nothing', 'no money is an amount', 'a currency without cents'],
)  # fmt: skip
def test_a_row_is_heard_without_gaps(line: AgendaLine, stage: str, heard: str) -> None:
    use_language('en')
    assert spoken_line(line, stage, TODAY) == heard


@pytest.mark.usefixtures('french')
@pytest.mark.parametrize(
    ('result', 'said'),
    [
        (ActivityResult.ANSWERED, 'Marc Oger, a répondu'),
        (ActivityResult.VOICEMAIL, 'Marc Oger, message laissé'),
        (ActivityResult.NO_ANSWER, 'Marc Oger, pas de réponse'),
        (ActivityResult.DONE, 'Marc Oger, fait'),
        (ActivityResult.POSTPONED, 'Marc Oger, reporté'),
        (None, 'Marc Oger'),
    ],
)
def test_what_came_of_it_in_a_word(result: ActivityResult | None, said: str) -> None:
    assert done_text(made_line(result=result)) == said


@pytest.mark.parametrize('result', [None, *ActivityResult])
def test_her_own_words_come_before_any_result(result: ActivityResult | None) -> None:
    use_language('en')
    assert done_text(made_line(result=result, outcome='Veut un devis')) == 'Marc Oger, Veut un devis'
    assert done_text(made_line(TASK, result=result, outcome='ok', contact='')) == 'Task, ok'
