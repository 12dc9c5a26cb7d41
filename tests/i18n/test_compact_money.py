"""Amounts where the full one has no room."""

import pytest

from salesdesk.i18n.formats import compact_money_text
from salesdesk.i18n.translator import use_language


@pytest.mark.parametrize(
    ('whole', 'french', 'english'),
    [
        (950, '950\u00a0€', '€950'), (8_600, '8,6\u00a0k€', '€8.6k'), (999_950, '1\u00a0M€', '€1M'),
        (999_949_000, '999,9\u00a0M€', '€999.9M'), (999_950_000, '1\u00a0Md€', '€1bn'),
        (123_456_789_012, '123,5\u00a0Md€', '€123.5bn'), (-2_500_000_000, '-2,5\u00a0Md€', '-€2.5bn'),
    ],
)  # fmt: skip
def test_an_amount_is_short_in_both_languages(whole: int, french: str, english: str) -> None:
    said = []
    for language in ('fr', 'en'):
        use_language(language)
        said.append(compact_money_text(whole * 100, 'EUR', 2))
    assert said == [french, english]


@pytest.mark.parametrize(
    ('language', 'minor', 'text'),
    [
        ('fr', 5_500_000, '55,0\u00a0k€'),
        ('en', 5_500_000, '€55.0k'),
        ('fr', 5_555_000, '55,6\u00a0k€'),
        ('en', 90_000, '€900'),
    ],
)
def test_side_by_side_every_amount_has_its_tenth(language: str, minor: int, text: str) -> None:
    use_language(language)
    assert compact_money_text(minor, 'EUR', 2, tenth=True) == text
