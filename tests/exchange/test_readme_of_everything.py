"""The text beside a whole export: how its files are written, in both languages, true to how they were."""

import pytest

from salesdesk.exchange.everything.readme import FILE_MEANINGS, readme_text
from salesdesk.exchange.tables.table_writing import Format

ROWS = {'deals': 12, 'contacts': 0}


@pytest.mark.parametrize(('delimiter', 'said'), [(',', '“,”'), (';', '“;”'), ('\t', 'TAB')])
def test_it_names_the_sign_between_cells(delimiter: str, said: str) -> None:
    french, english = halves(Format(delimiter))
    assert said.strip('“”') in english
    assert ('TAB' in french) == ('TAB' in english) == (delimiter == '\t')


def halves(how: Format) -> tuple[str, str]:
    """The French and the English half."""
    text = readme_text('2026-06-09 09:00', ROWS, how)
    second = text.index('2026-06-09 09:00', text.index('2026-06-09 09:00') + 1)
    start = text.rindex('\r\n\r\n', 0, second)
    return text[:start], text[start:]


def test_every_file_is_listed_with_its_rows_in_both_languages() -> None:
    for half in halves(Format()):
        assert '- deals.csv (12): ' in half
        assert '- contacts.csv (0): ' in half


@pytest.mark.parametrize('raw', [True, False])
def test_it_says_whether_formulas_were_disarmed(raw: bool) -> None:
    assert halves(Format(raw=raw)) != halves(Format(raw=not raw))


def test_lines_end_as_every_editor_knows() -> None:
    text = readme_text('2026-06-09', dict.fromkeys(FILE_MEANINGS, 1), Format())
    assert text.endswith('\r\n')
    assert '\n' not in text.replace('\r\n', '')
    assert '{' not in text
