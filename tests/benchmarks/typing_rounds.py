"""What a seller types, letter by letter, and how long each letter is answered: the best of all rounds for each."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

FRAME = 1 / 60
# Beginnings and parts of names, words of notes, frequent ones, rare ones, two and three of them, a phone, an e-mail.
LINES = (
    'martin', 'Camille Du', 'menuiserie', 'menuiserie lefevre', 'girard', 'jean-pierre', 'efevre', 'bern marie',
    'de', 'la', 'a', 'le devis', 'de la', 'rendez-vous client', 'prix de la commande', 'devis signature martin',
    'concurrent', 'bornes', 'parking devis', 'toiture martin', 'quareau', 'grabavant', 'patetion de', 'smith ltd',
    'sarl', 'marchand@', '06 12 3', 'du plomb', 'tion', 'zzz',
)  # fmt: skip
PEOPLE = (
    'Marie Martin', 'martin marie', 'Jean-Pierre Lefèvre', 'Camille Durand', 'Sophie B', 'Nicolas Grabavant',
    'James Smith', 'a', 'de la Roche', 'Lefevre', 'Emily Zxqw',
)  # fmt: skip
COMPANIES = ('Menuiserie Lefèvre', 'Garage Martin SARL', 'Société Dubois', 'Smith Ltd', 'Atelier', 'Groupe Qzx')


def beginnings(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from (line[:end] for end in range(1, len(line) + 1))


class Typist:
    """Types all lines each time it is called and says the share-th slowest letter, each at its best so far."""

    def __init__(self, lines: Sequence[str], answer: Callable[[str], object], share: float = 0.95) -> None:
        self._answer = answer
        self._share = share
        self.best = dict.fromkeys(beginnings(lines), float('inf'))

    def __call__(self) -> float:
        for typed, best in self.best.items():
            start = perf_counter()
            self._answer(typed)
            self.best[typed] = min(best, perf_counter() - start)
        return self.at(self._share)

    def at(self, share: float) -> float:
        return sorted(self.best.values())[int(share * (len(self.best) - 1))]
