"""How a recurrence is said in French and English."""

from datetime import date

import pytest

from salesdesk.domain.agenda.rrule import parse_rrule
from salesdesk.i18n.recurrence import recurrence_text
from salesdesk.i18n.translator import use_language

TODAY = date(2026, 6, 9)


def said(rrule: str, start: date, language: str) -> str:
    use_language(language)
    return recurrence_text(parse_rrule(rrule), start, TODAY)


@pytest.mark.parametrize(
    ('rrule', 'french', 'english'),
    [
        ('FREQ=DAILY', 'chaque jour', 'every day'),
        ('FREQ=DAILY;INTERVAL=2', 'tous les 2 jours', 'every 2 days'),
        ('FREQ=DAILY;COUNT=1', 'chaque jour, 1 fois', 'every day, 1 time'),
        ('FREQ=DAILY;COUNT=1200', 'chaque jour, 1\u202f200 fois', 'every day, 1,200 times'),
        ('FREQ=WEEKLY', 'chaque semaine, le mardi', 'every week on Tuesday'),
        ('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'chaque jour du lundi au vendredi', 'every day from Monday to Friday'),
        (
            'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20260612',
            'toutes les 2 semaines, le lundi, jusqu’au 12 juin',
            'every 2 weeks on Monday, until 12 Jun',
        ),
        (
            'FREQ=WEEKLY;BYDAY=SU,WE,MO',
            'chaque semaine, le lundi, le mercredi et le dimanche',
            'every week on Monday, Wednesday and Sunday',
        ),
        ('FREQ=MONTHLY', 'chaque mois, le 9', 'every month on the 9th'),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', 'chaque mois, le dernier jour', 'every month on the last day'),
        ('FREQ=MONTHLY;INTERVAL=3', 'tous les 3 mois, le 9', 'every 3 months on the 9th'),
        ('FREQ=YEARLY', 'chaque année, le 9 juin', 'every year on 9 Jun'),
        (
            'FREQ=YEARLY;INTERVAL=2;UNTIL=20300101',
            'tous les 2 ans, le 9 juin, jusqu’au 1er janv. 2030',
            'every 2 years on 9 Jun, until 1 Jan 2030',
        ),
    ],
)
def test_a_rule_from_tuesday_the_ninth_of_june(rrule: str, french: str, english: str) -> None:
    assert said(rrule, TODAY, 'fr') == french
    assert said(rrule, TODAY, 'en') == english


@pytest.mark.parametrize(
    ('day', 'french', 'english'),
    [
        (1, 'le 1er', 'the 1st'),
        (2, 'le 2', 'the 2nd'),
        (3, 'le 3', 'the 3rd'),
        (11, 'le 11', 'the 11th'),
        (22, 'le 22', 'the 22nd'),
        (28, 'le 28', 'the 28th'),
        (29, 'le 29 ou le dernier jour', 'the 29th or the last day'),
        (30, 'le 30 ou le dernier jour', 'the 30th or the last day'),
        (31, 'le dernier jour', 'the last day'),
    ],
)
def test_the_day_of_the_month_says_what_happens_in_short_ones(day: int, french: str, english: str) -> None:
    assert said('FREQ=MONTHLY', date(2026, 1, day), 'fr') == f'chaque mois, {french}'
    assert said('FREQ=MONTHLY', date(2026, 1, day), 'en') == f'every month on {english}'


def test_the_twenty_ninth_of_february_is_there_every_year() -> None:
    assert said('FREQ=YEARLY', date(2024, 2, 29), 'fr') == 'chaque année, le 29 févr. ou le dernier jour'
    assert said('FREQ=YEARLY', date(2026, 1, 31), 'en') == 'every year on 31 Jan'
