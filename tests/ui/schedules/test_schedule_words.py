"""Schedules in words, in both languages, and what is said of a run."""

from datetime import date

import pytest
from building import TODAY

from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.schedules.scheduled_files import known_names
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.i18n.translator import use_language
from salesdesk.jobs.schedule_job import Run
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.schedules.schedule_runs import _done
from salesdesk.ui.schedules.schedule_texts import (
    FORMATS,
    PERIODS,
    WEEKDAYS,
    last_text,
    name_text,
    names_text,
    when_text,
)

PLAIN = Schedule(1, None, 1, '/Été', ('funnel',), 'csv', 'year', date.min)


def said(language: str, text: object) -> str:
    """What a function says in that language."""
    use_language(language)
    try:
        return text()  # type: ignore[operator,no-any-return]
    finally:
        use_language('en')


@pytest.mark.parametrize(
    ('weekday', 'month_day', 'french', 'english'),
    [
        (0, 1, 'Chaque lundi', 'Every Monday'),
        (4, 31, 'Chaque vendredi', 'Every Friday'),
        (6, 1, 'Chaque dimanche', 'Every Sunday'),
        (None, 1, 'Le 1 de chaque mois', 'On day 1 of each month'),
        (None, 31, 'Le 31 de chaque mois', 'On day 31 of each month'),
    ],
)
def test_when_it_is_written(weekday: int | None, month_day: int, french: str, english: str) -> None:
    schedule = Schedule(1, weekday, month_day, '', (), 'csv', 'year', date.min)
    assert [said(language, lambda: when_text(schedule)) for language in ('fr', 'en')] == [french, english]


def test_there_is_a_name_for_every_day_and_no_two_alike() -> None:
    for language in ('fr', 'en'):
        names = {said(language, lambda day=day: when_text(_on(day))) for day in range(7)}
        assert len(names) == len(WEEKDAYS) == 7


def _on(weekday: int) -> Schedule:
    return Schedule(1, weekday, 1, '', (), 'csv', 'year', date.min)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_every_file_there_is_has_a_title_of_its_own(language: str) -> None:
    titles = [said(language, lambda name=name: name_text(name)) for name in known_names()]
    assert len(set(titles)) == len(titles)
    assert not set(titles) & set(known_names())


@pytest.mark.parametrize('texts', [PERIODS, FORMATS], ids=['periods', 'formats'])
def test_every_choice_is_translated(texts: dict[object, str]) -> None:
    from salesdesk.i18n.translator import _  # noqa: PLC0415

    french = [said('fr', lambda text=text: _(text)) for text in texts.values()]
    assert len(set(french)) == len(texts)
    assert french != list(texts.values())


@pytest.mark.parametrize(
    ('names', 'shown'),
    [((), ''), (('weather',), 'weather'), (('everything',), 'Everything, as one ZIP'),
     (('deals_list', 'weather'), 'List of deals, weather')],
)  # fmt: skip
def test_names_are_listed_and_a_strange_one_is_shown_as_it_is_kept(names: tuple[str, ...], shown: str) -> None:
    assert names_text(names) == shown


@pytest.mark.parametrize(
    ('ran_at', 'problem', 'french', 'english'),
    [
        ('', '', 'Pas encore écrit.', 'Not written yet.'),
        ('', 'x', 'Pas encore écrit.', 'Not written yet.'),
        ('2026-06-09 09:00', '', 'Dernière écriture\u00a0: aujourd’hui 9:00.', 'Last written: today 9:00.'),
        ('2026-06-08 18:02', '', 'Dernière écriture\u00a0: hier 18:02.', 'Last written: yesterday 18:02.'),
        ('2025-12-31 23:59', '', 'Dernière écriture\u00a0: 31 déc. 2025 23:59.', 'Last written: 31 Dec 2025 23:59.'),
        ('un jour', '', 'Dernière écriture\u00a0: un jour.', 'Last written: un jour.'),
        ('2026-06-09 09:00', 'Plein.', 'Échec\u00a0: aujourd’hui 9:00. Plein.', 'Failed: today 9:00. Plein.'),
        (
            '2026-06-09 09:00',
            'a {when} b',
            'Échec\u00a0: aujourd’hui 9:00. a {when} b',
            'Failed: today 9:00. a {when} b',
        ),
    ],
)
def test_what_came_of_the_last_run(ran_at: str, problem: str, french: str, english: str) -> None:
    schedule = Schedule(1, 1, 1, '', (), 'csv', 'year', date.min, None, ran_at, problem)
    assert [said(language, lambda: last_text(schedule, TODAY)) for language in ('fr', 'en')] == [french, english]


@pytest.mark.parametrize(
    ('files', 'french', 'english'),
    [
        (0, '0 fichier planifié écrit dans /Été.', '0 scheduled files written to /Été.'),
        (1, '1 fichier planifié écrit dans /Été.', '1 scheduled file written to /Été.'),
        (12, '12 fichiers planifiés écrits dans /Été.', '12 scheduled files written to /Été.'),
    ],
)
def test_a_run_is_told_with_its_count_and_folder(files: int, french: str, english: str) -> None:
    run = Run(PLAIN, TODAY, files)
    assert [said(language, lambda: _done(run)) for language in ('fr', 'en')] == [french, english]


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_a_missing_folder_is_named_in_the_problem(language: str) -> None:
    assert '/Été' in said(language, lambda: sentence_of(FolderMissing(path='/Été')))
