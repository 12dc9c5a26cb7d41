"""Words that say whether a deal is open, won or lost, in our languages and in those of the usual CRMs."""

from typing import NamedTuple

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.words import squeezed

_WORDS = {
    DealStatus.WON: 'won|closed won|closed as won|gagne|gagnee|affaire gagnee|ferme gagne|fermee gagnee|conclu|conclue|'
                    'signe|signee|win|success|successful|cloture gagne|cloturee gagnee|ferme et gagne|accepted|'
                    'acceptee|vendu|vendue|deal won|closed successfully|converted',
    DealStatus.LOST: 'lost|closed lost|closed as lost|perdu|perdue|affaire perdue|ferme perdu|fermee perdue|'
                     'abandonne|abandonnee|abandoned|lose|loss|cancelled|canceled|annule|annulee|cloture perdu|'
                     'cloturee perdue|ferme et perdu|rejected|refused|refuse|refusee|disqualified|disqualifie|'
                     'disqualifiee|deal lost|closed lost to competition|dead|sans suite',
    DealStatus.OPEN: 'open|opened|ouvert|ouverte|en cours|in progress|active|actif|ongoing|todo|to do|a faire|standby|'
                     'stand by|en attente|pending|new|nouveau|nouvelle|not closed|working|affaire ouverte|opportunite',
}  # fmt: skip
# In a column of stages 'Accepted' or 'Signé' may well be stages; these are none.
_CLOSING = ('won', 'lost', 'gagn', 'perd')
_BY_WORD = {squeezed(word): status for status, words in _WORDS.items() for word in words.split('|')}


class Standing(NamedTuple):
    """How a deal stands: its status, and the name of its stage where one is given."""

    status: DealStatus
    stage: str


def status_of(word: str) -> DealStatus | None:
    return _BY_WORD.get(squeezed(word))


def closing_stage(name: str) -> DealStatus | None:
    """The outcome a stage stands for: 'Closed Won' is one, 'En cours' or 'Signé' is a stage like any other."""
    key = squeezed(name)
    return _BY_WORD.get(key) if any(stem in key for stem in _CLOSING) else None


def standing(stage: str, status: str) -> Standing | None:
    """From both cells; the status has the last word. None where it is a word nobody knows."""
    # A stage 'Closed Won' repeats the status; it is no stage of a process.
    outcome = closing_stage(stage)
    told = status_of(status) if status else outcome or DealStatus.OPEN
    return None if told is None else Standing(told, '' if outcome else stage)
