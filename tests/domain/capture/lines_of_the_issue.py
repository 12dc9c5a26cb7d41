"""Lines written from the issue's words before the reader's answer was seen. Wednesday 10 June 2026, euros at home."""

from datetime import date, time
from typing import NamedTuple

from salesdesk.domain.activity import ActivityKind

CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK
WEDNESDAY = date(2026, 6, 10)


class Expected(NamedTuple):
    """What a line becomes; the amount in cents. A title of None: the issue does not say."""

    title: str | None
    organization: str = ''
    cents: int | None = None
    currency: str = 'EUR'
    kind: ActivityKind | None = None
    day: date | None = None
    hour: time | None = None


def june(day: int) -> date:
    return date(2026, 6, day)


def july(day: int) -> date:
    return date(2026, 7, day)


LEFEVRE, DUPONT, MARTIN = 'Menuiserie Lefèvre', 'Garage Dupont', 'Boulangerie Martin'
ACME, HARBOR, NORDWIND = 'Acme Ltd', 'Blue Harbor', 'Nordwind'
KNOWN = (LEFEVRE, DUPONT, MARTIN, ACME, HARBOR, NORDWIND)

# fmt: off
FRENCH_LINES = {
    'Portail coulissant Garage Dupont 4200 appel demain 9h':
        Expected('Portail coulissant', DUPONT, 420000, kind=CALL, day=june(11), hour=time(9)),
    'Rénovation vitrine boulangerie martin 12k rdv vendredi 14h30':
        Expected('Rénovation vitrine', MARTIN, 1200000, kind=MEETING, day=june(12), hour=time(14, 30)),
    'Contrat entretien nordwind 3 600 € mail lundi':
        Expected('Contrat entretien', NORDWIND, 360000, kind=EMAIL, day=june(15)),
    'Bornes de recharge menuiserie lefevre 8,5k€ rappeler dans 3 jours':
        Expected('Bornes de recharge', LEFEVRE, 850000, kind=CALL, day=june(13)),
    'Audit énergie acme ltd 15000 euros réunion 25/06 à 10h':
        Expected('Audit énergie', ACME, 1500000, kind=MEETING, day=june(25), hour=time(10)),
    'Escalier bois menuiserie lefèvre 1 250,50 €': Expected('Escalier bois', LEFEVRE, 125050),
    'appeler garage dupont demain': Expected(None, DUPONT, kind=CALL, day=june(11)),
    'Maintenance 2027 nordwind 5000': Expected('Maintenance 2027', NORDWIND, 500000),
    'Livraison de 3 palettes garage dupont 900 €': Expected('Livraison de 3 palettes', DUPONT, 90000),
    'Extension entrepôt blue harbor 120k email après-demain':
        Expected('Extension entrepôt', HARBOR, 12000000, kind=EMAIL, day=june(12)),
    'Devis toiture boulangerie martin rendez-vous jeudi 8h':
        Expected('Devis toiture', MARTIN, kind=MEETING, day=june(11), hour=time(8)),
    'Peinture façade nordwind 7 800€ appel le 3 juillet':
        Expected('Peinture façade', NORDWIND, 780000, kind=CALL, day=july(3)),
    'Formation sécurité acme ltd 2,4 k€ tâche mardi':
        Expected('Formation sécurité', ACME, 240000, kind=TASK, day=june(16)),
    'Climatisation 18e étage blue harbor 22k': Expected('Climatisation 18e étage', HARBOR, 2200000),
    'Porte garage dupont 2500 appel jeudi 10h':
        Expected('Porte', DUPONT, 250000, kind=CALL, day=june(11), hour=time(10)),
    'Câblage réseau nordwind 9k appel dans 2 semaines':
        Expected('Câblage réseau', NORDWIND, 900000, kind=CALL, day=june(24)),
    'Signalétique menuiserie lefevre 640 € appel lundi 11h15':
        Expected('Signalétique', LEFEVRE, 64000, kind=CALL, day=june(15), hour=time(11, 15)),
    "Alarme garage dupont 1 900 € appel aujourd'hui 17h":
        Expected('Alarme', DUPONT, 190000, kind=CALL, day=june(10), hour=time(17)),
}
ENGLISH_LINES = {
    'Parking chargers blue harbor $3.5k call next tue 2pm':
        Expected('Parking chargers', HARBOR, 350000, 'USD', CALL, june(16), time(14)),
    'New website acme ltd 12k meeting tomorrow 10am':
        Expected('New website', ACME, 1200000, kind=MEETING, day=june(11), hour=time(10)),
    'Annual support nordwind €4,800 email friday':
        Expected('Annual support', NORDWIND, 480000, kind=EMAIL, day=june(12)),
    'Roof repair garage dupont £950 call monday 9:30am':
        Expected('Roof repair', DUPONT, 95000, 'GBP', CALL, june(15), time(9, 30)),
    'Data migration acme ltd $1.2m meeting in 3 days':
        Expected('Data migration', ACME, 120000000, 'USD', MEETING, june(13)),
    'Office move blue harbor 7,500 usd call tomorrow':
        Expected('Office move', HARBOR, 750000, 'USD', CALL, june(11)),
    'Fire doors menuiserie lefevre 2400 eur task thursday':
        Expected('Fire doors', LEFEVRE, 240000, kind=TASK, day=june(11)),
    'Security audit nordwind $18k call on 3 july at 4pm':
        Expected('Security audit', NORDWIND, 1800000, 'USD', CALL, july(3), time(16)),
    'Lift maintenance acme ltd 650.75 €': Expected('Lift maintenance', ACME, 65075),
    'Van wrap blue harbor $800 call today 5pm':
        Expected('Van wrap', HARBOR, 80000, 'USD', CALL, june(10), time(17)),
    'Fibre upgrade nordwind 15k email in 2 weeks':
        Expected('Fibre upgrade', NORDWIND, 1500000, kind=EMAIL, day=june(24)),
    'Shelving garage dupont 3k': Expected('Shelving', DUPONT, 300000),
    'Printer lease acme ltd $99.99 call fri 11am':
        Expected('Printer lease', ACME, 9999, 'USD', CALL, june(12), time(11)),
    'call acme ltd tomorrow': Expected(None, ACME, kind=CALL, day=june(11)),
}
TO_LEAVE = (
    'Salle 204 mise aux normes', 'Projet Mardi Gras', 'Remplacement iPhone 15', 'Étude route D12', 'Licence Office 365',
    "Appel d'offres mairie de Lyon", '24h du Mans location stand', 'Norme ISO 9001 accompagnement', 'Tarif 2026',
    'Rendez-vous des artisans salon', 'Room 12 refit', 'Black Friday campaign', 'Windows 11 rollout',
    'Call centre software', '5G antenna survey', 'Route 66 signage', 'Meeting room furniture',
)
# fmt: on
