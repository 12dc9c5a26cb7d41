"""Signatures made up in the styles of Outlook, Gmail and phones, beside what they say."""

from typing import NamedTuple

from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson


class Signature(NamedTuple):
    """A text and the person it tells of."""

    text: str
    person: ProposedPerson


SIGNATURES = [
    Signature(
        'Hélène Marchais\nDirectrice commerciale\nMenuiserie Lefèvre SARL\n12, rue des Lilas\n49000 Angers\n'
        'Tél. : 02 41 55 66 77 - Port. : 06 12 34 56 78\nh.marchais@lefevre-menuiserie.fr\nwww.lefevre-menuiserie.fr',
        ProposedPerson(
            'Hélène Marchais',
            'Directrice commerciale',
            'Menuiserie Lefèvre SARL',
            (Labelled('h.marchais@lefevre-menuiserie.fr'),),
            (Labelled('02 41 55 66 77'), Labelled('06 12 34 56 78', 'mobile')),
            ('12, rue des Lilas\n49000 Angers',),
            ('www.lefevre-menuiserie.fr',),
        ),
    ),
    Signature(
        'Cordialement,\n\nMarc DUPUIS | Responsable achats\nVerrier Imprimeurs\n'
        'T +33 (0)3 20 11 22 33  M +33 6 45 67 89 10\nmarc.dupuis@verrier.fr | verrier.fr',
        ProposedPerson(
            'Marc DUPUIS',
            'Responsable achats',
            'Verrier Imprimeurs',
            (Labelled('marc.dupuis@verrier.fr'),),
            (Labelled('+33 (0)3 20 11 22 33'), Labelled('+33 6 45 67 89 10', 'mobile')),
            (),
            ('verrier.fr',),
        ),
    ),
    Signature(
        'Kind regards,\nEmma Clarke\nHead of Procurement, Crown Paper Ltd\n'
        'Office: +44 20 7946 0958 ext. 12 | Mobile: 07700 900123\n14 Harbour Street, Leeds LS1 4AB\n'
        'e: emma.clarke@crownpaper.co.uk  w: www.crownpaper.co.uk\nRegistered in England, Company No. 01234567',
        ProposedPerson(
            'Emma Clarke',
            'Head of Procurement',
            'Crown Paper Ltd',
            (Labelled('emma.clarke@crownpaper.co.uk'),),
            (Labelled('+44 20 7946 0958 ext. 12', 'work'), Labelled('07700 900123', 'mobile')),
            ('14 Harbour Street, Leeds LS1 4AB',),
            ('www.crownpaper.co.uk',),
        ),
    ),
    Signature(
        'John F. Doyle\nSales Manager at BrightPath\n(617) 555-0148\njohn@brightpath.com\n'
        '100 Main St, Suite 4, Boston, MA 02110',
        ProposedPerson(
            'John F. Doyle',
            'Sales Manager',
            'BrightPath',
            (Labelled('john@brightpath.com'),),
            (Labelled('(617) 555-0148'),),
            ('100 Main St, Suite 4, Boston, MA 02110',),
        ),
    ),
    Signature(
        'Dr Klaus Weber\nGeschäftsführer\nWeber Druck GmbH\nHauptstraße 12\n80331 München\n'
        'Tel. +49 89 123456-0 · Fax +49 89 123456-99\nUSt-IdNr. DE123456789',
        ProposedPerson(
            'Klaus Weber',
            'Geschäftsführer',
            'Weber Druck GmbH',
            (),
            (Labelled('+49 89 123456-0'), Labelled('+49 89 123456-99', 'fax')),
            ('Hauptstraße 12\n80331 München',),
        ),
    ),
    Signature(
        'Julien Sabatier\nAvocat associé\nSABATIER & ASSOCIÉS\n5 place de la République – 69002 Lyon\n'
        'Standard 04 78 00 00 11 / Direct 04 78 00 00 12\nj.sabatier@sabatier-avocats.fr',
        ProposedPerson(
            'Julien Sabatier',
            'Avocat associé',
            'SABATIER & ASSOCIÉS',
            (Labelled('j.sabatier@sabatier-avocats.fr'),),
            (Labelled('04 78 00 00 11', 'work'), Labelled('04 78 00 00 12', 'work')),
            ('5 place de la République – 69002 Lyon',),
        ),
    ),
    Signature(
        'Tunde Okafor <t.okafor@lagoslight.com>\n+234 803 555 0199',
        ProposedPerson(
            'Tunde Okafor', '', '', (Labelled('t.okafor@lagoslight.com'),), (Labelled('+234 803 555 0199'),)
        ),
    ),
    Signature('Sophie\n06 11 22 33 44', ProposedPerson('Sophie', phones=(Labelled('06 11 22 33 44'),))),
    Signature('contact@collet-traiteur.fr', ProposedPerson(emails=(Labelled('contact@collet-traiteur.fr'),))),
    Signature('06 12 34 56 78', ProposedPerson(phones=(Labelled('06 12 34 56 78'),))),
    Signature(
        'Mme Brigitte Collet\nGérante\nCollet Traiteur\nMobile : 06.98.76.54.32\n'
        'Ce message est confidentiel. Toute diffusion, copie ou utilisation par une autre personne que son '
        'destinataire est strictement interdite et peut engager la responsabilité de son auteur.',
        ProposedPerson(
            'Brigitte Collet', 'Gérante', 'Collet Traiteur', (), (Labelled('06.98.76.54.32', 'mobile'),), (), ()
        ),
    ),
    Signature(
        'Nadia Haddad, Cheffe de projet\nOrbis\nnadia.haddad@orbis.eu\nhttps://www.orbis.eu/equipe',
        ProposedPerson(
            'Nadia Haddad',
            'Cheffe de projet',
            'Orbis',
            (Labelled('nadia.haddad@orbis.eu'),),
            (),
            (),
            ('https://www.orbis.eu/equipe',),
        ),
    ),
    Signature(
        'Grace Lin • Account Executive • BrightPath Inc.\nM: 415-555-0132 • grace@brightpath.com',
        ProposedPerson(
            'Grace Lin',
            'Account Executive',
            'BrightPath Inc.',
            (Labelled('grace@brightpath.com'),),
            (Labelled('415-555-0132', 'mobile'),),
        ),
    ),
    Signature(
        'Jean-Pierre de la Tour\nMaire adjoint\nVille de Châteauroux\nPlace de la République, BP 509\n'
        '36012 Châteauroux Cedex\nTél : 02 54 08 33 00\nMél : jp.delatour@chateauroux.fr',
        ProposedPerson(
            'Jean-Pierre de la Tour',
            'Maire adjoint',
            'Ville de Châteauroux',
            (Labelled('jp.delatour@chateauroux.fr'),),
            (Labelled('02 54 08 33 00'),),
            ('Place de la République, BP 509\n36012 Châteauroux Cedex',),
        ),
    ),
]
