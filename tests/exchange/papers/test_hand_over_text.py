"""What a hand-over sheet says, in the language of the one who gets the deal."""

from dataclasses import replace

import pytest
from told_hand_overs import hand_over

from salesdesk.exchange.papers.hand_over_text import HandOverText, earlier_text, hand_over_text
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import current_language, use_language


def facts(text: HandOverText) -> dict[str, str]:
    return dict(text.facts)


@pytest.mark.parametrize('spoken', ['fr', 'en'])
def test_it_speaks_to_who_gets_the_deal_whatever_the_program_speaks(spoken: str) -> None:
    use_language(spoken)
    french, english = hand_over_text(hand_over()), hand_over_text(hand_over(language='en'))
    assert (french.kind, french.passing) == ('Fiche de passation', 'De Claire Morin à Paul Durand, le 9 juin 2026')
    assert (english.kind, english.passing) == ('Hand-over sheet', 'From Claire Morin to Paul Durand, 9 Jun 2026')
    assert current_language() == spoken


def test_who_need_value_budget_and_decision_stand_there() -> None:
    text = hand_over_text(hand_over())
    assert text.about == 'Transports Girardeau, 18\u202f900\xa0€'
    assert text.people[0] == ('Antoine Girardeau, Gérant', '02 41 00 00 00 · antoine@girardeau.fr')
    assert [name for name, _answer, _evidence in text.questions] == [
        'Besoin réel', 'Valeur comprise', 'Budget prévu', 'Décideur accessible',
    ]  # fmt: skip
    assert text.questions[0][1:] == ('oui', 'Trois pannes en mai')


def test_the_offer_that_counts_is_the_last_version() -> None:
    assert facts(hand_over_text(hand_over()))['Proposition'].startswith('v2, 14\u202f200,50\xa0€')


def test_facts_say_where_it_stands_and_what_comes_next() -> None:
    told = facts(hand_over_text(hand_over()))
    assert (told['Étape'], told['Concurrents']) == ('Négociation', 'Froid Atlantique')
    assert told['Ensuite'] == 'Appel, 11 juin 2026 10:30, Relancer'
    assert told['Parcours'] == 'Identification 24\xa0j · Qualification 17\xa0j'
    assert '1 faite' in told['Concessions']


def test_nothing_planned_is_said_and_what_is_not_known_is_left_out() -> None:
    told = hand_over(0, planned=(), competitors=(), people=())
    bare = replace(told, deal=replace(told.deal, product='', expected_close_on=None, amount=None))
    text = hand_over_text(bare)
    assert facts(text)['Ensuite'] == 'rien n’est prévu'
    assert not {'Produit', 'Clôture prévue', 'Concurrents', 'Proposition'} & facts(text).keys()
    assert (text.about, text.people, text.history) == ('Transports Girardeau', (), ())


def test_promises_say_whose_they_are_and_how_they_stand() -> None:
    assert [row[0] + ' ' + row[3] for row in hand_over_text(hand_over()).promises] == [
        'Nous tenue', 'Nous non tenue', 'Le client en retard',
    ]  # fmt: skip


def test_the_history_begins_with_the_latest() -> None:
    use_language('fr')
    told = hand_over(5)
    days = [row[0] for row in hand_over_text(told).history]
    assert days == [date_text(one.on, with_year=False) for one in reversed(told.summary.exchanges)]
    assert len(set(days)) > 1


def test_a_deal_that_was_nobodys_comes_from_nobody() -> None:
    assert hand_over_text(hand_over(before='')).passing == 'À Paul Durand, le 9 juin 2026'


@pytest.mark.parametrize(('count', 'words'), [(1, '… et 1 échange plus ancien'), (12, '… et 12 échanges plus anciens')])
def test_what_was_left_out_is_counted(count: int, words: str) -> None:
    assert earlier_text('fr', count) == words
