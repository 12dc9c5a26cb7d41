"""Every line of the timeline in words: what happened, how it ended, what she wrote, and when, in both languages."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from building import NOW, TODAY, euros
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.timeline.texts.entry_texts import (
    body_of,
    chip_of,
    icon_of,
    is_overtaken,
    time_of,
    title_of,
)

CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK
Result = ActivityResult
NBSP, NARROW = '\u00a0', '\u202f'


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def entry(kind: EntryKind, **fields: Any) -> TimelineEntry:
    return TimelineEntry(1, kind, NOW, **fields)


def done(activity: ActivityKind | None, **fields: Any) -> TimelineEntry:
    return entry(EntryKind.ACTIVITY, activity=activity, **fields)


def stage(french: str, english: str) -> Stage:
    return Stage(1, 1, french.lower(), Wording(french, english), Wording('', ''), 'a', 50, None)


@pytest.mark.parametrize(
    ('made', 'french', 'english'),
    [
        (done(CALL), 'Appel', 'Call'),
        (done(CALL, minutes=12, subject='Relance'), f'Appel, 12{NBSP}min, Relance', 'Call, 12 min, Relance'),
        (done(EMAIL), 'E-mail envoyé', 'E-mail sent'),
        (done(EMAIL, result=Result.ANSWERED), 'E-mail', 'E-mail'),
        (done(MEETING, subject='Œuvre'), 'Rendez-vous, Œuvre', 'Meeting, Œuvre'),
        (done(TASK), 'Tâche', 'Task'),
        (done(None), 'Tâche', 'Task'),
        (entry(EntryKind.NOTE, text='x'), 'Note', 'Note'),
        (entry(EntryKind.FILE, name='offre 1.pdf'), 'offre 1.pdf', 'offre 1.pdf'),
        (entry(EntryKind.CREATED), 'Affaire créée', 'Deal created'),
        (entry(EntryKind.WON), 'Affaire gagnée', 'Deal won'),
        (entry(EntryKind.LOST), 'Affaire perdue', 'Deal lost'),
        (entry(EntryKind.REOPENED), 'Affaire rouverte', 'Deal reopened'),
        (entry(EntryKind.OVERRIDDEN), 'Passée quand même', 'Moved anyway'),
        (entry(EntryKind.DECIDED, decision='abandon'), 'Décision d’abandonner', 'Decided to abandon'),
        (entry(EntryKind.DECIDED, decision='go'), 'Décision de poursuivre', 'Decided to go on'),
        (entry(EntryKind.ANSWERED, criterion=Criterion.BUDGET), 'Budget prévu', 'Budget planned'),
        (
            entry(EntryKind.ANSWERED, criterion=Criterion.BUDGET, name='maybe'),
            'Budget prévu, maybe',
            'Budget planned, maybe',
        ),
        (entry(EntryKind.ANSWERED, name='fit'), 'fit', 'fit'),
        (entry(EntryKind.ANSWERED), '', ''),
    ],
    ids=lambda value: value if isinstance(value, str) else '',
)
def test_what_happened_is_said(made: TimelineEntry, french: str, english: str) -> None:
    assert title_of(made) == french
    use_language('en')
    assert title_of(made) == english


FIRST, SECOND = stage('Découverte', 'Discovery'), stage('Négociation', 'Negotiation')


@pytest.mark.parametrize('kind', [EntryKind.STAGE_ENTERED, EntryKind.HANDED_OVER])
@pytest.mark.parametrize(
    ('before', 'after', 'words'),
    [(FIRST, SECOND, 'Découverte → Négociation'), (None, SECOND, 'Négociation'), (None, None, 'Étape modifiée')],
    ids=['from one to another', 'from nowhere', 'a stage nobody knows'],
)
def test_a_move_names_its_stages(kind: EntryKind, before: Stage | None, after: Stage | None, words: str) -> None:
    assert title_of(entry(kind, from_stage=before, to_stage=after)) == words


@pytest.mark.parametrize(
    ('before', 'after', 'words'),
    [
        (euros(8_000), euros(12_400), f'Montant{NBSP}: 8{NARROW}000{NBSP}€ → 12{NARROW}400{NBSP}€'),
        (None, euros(10), f'Montant{NBSP}: – → 10{NBSP}€'),
        (euros(10), None, f'Montant{NBSP}: 10{NBSP}€ → –'),
        (Money(1_234, 'EUR'), Money(500, 'JPY'), f'Montant{NBSP}: 12,34{NBSP}€ → 500{NBSP}JPY'),
        (Money(0, 'EUR'), Money(1_250, 'KWD'), f'Montant{NBSP}: 0{NBSP}€ → 1,250{NBSP}KWD'),
    ],
    ids=['more', 'a first one', 'none any more', 'another currency', 'nothing, and three decimals'],
)
def test_an_amount_says_before_and_after(before: Money | None, after: Money | None, words: str) -> None:
    assert title_of(entry(EntryKind.AMOUNT_CHANGED, amount_before=before, amount=after)) == words


@pytest.mark.parametrize(
    ('before', 'after', 'words'),
    [
        (date(2026, 7, 1), date(2027, 1, 31), '1er juil. 2026 → 31 janv. 2027'),
        (None, TODAY, '– → 9 juin 2026'),
        (TODAY, None, '9 juin 2026 → –'),
    ],
)
def test_a_close_day_says_before_and_after(before: date | None, after: date | None, words: str) -> None:
    made = entry(EntryKind.CLOSE_DATE_CHANGED, day_before=before, day=after)
    assert title_of(made) == f'Clôture prévue{NBSP}: {words}'


@pytest.mark.parametrize(
    ('made', 'words'),
    [
        (done(CALL, result=Result.ANSWERED), ('a répondu', 'ok')),
        (done(CALL, result=Result.VOICEMAIL), ('messagerie', 'neutral')),
        (done(CALL, result=Result.NO_ANSWER), ('pas de réponse', 'amber')),
        (done(MEETING, result=Result.POSTPONED), ('reporté', 'amber')),
        (done(TASK, result=Result.DONE), ('fait', 'ok')),
        (done(EMAIL, result=Result.DONE), None),
        (done(EMAIL, result=Result.ANSWERED), ('a répondu', 'ok')),
        (done(CALL), None),
        (entry(EntryKind.ANSWERED, criterion=Criterion.NEED, answer=AnswerValue.YES), ('oui', 'ok')),
        (entry(EntryKind.ANSWERED, criterion=Criterion.NEED, answer=AnswerValue.NO), ('non', 'red')),
        (entry(EntryKind.ANSWERED, answer=AnswerValue.UNKNOWN), ('sans réponse', 'neutral')),
        (entry(EntryKind.NOTE, edited_at=NOW), ('modifiée', 'neutral')),
        (entry(EntryKind.NOTE), None),
        (entry(EntryKind.WON), None),
    ],
)
def test_how_it_ended_stands_in_a_chip(made: TimelineEntry, words: tuple[str, str] | None) -> None:
    chip = chip_of(made)
    assert (None if chip is None else (chip.text, chip.kind)) == words


PRICE = Wording('Trop cher', 'Too expensive')


@pytest.mark.parametrize(
    ('made', 'words'),
    [
        (entry(EntryKind.LOST, lost_reason=PRICE, text='30 % de plus'), 'Trop cher\n30 % de plus'),
        (entry(EntryKind.LOST, text='on ne sait pas'), 'on ne sait pas'),
        (entry(EntryKind.LOST, lost_reason=PRICE), 'Trop cher'),
        (entry(EntryKind.LOST), ''),
        (entry(EntryKind.WON, amount=euros(5)), f'5{NBSP}€'),
        (entry(EntryKind.WON, text='enfin'), 'enfin'),
        (entry(EntryKind.FILE, name='a.txt', size=0), f'1{NBSP}Ko'),
        (entry(EntryKind.FILE, name='a.txt', size=999_999), f'1{NARROW}000{NBSP}Ko'),
        (entry(EntryKind.FILE, name='a.txt', size=12_600_000), f'13{NBSP}Mo'),
        (done(MEETING, text='Bien', place='Lyon', contact='Zoé', plan='plans'), 'Bien\nLyon, Zoé\nplans'),
        (done(MEETING, contact='Zoé'), 'Zoé'),
        (done(CALL), ''),
        (entry(EntryKind.NOTE, text=' deux\nlignes'), ' deux\nlignes'),
        (entry(EntryKind.OVERRIDDEN, text='Promis'), 'Promis'),
    ],
)
def test_her_words_and_what_belongs_to_them(made: TimelineEntry, words: str) -> None:
    assert body_of(made) == words


# Written by the program alone, never by an import: each with the side or the kind that its words begin with.
NEVER_BARE = {EntryKind.LINKED, EntryKind.PROMISED, EntryKind.CONCEDED}


@pytest.mark.parametrize('kind', sorted(set(EntryKind) - NEVER_BARE))
def test_a_line_that_tells_nothing_but_its_kind_is_still_told(kind: EntryKind) -> None:
    """An import may have written a line without any of its values."""
    made = entry(kind)
    words = (title_of(made), body_of(made), chip_of(made))
    assert words[0] or kind in {EntryKind.FILE, EntryKind.ANSWERED}
    assert icon_of(made) or kind in {EntryKind.STAGE_ENTERED, EntryKind.HANDED_OVER, EntryKind.ACTIVITY}


@pytest.mark.parametrize('activity', list(ActivityKind))
@pytest.mark.parametrize('result', [None, *ActivityResult])
def test_any_outcome_of_any_activity_is_told(activity: ActivityKind, result: ActivityResult | None) -> None:
    made = done(activity, result=result)
    chip = chip_of(made)
    assert title_of(made)
    assert icon_of(made)
    assert chip is None or chip.text


@pytest.mark.parametrize(
    ('local', 'spoken', 'by_the_day'),
    [
        (datetime(2026, 6, 9, 16, 5, tzinfo=UTC), 'aujourd’hui 16:05', 'aujourd’hui 16:05'),
        (datetime(2026, 6, 8, 0, 0, tzinfo=UTC), 'hier 0:00', 'hier 0:00'),
        (datetime(2026, 6, 10, 9, 0, tzinfo=UTC), 'demain 9:00', 'demain 9:00'),
        (datetime(2026, 6, 7, 9, 30, tzinfo=UTC), 'dim. 7 juin 9:30', 'dim. 7 juin'),
        (datetime(2026, 6, 1, 9, 30, tzinfo=UTC), 'lun. 1er juin 9:30', 'lun. 1er juin'),
        (datetime(2025, 12, 31, 23, 59, tzinfo=UTC), 'mer. 31 déc. 2025 23:59', 'mer. 31 déc. 2025'),
    ],
)
def test_when_is_said_as_one_says_it(local: datetime, spoken: str, by_the_day: str) -> None:
    assert time_of(done(CALL), local, TODAY) == spoken
    assert time_of(entry(EntryKind.NOTE), local, TODAY) == by_the_day


@pytest.mark.parametrize(
    ('zone', 'words'),
    [('Europe/Paris', 'dim. 29 mars 3:30'), ('UTC', 'dim. 29 mars 1:30'), ('Pacific/Auckland', 'dim. 29 mars 14:30'),
     ('America/Los_Angeles', 'sam. 28 mars 18:30')],
)  # fmt: skip
def test_the_hour_is_that_of_her_zone_in_its_season(zone: str, words: str) -> None:
    """Half an hour after Paris went over to summer time."""
    at = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert time_of(done(CALL), wall_of(at, ZoneInfo(zone)), TODAY) == words


def answered(minutes: int = 0, **fields: Any) -> TimelineEntry:
    values = {'criterion': Criterion.NEED, 'answer': AnswerValue.YES} | fields
    return TimelineEntry(1, EntryKind.ANSWERED, NOW + timedelta(minutes=minutes), **values)


@pytest.mark.parametrize(
    ('older', 'newer', 'is_one'),
    [
        (answered(), answered(1, text='38 tubes'), True),
        (answered(), answered(1), True),
        (answered(), answered(10, text='38 tubes'), False),
        (answered(text='vu'), answered(1, text='38 tubes'), False),
        (answered(answer=AnswerValue.NO), answered(1), False),
        (answered(criterion=Criterion.VALUE), answered(1), False),
        (entry(EntryKind.NOTE), answered(1), False),
        (entry(EntryKind.NOTE), entry(EntryKind.NOTE), False),
    ],
    ids=['its evidence', 'twice', 'ten minutes later', 'other evidence', 'another answer', 'another criterion',
         'a note before', 'two notes'],
)  # fmt: skip
def test_an_answer_and_its_evidence_are_one_line(older: TimelineEntry, newer: TimelineEntry, is_one: bool) -> None:
    assert is_overtaken(older, newer) == is_one


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_whatever_a_later_version_asked_is_counted(missing: list[tuple[str, str]]) -> None:
    body = body_of(entry(EntryKind.OVERRIDDEN, missing=tuple(missing)))
    assert bool(body) == bool(missing)
