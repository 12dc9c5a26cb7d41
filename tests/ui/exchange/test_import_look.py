"""The import dialog before anything is written: what the file is taken for, what is asked, what may be changed."""

import pytest
from counter import SAMPLES, Counter, cells

FRENCH = (
    'Affaire;Société;Étape;Montant;Créée le;Couleur\n'
    'Bornes;Girardeau;Proposition;12 400,50 €;12/05/2026;bleu\n'
    'Toit;Lefèvre;Gagnée;(1 200,00);13/05/2026;\n'
)
ENGLISH = 'Deal Name,Account Name,Stage,Amount,Close Date\nCharging,Girardeau,Negotiation,"12,400.50",06/30/2026\n'
UNKNOWN = 'Titre;Étape\nA;Engaging\nB;Prospecting\nC;Engaging\nD;Proposition\n'


def test_columns_are_matched_by_their_french_names(counter: Counter) -> None:
    counter.hand_in(FRENCH)
    assert counter.fields() == ['Titre', 'Organisation', 'Étape', 'Montant', 'Créée le', 'Garder avec l’affaire']


def test_columns_are_matched_by_their_english_names(counter: Counter) -> None:
    counter.hand_in(ENGLISH)
    assert counter.fields() == ['Titre', 'Organisation', 'Étape', 'Montant', 'Close le']


def test_the_first_rows_are_shown_as_they_are_understood(counter: Counter) -> None:
    preview = counter.hand_in(FRENCH).content.preview
    assert cells(preview, 0) == [
        '2', 'Bornes', 'Girardeau', 'Proposition', '12\u202f400,50\xa0€', '12 mai 2026', '',
    ]  # fmt: skip
    assert cells(preview, 1)[3:5] == ['Gagnée', '-1\u202f200\xa0€']


def test_what_was_found_out_is_said(counter: Counter) -> None:
    facts = counter.hand_in(FRENCH.encode('cp1252')).content.facts
    assert (facts.delimiter.current(), facts.encoding.current()) == (';', 'cp1252')
    assert facts.file.text() == 'affaires.csv'


def test_the_button_counts_the_deals(counter: Counter) -> None:
    dialog = counter.hand_in(FRENCH)
    assert dialog.main.text() == 'Importer 2 affaires'
    assert dialog.main.isEnabled()
    assert dialog.note.text() == '2 lignes'


def test_looking_writes_nothing(counter: Counter) -> None:
    before = counter.seat.desk.dump()
    counter.hand_in(FRENCH).reject()
    assert counter.seat.desk.dump() == before


def test_unknown_stages_are_asked_first(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    assert counter.said() == '2 étapes sont inconnues ici. Indiquez la correspondance avec vos étapes.'
    assert counter.tabs() == ['Aperçu', 'Colonnes 2', 'Étapes 2']
    assert dialog.content.stages.isVisible()
    assert not dialog.main.isEnabled()
    assert dialog.main.toolTip() == '2 étapes sont inconnues ici.'


def test_each_answer_brings_the_import_nearer(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    counter.answer_stage(0, '=qualification')
    assert counter.said().startswith('1 étape est inconnue ici.')
    counter.answer_stage(1, 'lost')
    assert counter.said() == ''
    assert dialog.main.isEnabled()


def test_an_answer_may_be_taken_back(counter: Counter) -> None:
    dialog = counter.hand_in('Titre;Étape\nA;Engaging\n')
    counter.answer_stage(0, 'won')
    counter.answer_stage(0, '?')
    assert not dialog.main.isEnabled()


def test_all_unknown_stages_may_be_made_at_once(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    dialog.content.stages.create_all()
    counter.take_in()
    names = [stage.name.fr for stage in counter.seat.desk.book.process(counter.seat.desk.pipeline().id).active]
    assert names[-2:] == ['Engaging', 'Prospecting']


def test_a_file_without_a_header_asks_what_its_columns_are(counter: Counter) -> None:
    dialog = counter.hand_in('Bornes;12400\nToit;300\n')
    assert counter.said().startswith('La première ligne contient des données, pas des noms de colonnes.')
    assert dialog.content.columns.isVisible()
    counter.name_column(0, 'title')
    counter.name_column(1, 'amount')
    assert dialog.main.text() == 'Importer 2 affaires'
    assert cells(dialog.content.preview, 1)[1:5:3] == ['Toit', '300\xa0€']


def test_saying_what_a_column_is_frees_the_one_that_was_taken_for_it(counter: Counter) -> None:
    counter.hand_in('Titre;Libellé interne\nA;B\n')
    counter.name_column(1, 'title')
    assert counter.fields() == ['Garder avec l’affaire', 'Titre']
    assert cells(counter.imports.content.preview, 0)[1] == 'B'


def test_a_column_may_be_left_out(counter: Counter) -> None:
    counter.hand_in(FRENCH)
    counter.name_column(5, '-')
    counter.take_in()
    assert counter.seat.desk.workspace.database.value('SELECT extra FROM deal LIMIT 1') == ''


def test_the_separator_may_be_said_otherwise(counter: Counter) -> None:
    dialog = counter.hand_in('Titre,Montant\n"A,B",5\n')
    dialog.content.facts.delimiter_chosen.emit(';')
    counter.settle()
    assert len(dialog.content.columns.rows) == 1


def test_the_encoding_may_be_said_otherwise(counter: Counter) -> None:
    dialog = counter.hand_in('Titre\nÉté\n'.encode('mac-roman'))
    dialog.content.facts.encoding_chosen.emit('mac-roman')
    counter.settle()
    assert cells(dialog.content.preview, 0)[1] == 'Été'


def test_an_encoding_that_does_not_fit_is_refused_and_may_be_changed_back(counter: Counter) -> None:
    dialog = counter.hand_in('Titre\nÉté\n'.encode('cp1252'))
    dialog.content.facts.encoding_chosen.emit('utf-8')
    counter.settle()
    assert counter.said().startswith('Le fichier ne se lit pas en utf-8.')
    dialog.content.facts.encoding_chosen.emit('cp1252')
    counter.settle()
    assert dialog.main.isEnabled()


def test_another_pipeline_may_be_chosen(counter: Counter) -> None:
    dialog = counter.hand_in('Titre\nA\n')
    dialog.content.facts.pipeline_chosen.emit(counter.seat.desk.pipeline('prospecting').id)
    counter.settle()
    counter.take_in()
    (row,) = counter.seat.desk.workspace.database.rows('SELECT pipeline_id FROM deal')
    assert row == (counter.seat.desk.pipeline('prospecting').id,)


def test_another_file_may_be_chosen(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    counter.other = counter.written('Titre\nA\nB\n', 'autre.csv')
    dialog.content.facts.file.click()
    counter.settle()
    assert (dialog.content.facts.file.text(), dialog.main.text()) == ('autre.csv', 'Importer 2 affaires')
    assert counter.said() == ''


def test_choosing_no_other_file_changes_nothing(counter: Counter) -> None:
    dialog = counter.hand_in('Titre\nA\n')
    dialog.content.facts.file.click()
    assert dialog.content.facts.file.text() == 'affaires.csv'
    assert dialog.main.isEnabled()


def test_deals_that_are_there_are_said(counter: Counter) -> None:
    counter.hand_in('Titre\nA\nB\n')
    counter.take_in()
    dialog = counter.hand_in('Titre\nA\nB\nC\n')
    assert (dialog.main.text(), dialog.note.text()) == ('Importer 1 affaire', '3 lignes · 2 déjà là')


def test_a_file_that_brings_nothing_new_says_so(counter: Counter) -> None:
    counter.hand_in('Titre\nA\n')
    counter.take_in()
    dialog = counter.hand_in('Titre\nA\n')
    assert counter.said() == 'Toutes les affaires de ce fichier sont déjà là. Elles restent telles quelles.'
    assert not dialog.main.isEnabled()


def test_rows_that_cannot_be_read_are_shown_with_their_reasons(counter: Counter) -> None:
    dialog = counter.hand_in('Titre;Montant\nA;5\nB;abc\nC;7\n')
    assert counter.tabs() == ['Aperçu', 'Colonnes 2', 'Lignes refusées 1']
    assert cells(dialog.content.preview, 1)[1] == 'Montant\xa0: «\xa0abc\xa0» n’est pas un montant.  B · abc'
    assert cells(dialog.content.refused, 0) == ['3', 'Montant\xa0: «\xa0abc\xa0» n’est pas un montant.', 'B · abc']
    assert dialog.main.text() == 'Importer 2 affaires'


@pytest.mark.parametrize(
    ('name', 'sentence'),
    [
        ('empty', 'Ce fichier est vide.'),
        ('blank', 'Ce fichier est vide.'),
        ('workbook', 'C’est un classeur.'),
        ('picture', 'Ce fichier n’est pas un tableau de texte.'),
        ('database', 'Ce fichier n’est pas un tableau de texte.'),
        ('web-page', 'Ce fichier n’est pas un tableau de texte.'),
        ('no-header', 'La première ligne contient des données, pas des noms de colonnes.'),
        ('letter', 'Aucune colonne ne donne un nom aux affaires.'),
        ('header-alone', 'Ce fichier ne contient pas d’affaire.'),
    ],
)
def test_a_file_that_cannot_be_imported_says_why(counter: Counter, name: str, sentence: str) -> None:
    dialog = counter.hand_in(SAMPLES / f'{name}.csv')
    assert counter.said().startswith(sentence)
    assert not dialog.main.isEnabled()
    dialog.submit()
    assert counter.titles() == []


def test_after_a_file_that_is_none_another_may_be_chosen(counter: Counter) -> None:
    dialog = counter.hand_in(SAMPLES / 'picture.csv')
    assert not dialog.content.tabs.isVisible()
    counter.other = counter.written('Titre\nA\n')
    dialog.content.facts.other_file_asked.emit()
    counter.settle()
    assert dialog.content.tabs.isVisible()
    assert dialog.main.isEnabled()


def test_a_file_that_went_away_is_named(counter: Counter) -> None:
    counter.hand_in(counter.folder / 'partie.csv')
    assert 'partie.csv n’existe pas' in counter.said()


@pytest.mark.parametrize('encoding', ['latin-1', 'cp1252', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be'])
def test_every_usual_encoding_is_read(counter: Counter, encoding: str) -> None:
    dialog = counter.hand_in('Affaire;Société\nÉté à Noël;Lefèvre\n'.encode(encoding))
    assert cells(dialog.content.preview, 0)[1:3] == ['Été à Noël', 'Lefèvre']


def test_a_cell_of_fifty_megabytes_costs_its_row(counter: Counter) -> None:
    dialog = counter.hand_in('Titre;Montant\nA;5\n"' + 'x' * 50_000_000 + '";7\nB;9\n')
    assert dialog.main.text() == 'Importer 2 affaires'
    assert cells(dialog.content.refused, 0)[1].endswith('50\u202f000\u202f000 caractères\xa0; 500 au plus.')
