"""Spans of time as they are read."""

from datetime import date

import pytest

from salesdesk.i18n.spans import month_text, short_month_text, span_text
from salesdesk.i18n.translator import use_language

SPANS = [
    (date(2025, 7, 1), date(2026, 6, 30), 'juil. 2025 à juin 2026', 'Jul 2025 to Jun 2026'),
    (date(2026, 4, 1), date(2026, 6, 30), 'avr. à juin 2026', 'Apr to Jun 2026'),
    (date(2026, 1, 1), date(2026, 12, 31), '2026', '2026'),
    (date(2026, 2, 1), date(2026, 2, 28), 'février 2026', 'February 2026'),
    (date(2024, 2, 1), date(2024, 2, 28), '1er févr.\u00a0– 28 févr. 2024', '1 Feb\u00a0– 28 Feb 2024'),
    (date(2025, 12, 30), date(2026, 1, 2), '30 déc. 2025\u00a0– 2 janv. 2026', '30 Dec 2025\u00a0– 2 Jan 2026'),
    (date(2026, 6, 9), date(2026, 6, 9), '9 juin 2026', '9 Jun 2026'),
]


@pytest.mark.parametrize(('first', 'last', 'french', 'english'), SPANS)
def test_a_span_is_said_as_short_as_it_can_be(first: date, last: date, french: str, english: str) -> None:
    said = []
    for language in ('fr', 'en'):
        use_language(language)
        said.append(span_text(first, last))
    assert said == [french, english]


def test_months_have_a_long_and_a_short_name() -> None:
    use_language('fr')
    assert (month_text(date(2026, 7, 1)), short_month_text(date(2026, 7, 1))) == ('juillet 2026', 'juil.')
    use_language('en')
    assert short_month_text(date(2026, 7, 1), with_year=True) == 'Jul 2026'
