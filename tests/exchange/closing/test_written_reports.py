"""Reports on lost and won deals as Markdown and as CSV, in both languages."""

import csv
import io

import pytest
from PySide6.QtGui import QTextDocument
from told_reports import LAST, told

from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.domain.closing.closing_report import Outcome
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.exchange.closing.as_csv import as_csv
from salesdesk.exchange.closing.as_markdown import as_markdown
from salesdesk.exchange.closing.document import Column, Document, Facts, Field, Grid, Words
from salesdesk.exchange.closing.report_document import document_of
from salesdesk.i18n.translator import use_language

LANGUAGES = ('fr', 'en')


def report(language: str, contacts: int = 5, outcome: Outcome = Outcome.LOST, **fields: object) -> Document:
    use_language(language)
    return document_of(told(contacts, outcome, **fields), LAST)


def lines_of(document: Document, language: str) -> list[dict[str, str]]:
    how = usual_format(language)
    text = b''.join(as_csv(document, how)).decode('utf-8-sig')
    return list(csv.DictReader(io.StringIO(text), delimiter=how.delimiter))


@pytest.mark.parametrize(
    ('language', 'wanted'),
    [
        ('fr', ['# Rapport de perte', '18 900 €, perdue le 9 juin 2026  ', '- **Motif principal** : Pas de budget',
                '- **Son prix** : 17 500 €', '| Identification | 24 | 14 | 12,5 | 38 |',
                '| Nous | Passer mesurer le quai | 31 mai 2026 | non tenue |']),
        ('en', ['# Loss report', '€18,900, lost on 9 Jun 2026  ', '- **Main reason**: No budget',
                '- **Their price**: €17,500', '| Identification | 24 | 14 | 12.5 | 38 |',
                '| Us | Passer mesurer le quai | 31 May 2026 | broken |']),
    ],
)  # fmt: skip
def test_markdown_says_it_in_the_sellers_language(language: str, wanted: list[str]) -> None:
    lines = as_markdown(report(language)).replace('\u202f', ' ').replace('\u00a0', ' ').split('\n')
    assert [line for line in wanted if line not in lines] == []


@pytest.mark.parametrize('contacts', [0, 5, 500])
def test_markdown_has_a_row_for_every_contact(contacts: int) -> None:
    _before, _heading, history = as_markdown(report('en', contacts)).partition('## History of contacts')
    rows = [line for line in history.split('\n') if line.startswith('| ')]
    assert len(rows) == (contacts + 2 if contacts else 0)
    assert ('No contact was noted.' in history) == (not contacts)


ODD = ['1. un', '- deux', '# trois', 'a * b * c', '<b>gras</b>', 'x | y', '_z_ `w`', r'C:\dossier', '[lien](http://x)',
       '+ quatre', '> cinq', '~~six~~', '=====', '2) sept', '---']  # fmt: skip


def test_markdown_shows_her_signs_as_she_typed_them() -> None:
    document = Document('Titre', ('Entre *deux*',), (Words('Dit', '\n'.join(ODD)),))
    page = QTextDocument()
    page.setMarkdown(as_markdown(document))
    shown = page.toPlainText().replace('\u2028', '\n').split('\n')
    assert [line for line in ODD if line not in shown] == []


def test_markdown_keeps_a_cell_in_its_cell() -> None:
    grid = Grid('Dit', (Column(Field.TEXT, 'Texte'), Column(Field.RESULT, 'État')), [('a | b\n# c', 'oui')])
    assert '| a \\| b / \\# c | oui |' in as_markdown(Document('T', ('x',), (grid,)))


@pytest.mark.parametrize('contacts', [5, 500])
def test_markdown_is_read_to_its_last_line(contacts: int) -> None:
    document = report('fr', contacts)
    page = QTextDocument()
    page.setMarkdown(as_markdown(document))
    subjects = [line for line in page.toPlainText().split('\n') if line.startswith('Relance chiffrage')]
    assert len(subjects) == contacts - contacts // 5
    assert page.toPlainText().strip().endswith(document.foot)


def test_a_lesson_stays_markdown() -> None:
    lesson = Lesson(4, LessonKind.LOST, 'Le *groupe*', told(0).report.at, '- **Budget** du groupe')
    text = as_markdown(report('fr', lesson=lesson))
    assert '## Leçon\u00a0: Le \\*groupe\\*\n\n- **Budget** du groupe\n' in text


def test_csv_has_a_line_for_every_contact_with_its_own_columns() -> None:
    lines = [line for line in lines_of(report('en', 500), 'en') if line['Part'] == 'History of contacts']
    assert len(lines) == 500
    first = lines[1]
    assert (first['Date'], first['Hour'], first['What'], first['Result']) == ('2025-09-14', '8:01', 'E-mail', 'sent')
    assert first['Text'] == 'Relance chiffrage n° 1\nIl rappelle jeudi.'


@pytest.mark.parametrize(('language', 'price', 'median'), [('fr', '14200,50', '12,5'), ('en', '14200.50', '12.5')])
def test_csv_has_plain_numbers_as_her_spreadsheet_reads_them(language: str, price: str, median: str) -> None:
    lines = [list(line.values()) for line in lines_of(report(language), language)]
    assert any(price in line and 'EUR' in line for line in lines)
    assert any(median in line for line in lines)


def test_csv_guards_what_a_spreadsheet_would_run() -> None:
    lines = lines_of(Document('T', ('x',), (Facts('Bref', (('Par', '=1+1'),)),)), 'en')
    assert lines[-1]['Text'] == "'=1+1"


def test_what_is_not_known_is_left_out() -> None:
    unknown = {'competitor': '', 'owner': '', 'contact': '', 'reason': None, 'stage': None}
    text = as_markdown(report('en', 0, **unknown))
    assert not {'Won by', 'Owner', 'Main contact', 'Main reason', 'Stage reached'} & set(text.split('**'))
    assert '- **Concessions**: none' in text


def test_a_won_deal_tells_what_worked() -> None:
    text = as_markdown(report('fr', 5, Outcome.WON))
    assert '# Bilan d’une affaire gagnée' in text
    assert '## Ce qui a marché' in text
    assert 'gagnée le 9 juin 2026' in text
