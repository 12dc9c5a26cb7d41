"""Words for open, won and lost."""

import pytest

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.cells.outcomes import closing_stage, standing, status_of


@pytest.mark.parametrize(
    'word', ['Won', 'Gagné', 'gagnée', 'Closed Won', 'closedwon', 'CLOSED-WON', 'Fermé gagné', 'Signé']
)
def test_words_for_won(word: str) -> None:
    assert status_of(word) is DealStatus.WON


@pytest.mark.parametrize(
    'word', ['Lost', 'Perdu', 'perdue', 'Closed Lost', 'closedlost', 'Abandonné', 'Cancelled', 'Annulée']
)
def test_words_for_lost(word: str) -> None:
    assert status_of(word) is DealStatus.LOST


@pytest.mark.parametrize('word', ['Open', 'Ouverte', 'En cours', 'in progress', 'todo', 'standby', 'En attente'])
def test_words_for_open(word: str) -> None:
    assert status_of(word) is DealStatus.OPEN


def test_other_words_are_no_status() -> None:
    assert status_of('Qualification') is None
    assert status_of('') is None


def test_only_won_and_lost_close_a_stage() -> None:
    assert closing_stage('Closed Won') is DealStatus.WON
    assert closing_stage('Perdue') is DealStatus.LOST
    assert closing_stage('En cours') is None
    assert closing_stage('Signé') is None
    assert closing_stage('Qualification') is None


@pytest.mark.parametrize(
    ('stage', 'status', 'expected'),
    [
        ('Won', '', (DealStatus.WON, '')),
        ('Negotiation', '', (DealStatus.OPEN, 'Negotiation')),
        ('Negotiation', 'lost', (DealStatus.LOST, 'Negotiation')),
        ('Closed Won', 'Won', (DealStatus.WON, '')),
        ('', 'gagnée', (DealStatus.WON, '')),
        ('', '', (DealStatus.OPEN, '')),
        ('Won', 'open', (DealStatus.OPEN, '')),
    ],
)
def test_the_status_has_the_last_word(stage: str, status: str, expected: tuple[DealStatus, str]) -> None:
    assert standing(stage, status) == expected


def test_a_status_nobody_knows_gives_no_standing() -> None:
    assert standing('Negotiation', 'perhaps') is None
