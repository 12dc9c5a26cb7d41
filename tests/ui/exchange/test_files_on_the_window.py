"""What may be dropped on the window, what Qt's dialogs are asked, and what a file is made of in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.exchange.columns.fields import CRITERIA, EXTRA, FIELDS, LEFT_OUT
from salesdesk.i18n.translator import use_language
from salesdesk.ui.exchange.export_texts import begin_text, done_text, endings_of, file_name, what_options
from salesdesk.ui.exchange.file_drop import FileDrop
from salesdesk.ui.exchange.file_questions import asking_file, asking_target, is_of_people, named, open_folder
from salesdesk.ui.exchange.file_words import delimiter_options, encoding_options, field_key, field_of, field_options

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
LANGUAGES = ['fr', 'en']
TAKEN = '(*.csv *.txt *.tsv *.vcf *.eml)'


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


class Doorstep:
    """A window on which files are dropped, and what it took them for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.drop = FileDrop(self.window)
        self.tables: list[Path] = []
        self.people: list[Path] = []
        self.drop.dropped.connect(self.tables.append)
        self.drop.person_dropped.connect(self.people.append)

    def carry(self, mime: QMimeData) -> list[bool]:
        """Over the window and let go: whether it says yes, as it comes, as it moves and at the end."""
        spot, where = QPoint(5, 5), QPointF(5, 5)
        events = (
            QDragEnterEvent(spot, COPY, mime, LEFT, PLAIN), QDragMoveEvent(spot, COPY, mime, LEFT, PLAIN),
            QDropEvent(where, COPY, mime, LEFT, PLAIN),
        )  # fmt: skip
        for event in events:
            event.ignore()
            QApplication.sendEvent(self.window, event)
        return [event.isAccepted() for event in events]


@pytest.fixture
def doorstep(qtbot: QtBot) -> Doorstep:
    return Doorstep(qtbot)


def files(*paths: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) if isinstance(path, Path) else QUrl(path) for path in paths])
    return mime


@pytest.mark.parametrize('name', ['affaires.csv', 'AFFAIRES.CSV', 'clients.tsv', 'Été à la mer.txt', 'a.b.csv'])
def test_a_table_dropped_is_told_once(doorstep: Doorstep, tmp_path: Path, name: str) -> None:
    assert doorstep.carry(files(tmp_path / name)) == [True, True, True]
    assert (doorstep.tables, doorstep.people) == ([tmp_path / name], [])


@pytest.mark.parametrize('name', ['marie.vcf', 'réponse.EML'])
def test_a_card_or_a_mail_speaks_of_a_person(doorstep: Doorstep, tmp_path: Path, name: str) -> None:
    assert all(doorstep.carry(files(tmp_path / name)))
    assert (doorstep.tables, doorstep.people) == ([], [tmp_path / name])


@pytest.mark.parametrize(
    'paths',
    [
        (), ('devis.pdf',), ('affaires.xlsx',), ('csv',), ('affaires.csv', 'autres.csv'), ('affaires.csv.zip',),
    ],
)  # fmt: skip
def test_other_drags_pass_by(doorstep: Doorstep, tmp_path: Path, paths: tuple[str, ...]) -> None:
    assert doorstep.carry(files(*(tmp_path / path for path in paths))) == [False, False, False]
    assert doorstep.tables == doorstep.people == []


def test_a_file_of_the_web_or_plain_words_pass_by_too(doorstep: Doorstep) -> None:
    words = QMimeData()
    words.setText('affaires.csv')
    own = QMimeData()
    own.setData('application/x-own', QByteArray(b'1'))
    for mime in (files('https://example.org/affaires.csv'), words, own):
        assert doorstep.carry(mime) == [False, False, False]
    assert doorstep.tables == []


def test_other_events_of_the_window_are_left_alone(doorstep: Doorstep) -> None:
    assert doorstep.drop.eventFilter(doorstep.window, QEvent(QEvent.Type.Resize)) is False


@pytest.mark.parametrize(
    ('name', 'people'), [('a.vcf', True), ('a.EML', True), ('a.csv', False), ('vcf', False), ('a.vcf.csv', False)]
)
def test_whether_a_file_is_of_people_is_told_by_its_name(name: str, people: bool) -> None:
    assert is_of_people(Path('Documents') / name) is people


class Dialog:
    """Qt's file dialog as it was when she answered, and her answer."""

    def __init__(self, name: str | None) -> None:
        self.title = self.proposed = ''
        self.kinds: list[str] = []
        self.saves = False
        self._name = name
        QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        self.title, self.kinds = dialog.windowTitle(), dialog.nameFilters()
        self.saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        self.proposed = Path(dialog.selectedFiles()[0]).name if dialog.selectedFiles() else ''
        if self._name is not None:
            dialog.selectFile(self._name)
        dialog.done(0 if self._name is None else 1)


@pytest.mark.parametrize(
    ('language', 'title', 'kinds'),
    [
        ('fr', 'Importer un CSV', [f'Tableaux, cartes et e-mails {TAKEN}', 'Tous les fichiers (*)']),
        ('en', 'Import a CSV', [f'Tables, cards and e-mails {TAKEN}', 'All files (*)']),
    ],
)  # fmt: skip
def test_a_file_to_import_is_asked_for(doorstep: Doorstep, language: str, title: str, kinds: list[str]) -> None:
    use_language(language)
    dialog = Dialog(None)
    assert asking_file(doorstep.window)() is None
    assert (dialog.title, dialog.kinds, dialog.saves) == (title, kinds, False)


def test_the_file_she_names_is_given(doorstep: Doorstep, tmp_path: Path) -> None:
    path = tmp_path / 'affaires.csv'
    path.write_text('Titre\n')
    Dialog(str(path))
    assert asking_file(doorstep.window)() == path


@pytest.mark.parametrize(
    ('proposed', 'title', 'kind'),
    [
        ('affaires 2026-06-09.csv', 'Enregistrer en CSV', 'Fichiers CSV (*.csv *.txt *.tsv)'),
        ('SalesDesk 2026-06-09.zip', 'Enregistrer en ZIP', 'Archives ZIP (*.zip)'),
    ],
)
def test_a_place_to_write_to_is_asked_for(doorstep: Doorstep, proposed: str, title: str, kind: str) -> None:
    dialog = Dialog(None)
    assert asking_target(doorstep.window)(proposed) is None
    assert (dialog.title, dialog.kinds[0], dialog.saves, dialog.proposed) == (title, kind, True, proposed)


def test_a_folder_with_accents_is_opened_as_it_is(
    doorstep: Doorstep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, 'openUrl', asked.append)
    open_folder(tmp_path / 'Été #1 à 50 %')
    assert [url.toLocalFile() for url in asked] == [str(tmp_path / 'Été #1 à 50 %')]


@pytest.mark.parametrize(
    ('typed', 'endings', 'written'),
    [
        ('a', ('.csv',), 'a.csv'), ('a.CSV', ('.csv',), 'a.CSV'), ('a.', ('.csv',), 'a..csv'),
        ('.csv', ('.csv',), '.csv.csv'), ('09.06', ('.csv', '.txt'), '09.06.csv'),
        ('a.txt', ('.csv', '.txt'), 'a.txt'), ('a.zip', ('.csv',), 'a.zip.csv'),
    ],
)  # fmt: skip
def test_a_name_says_what_the_file_is(typed: str, endings: tuple[str, ...], written: str) -> None:
    assert named(Path('out') / typed, *endings) == Path('out') / written


WHATS = [option.key for option in what_options()]


@pytest.mark.parametrize('what', WHATS)
@pytest.mark.parametrize('language', LANGUAGES)
def test_whatever_is_exported_is_said_before_and_after(what: str, language: str) -> None:
    use_language(language)
    one, many = ((begin_text(what, count), done_text(what, count)) for count in (1, 1_204))
    assert one != many
    assert all('1 ' in text for text in one)
    assert all(('1\u202f204 ' if language == 'fr' else '1,204 ') in text for text in many)
    assert (one[0][-1], one[1][-1]) == ('…', '.')
    name = file_name(what, '2026-06-09')
    assert name.endswith(f' 2026-06-09{endings_of(what)[0]}')
    assert not set('/\\:*?"<>|') & set(name)


def test_everything_has_words_of_its_own_in_each_language() -> None:
    said: list[set[str]] = []
    for language in LANGUAGES:
        use_language(language)
        said.append({option.text for option in what_options()})
    assert [len(each) for each in said] == [len(WHATS), len(WHATS)]
    assert said[0] != said[1]


OWN = {'own:7': CustomField(7, Entity.DEAL, 'Numéro de lot', FieldKind.TEXT, ())}


@pytest.mark.parametrize('language', LANGUAGES)
def test_a_column_may_be_any_field_under_a_name_of_its_own(language: str) -> None:
    use_language(language)
    options = field_options(EXTRA, OWN)
    assert len({option.key for option in options}) == len({option.text for option in options}) == len(options)
    assert [option.key for option in options][:2] == [EXTRA, '-']
    assert options[-1].text == 'Numéro de lot'


@pytest.mark.parametrize('field', [LEFT_OUT, EXTRA, 'title', 'own:7', 'id'])
def test_a_choice_is_the_field_it_stands_for(field: str) -> None:
    assert field_of(field_key(field)) == field
    assert field_key(field)


@pytest.mark.parametrize(
    ('field', 'said'),
    [
        ('id', 'Identifiant SalesDesk'), ('stage_id', 'Identifiant SalesDesk d’un autre enregistrement'),
        ('organization_id', 'Identifiant SalesDesk d’un autre enregistrement'),
    ],
)  # fmt: skip
def test_a_column_of_ours_is_offered_where_the_file_has_it(field: str, said: str) -> None:
    assert {option.key: option.text for option in field_options(field, {})}[field] == said
    assert field not in {option.key for option in field_options('title', {})}


def test_a_column_of_a_criterion_is_named_as_one() -> None:
    name = next(field for field in FIELDS if field.startswith(tuple(CRITERIA)))
    said = next(option.text for option in field_options(name, {}) if option.key == name)
    assert name in said
    assert said != name


@pytest.mark.parametrize(
    ('found', 'first', 'count'),
    [('utf-8', 'UTF-8', 5), ('cp1250', 'CP1250', 6), ('', 'UTF-8', 5), ('mac-roman', 'UTF-8', 5)],
)
def test_an_encoding_that_was_found_is_offered(found: str, first: str, count: int) -> None:
    options = encoding_options(found)
    assert (options[0].text, len(options)) == (first, count)
    assert not found or found in {option.key for option in options}


@pytest.mark.parametrize(
    ('found', 'last'), [('', 'Barre verticale'), (';', 'Barre verticale'), ('~', '~'), ('\x1f', '\x1f')]
)
def test_a_separator_that_was_found_is_offered(found: str, last: str) -> None:
    assert delimiter_options(found)[-1].text == last
    assert [option.key for option in delimiter_options(usual=(';',))] == [';']
