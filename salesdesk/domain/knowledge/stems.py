"""The telling words of a text in French or English, cut down to what they have in common."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from salesdesk.domain.folding import fold

# Words of both languages that stand in any text, folded.
_STOPPED = """
    a about above after again all also always am an and any are as at be because been before being below between both
    but by can cannot could did do does doing down during each ever every few for from further get gets getting give
    given go goes going got had has have having he her here hers him his how i if in into is it its itself just let
    like made make makes may me might more most much must my need needs never no nor not nothing now of off on once one
    only or other our out over own put really s same say says see seem seems she should so some something still such
    take takes than that the their them then there these they thing things this those through to too two three under
    until up upon us very want wants was we well were what when where which while who whom whose why will with without
    would yes yet you your t don doesn isn wasn won let's been ask asked asks tell told show shown shows

    afin ai aie ailleurs ainsi alors apres as assez au aucun aucune aujourd aupres aussi autant autre autres aux avaient
    avait avant avec avez avoir avons beaucoup bien c ca car ce ceci cela celle celles celui ces cet cette ceux chacun
    chaque chez ci comme comment d dans de deja demande demander depuis des deux dire dit doit doivent donc dont du elle
    elles en encore enfin entre es est et etaient etait ete etes etre eu eux fait faire faut fois font hui ici il ils j
    je jamais jusqu jusque l la laquelle le lequel les leur leurs lors lorsque lui m ma mais me meme memes mes mieux moi
    moins mon n ne ni non nos notre nous on ont ou par parce parle parler pas pendant peu peut peuvent plus pour
    pourquoi qu quand que quel quelle quelles quels qui quoi rien sa sans se sera serait ses si sinon soi soit son sont
    sous souvent suis sur surtout t ta tant te tel telle tels tes toi ton toujours tous tout toute toutes tres trois
    trop tu un une va vers veut veulent voici voudra voudrait voudront voila vont vos votre vous vu y
"""
_STOP = frozenset(_STOPPED.split())
# The longest comes first; what remains has at least four letters.
_ENDINGS = """
    issements issement atures ature ellement ivement ations ation ements ement ments trices trice teurs teuse teur euses
    euse eurs eur ings ing ives ive ifs if ables able ibles ible ances ance ences ence iques ique ities ity ites elles
    elle ales ale aux als al ions ion ees ee ers ier iers iere ieres er ez ant ante ants ent ents ed ly es e s x y
"""
_BY_LENGTH = sorted(_ENDINGS.split(), key=len, reverse=True)
SHORTEST_STEM = 4


class Word(NamedTuple):
    """A word with its stem, as it was written."""

    stem: str
    written: str


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """What a folded word has in common with its other forms: prices, pricing; signature, signer, signed."""
    # Twice at most: a plural hides the ending before it.
    for _turn in range(2):
        cut = next((end for end in _BY_LENGTH if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM), '')
        if not cut:
            break
        word = word[: len(word) - len(cut)]
    # 'occupp(ed)' and 'appell(er)': a doubled last letter is one.
    return word[:-1] if len(word) > SHORTEST_STEM and word[-1] == word[-2] else word


def telling_words(text: str) -> Iterator[Word]:
    """Those of two letters and more that are no stop words; figures tell nothing by themselves."""
    spaced = ''.join(sign if sign.isalnum() else ' ' for sign in text)
    for written in spaced.split():
        folded = fold(written)
        if len(folded) > 1 and folded not in _STOP and not folded.isdecimal():
            yield Word(stem_of(folded), written)
