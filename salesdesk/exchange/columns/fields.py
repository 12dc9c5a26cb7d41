"""The fields of a deal that a file may fill, and the names files give them, in French and English."""

import re
from collections.abc import Sequence

from salesdesk.domain.folding import fold
from salesdesk.exchange.columns.header_units import bare_name
from salesdesk.exchange.words import squeezed

# How --map and an override say: leave this column out, or keep it with the deal under its own name.
LEFT_OUT = ''
EXTRA = 'extra'

# In the order of preference: of two columns that fit, the one named earlier fills the field.
# HubSpot, Pipedrive, Salesforce, Zoho, noCRM, Teamleader and Odoo name them so in their exports.
_NAMES = {
    'title': 'title|titre|name|nom|deal|affaire|opportunity|opportunite|deal title|intitule|libelle|subject|objet|'
             'sujet|nom de la piste|lead|piste|transaction|project|projet',
    'external_id': 'external id|identifiant externe|id externe|opportunity id|deal id|lead id|record id|'
                   'id d enregistrement|id de l objet|id de fiche d info|identifiant|reference|ref|numero|number|'
                   'deal number|numero d affaire|uuid|key|cle',
    'id': 'id',
    'organization': 'organization|organisation|organization name|nom de l organisation|company|company name|societe|'
                    'nom de la societe|entreprise|nom de l entreprise|raison sociale|account|account name|compte|'
                    'nom de l entreprise associee|'
                    'nom du compte|associated company|associated company primary|entreprise associee|customer|'
                    'customer name|client|nom du client|client folder|dossier client|client name|organization id name|'
                    'prospect|partner|partenaire',
    'contact': 'contact|contact name|nom du contact|contact principal|primary contact|main contact|contact person|'
               'personne a contacter|personne de contact|associated contact|contact associe|person|personne|'
               'person name|interlocuteur|full name|nom complet',
    'email': 'email|mail|courriel|email address|adresse email|adresse mail|contact email|'
             'person email|email du contact|contact person email|person email work|email from',
    'phone': 'phone|telephone|tel|phone number|numero de telephone|mobile|portable|contact phone|person phone|'
             'telephone du contact|mobile phone|telephone portable|person phone work',
    'owner': 'owner|owner name|proprietaire|responsable|responsible|sales agent|agent|salesperson|sales person|'
             'sales rep|seller|vendeur|vendeuse|commercial|commerciale|account manager|assigned to|assigne a|'
             'attribue a|user|utilisateur|owner full name|user name',
    'product': 'product|produit|product name|nom du produit|products|produits|article|service|offre|offer|line item',
    'stage': 'stage|etape|phase|stage name|nom de l etape|sales stage|pipeline stage|deal stage|step|'
             'etape du pipeline|etape de vente|current stage|etape actuelle|stage id name',
    'pipeline': 'pipeline|pipeline name|nom du pipeline|sales pipeline|pipeline de vente|process|processus|'
                'tunnel de vente|sales process|pipeline commercial',
    'status': 'status|statut|etat|state|outcome|resultat|result|situation',
    'amount': 'amount|montant|value|valeur|close value|deal value|deal amount|montant ht|montant hors taxe|prix|price|'
              'total|revenue|estimated value|valeur estimee|montant estime|estimated amount|total amount|'
              'montant total|amount excl vat|amount excluding vat|chiffre d affaires|ca|budget estime|'
              'expected revenue|revenu espere|revenu attendu|revenu prevu|montant ttc|amount in company currency|'
              'montant dans la devise de l entreprise|planned revenue',
    'currency': 'currency|devise|monnaie|currency code|code devise|currency of value|devise de valeur|amount currency|'
                'deal currency|currency iso code|deal currency code|devise du montant',
    'created': 'created|created at|created on|created date|create date|creation date|created time|date created|'
               'date de creation|creation|cree|creee|cree le|creee le|date d ajout|add time|deal created|engage date|'
               'date de saisie|date d entree|opened|opened on|open date|date d ouverture|affaire creee le|'
               'start date|date de debut|affaire creee|date',
    'stage_entered': 'stage entered|stage entered on|entered stage|entered stage on|date entered stage|'
                     'date entered current stage|entree dans l etape|date d entree dans l etape|last stage change|'
                     'last stage change date|stage modified time|stage change date|dernier changement d etape|'
                     'date entered deal stage|stage updated|last stage update|derniere mise a jour de l etape',
    'expected_close': 'expected close|expected close date|expected closing|expected closing date|cloture prevue|'
                      'date de cloture prevue|estimated closing date|estimated close date|cloture estimee|'
                      'date de cloture estimee|date de signature prevue|echeance|fermeture prevue|'
                      'date de fermeture prevue|forecast close date|planned close|planned close date|'
                      'date de cloture attendue|expected close on|date prevue',
    'closed': 'closed|closed at|closed on|closed date|close date|closing date|date closed|cloture|date de cloture|'
              'cloturee|cloturee le|cloture le|date de fermeture|deal closed on|close time|won date|won time|won at|'
              'date de gain|date de signature|gagnee le|end date|date de fin|actual close date|'
              'date de cloture effective|date de cloture reelle|lost time|lost date|perdue le',
    'lost_reason': 'lost reason|loss reason|reason for loss|reason lost|closed lost reason|motif de perte|'
                   'raison de la perte|raison de perte|motif de refus|raison de l echec|lost reason name|'
                   'motif de la perte|reason for losing',
    'lost_note': 'lost note|loss note|lost reason note|lost reason detail|note de perte|commentaire de perte|'
                 'precisions sur la perte|closing note|loss description',
    'tags': 'tags|tag|etiquettes|etiquette|labels|label|mots cles|keywords|libelles|categories|categorie|category',
    'note': 'note|notes|description|comment|comments|commentaire|commentaires|remarque|remarques|remarks|'
            'internal notes|notes internes|memo',
}  # fmt: skip

CRITERIA = ('need', 'value_understood', 'budget', 'decision_maker')
# What our own export writes besides; by exactly these names they come back.
_OURS = (
    'pipeline_id', 'stage_id', 'organization_id', 'contact_id', 'lost_reason_id',
    'returns_on', 'next_action_kind', 'next_action_on', 'next_action_time', 'next_action_subject',
    *(f'{criterion}{part}' for criterion in CRITERIA for part in ('', '_evidence', '_on')),
)  # fmt: skip
# Worked out from other columns, or written for the seller's eyes: never read.
NOT_READ = frozenset({'probability', 'weighted_amount', 'error'})
# Names that no other program gives its columns; 'budget' or 'stage_id' may come from anywhere.
_OURS_ALONE = frozenset(('weighted_amount', 'stage_entered', 'lost_note', 'returns_on', 'value_understood')) | {
    name for name in _OURS if name.startswith('next_action') or name.endswith('_evidence')
}

FIELDS = frozenset((*_NAMES, *_OURS))

_RANKED = {
    squeezed(name): (rank, field) for field, names in _NAMES.items() for rank, name in enumerate(names.split('|'))
}
# What a name is about goes without saying here: 'Deal - Title', 'Opportunity Owner', 'Nom de la transaction'.
_DEAL = r'(?:deal|affaire|transaction|opportunity|opportunite|opp|lead|piste)'
_ABOUT = re.compile(rf'^{_DEAL} (?=\w)|(?: de l| de la| du| d| de| of the| of)? {_DEAL}$')
# A name found only after something was taken off it comes behind every name found as it stands.
_SIMPLER = 100


def guess_columns(header: Sequence[str]) -> dict[str, str]:
    """The field of each column whose name is known: at most one column per field, the most usual name first."""
    if is_our_own(header):
        return {name: LEFT_OUT if name in NOT_READ else name for name in header if name in FIELDS | NOT_READ}
    # Sorted by how usual the name is, then by place: the first to ask for a field has it.
    fits = sorted((*fit, position, name) for position, name in enumerate(header) if (fit := _fit(name)))
    guessed: dict[str, str] = {}
    for _rank, field, _position, name in fits:
        if field not in guessed.values():
            guessed[name] = field
    return guessed | {name: LEFT_OUT for name in header if name == 'error'}


def is_our_own(header: Sequence[str]) -> bool:
    """Whether we wrote the file, though columns may have been removed since: its names are taken to the letter."""
    return len(_OURS_ALONE.intersection(header)) > 1


def is_field_name(name: str) -> bool:
    return name in FIELDS or _fit(name) is not None


def _fit(name: str) -> tuple[int, str] | None:
    """How usual the name is (0 is best) and for which field; None for a name nobody knows."""
    bare = bare_name(name)
    plain = ' '.join(re.sub(r'[\W_]+', ' ', fold(bare)).split())
    readings = (squeezed(name), squeezed(bare), squeezed(_ABOUT.sub('', plain)))
    fits = ((_RANKED[key][0] + _SIMPLER * step, _RANKED[key][1]) for step, key in enumerate(readings) if key in _RANKED)
    return next(fits, None)
