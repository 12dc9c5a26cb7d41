"""Names and words as a base of years holds them: few that are everywhere, many that are rare. The same every time."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

FIRST_NAMES = (
    'Marie Jean Pierre Camille Antoine Nathalie Philippe Isabelle Nicolas Sophie Julien Hélène François Céline Thomas '
    'Émilie Laurent Aurélie Stéphane Chloé Olivier Élodie Benoît Léa Guillaume Inès Mathieu Zoé Gérard Manon Étienne '
    'James Mary Oliver Emma William Olivia George Charlotte Harry Grace Jack Amelia Thomas Emily Daniel Sarah Michael '
    'Jean-Pierre Anne-Sophie Marie-Claude Yannick Maëlle Noémie Rémi Gaëtan Loïc Siobhan Aoife Declan Niamh Delphine'
)
SURNAMES = (
    'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David '
    'Bertrand Roux Vincent Fournier Morel Girard André Lefebvre Mercier Dupont Lambert Bonnet François Martinez Smith '
    'Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Walker Edwards Hughes Green Lewis Wood Harris '
    'Girardeau Guérin Chevalier Gauthier Barbier Renaud Picard Roche Masson Denis Marchand Dumas Brunet Blanchard'
)
TRADES = (
    'Menuiserie Garage Boulangerie Transports Imprimerie Plomberie Électricité Carrosserie Pharmacie Maçonnerie '
    'Cabinet Hôtel Domaine Ateliers Groupe Société Maison Bakery Builders Logistics Printing Foods Systems Partners'
)
FORMS = ('SARL', 'SAS', 'SA', 'EURL', 'Ltd', 'Inc', '', '')
THINGS = (
    'Bornes Éclairage Toiture Contrat Maintenance Rénovation Site Logiciel Formation Audit Chaudière Flotte Extension '
    'Parking Licences Support Migration Equipment Renewal Upgrade Training Consulting Installation Assurance Camion'
)
# In the order of how often they are said.
COMMON = (
    'de la le et à les des un en du une est pour que dans il a sur pas ce qui au avec se plus par ne the to and of '
    'devis client rendez-vous rappeler prix projet offre budget equipe envoyer semaine demain contrat commande '
    'livraison in for is on with call send meeting price offer next week confirmed signature facture délai chantier '
    'visite directeur décision concurrent remise réunion mail téléphone étude besoin proposition accord attente'
)
_STARTS = 'ba be bra ca che cli co cra da de dro é fa fla fo ga gra hi in ja la li ma me mo na no o pa pe pro qua'
_ENDS = 'bert ceau dier el fait gnon hard jet leux ment nage on pier quet reau sier teur tion vant zin ance elle ier'
_MIDDLES = 'ba ca di fi la ma ni pa ra ri sa ta te ti va vi lo mo ro to'


class Speaker:
    """Draws names and words, the first of each list most often (Zipf)."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        made = list(_composed())
        Random(1).shuffle(made)
        words = COMMON.split() + made
        self._words = words, list(accumulate(1 / (rank + 2) for rank in range(len(words))))
        surnames = SURNAMES.split() + [word.capitalize() for word in made[:6_000]]
        self._surnames = surnames, list(accumulate(1 / (rank + 20) for rank in range(len(surnames))))
        first_names = FIRST_NAMES.split()
        self._first_names = first_names, list(accumulate(1 / (rank + 5) for rank in range(len(first_names))))

    def surname(self) -> str:
        return self._one(self._surnames)

    def person(self) -> str:
        return f'{self._one(self._first_names)} {self.surname()}'

    def company(self) -> str:
        named = f'{self._one_of(TRADES)} {self.surname()}'
        return f'{named} {self.chance.choice(FORMS)}'.strip()

    def title(self) -> str:
        return f'{self.thing()} {self.words(self.chance.randint(1, 3))}'

    def words(self, count: int) -> str:
        words, weights = self._words
        return ' '.join(self.chance.choices(words, cum_weights=weights, k=count))

    def note(self) -> str:
        """5 to 80 words, mostly a few."""
        return self.words(min(80, 5 + int(self.chance.expovariate(1 / 18))))

    def phone(self) -> str:
        digits = f'{self.chance.randrange(100_000_000):08}'
        pairs = ' '.join(digits[at : at + 2] for at in range(0, 8, 2))
        return f'06 {pairs}' if self.chance.random() < 0.8 else f'+44 7{digits[:3]} {digits[2:]}'

    def thing(self) -> str:
        return self._one_of(THINGS)

    def _one_of(self, words: str) -> str:
        return self.chance.choice(words.split())

    def _one(self, drawn: tuple[list[str], list[float]]) -> str:
        return self.chance.choices(drawn[0], cum_weights=drawn[1])[0]


def _composed() -> Iterator[str]:
    for start in _STARTS.split():
        for middle in ('', *_MIDDLES.split()):
            yield from (f'{start}{middle}{end}' for end in _ENDS.split())
