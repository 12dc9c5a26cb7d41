"""What a sale is about, in the words of both languages: 'trop cher' and 'too expensive' mean the same."""

from collections.abc import Iterable, Iterator
from functools import cache

from salesdesk.domain.knowledge.stems import Word, telling_words

# An idea begins at the margin, with its name; words that go together are joined by a hyphen.
_IDEAS = """
price: prix tarif tarification coût coûte coûter cher onéreux montant price pricing cost costs expensive rate
cheap: moins-cher bas-prix casser-prix cheap cheaper low-price undercut
discount: remise rabais ristourne réduction escompte discount rebate concession percent
free: gratuit gratuité gratuitement offert offerte offre-année free charge-free
budget: budget crédit crédits dépense financement fonds enveloppe ligne-budgétaire funds funding spending expense
    grant subvention
cash: trésorerie paiement payer échelonné acompte règlement cash payment pay instalment deposit
lease: location loyer leasing crédit-bail lease rent rental
value: valeur gain gains rentabilité retour-investissement bénéfice value benefit return roi savings profit
need: besoin problème douleur enjeu need problem pain trouble
decider: décideur décide décision signataire signer signature patron gérant pdg directeur-général dirigeant decide
    decides decider decision decision-maker boss ceo managing-director owner sign signs signed
committee: comité conseil-administration codir commission vote voter assemblée committee board board-meeting
purchasing: achats acheteur acheteuse service-achats purchasing procurement buyer buyers purchase
legal: juridique juriste avocat clause responsabilité conditions-générales cgv legal lawyer lawyers counsel liability
    terms
contract: contrat engagement résiliation contract commitment termination agreement
renewal: renouvellement renouveler reconduction reconduire reconduit renewal renew renewed extend-contract
tender: appel-offres marché-public marché cahier-charges consultation tender rfp call-tenders request-proposal bid
paperwork: attestation pièce dossier-administratif formulaire certificate form paperwork administrative-file
quote: devis proposition offre chiffrage quote quotation proposal offer estimate
silence: silence nouvelles réponse répond relance relances sans-réponse silent reply answer unanswered reminder
    reminders chase
think: réfléchir réfléchit réfléchisse réflexion hésiter hésite think think-over thinking hesitate consider
later: rappeler rappelez année-prochaine report reporter plus-tard later next-year postpone call-next call-back
time: temps débordé débordés surchargé disponibilité planning time busy overloaded workload schedule
deadline: échéance date-limite délai date deadline due-date delivery-date
late: retard tard décalage late delay delayed overdue
delivery: livraison livrer livré delivery deliver delivered
spreadsheet: excel tableur tableurs tableau-excel spreadsheet spreadsheets
inhouse: interne développeur développeurs soi-même in-house house developer developers internal
adoption: réticent réticents réticence résistance refuser refuseront équipe équipes utilisateur utilisateurs adoption
    adopt resist reluctant refuse team staff user users operators crew
training: formation former formé stage atelier cours apprentissage training train trained course workshop learning
data: donnée données historique fichier data records history file files
migration: migration migrer reprise reprise-données basculer bascule changer changement changement-logiciel switch
    switching migrate move moving import
rollout: déploiement déployer établissement établissements site sites rollout roll-out deploy deployment
pilot: pilote test essai-pilote pilot proof trial-run
trial: essai essayer essai-gratuit prolonger prolongé trial try free-trial extend
demo: démonstration démo présentation écran écrans fonctions demo demonstration screen screens features presentation
hosting: héberger hébergé hébergées hébergement serveur serveurs cloud hosting hosted host server servers
privacy: rgpd dpo confidentialité vie-privée gdpr privacy personal-data
security: sécurité intrusion vulnérabilité questionnaire security penetration vulnerability
integration: intégration interface relier connecter échange-automatique connecteur api erp integration connect
    connector link
support: assistance support hotline dépannage ticket tickets helpdesk service-desk
maintenance: maintenance entretien mise-jour mises-jour update updates upgrade
breakdown: panne pannes arrêt arrêts incident breakdown outage downtime failure
reference: référence référence-client témoignage visite reference testimonial visit running-installation
competitor: concurrent concurrents concurrence concurrente competitor competition rival
supplier: prestataire fournisseur éditeur supplier vendor provider contractor
failure: échec échoué déception mauvaise-expérience raté failed fail failure badly burnt disappointing
champion: sponsor porteur portait interlocuteur champion contact-left
leaving: quitter quitte départ parti partie muté left leave leaves leaving quit changed-jobs resigned
consultant: consultant consultants régie conseil jour-homme consulting days time-materials
fixed: forfait prix-ferme engagement-résultat fixed-price lump-sum
size: taille petit petite gros grande small big large size
holiday: août juillet vacances congés été fermeture august july holiday holidays summer closed
season: saison saisonnier soldes noël novembre janvier récolte season seasonal christmas harvest peak
quality: qualité audit auditeur certification norme conformité quality auditors compliance
trace: traçabilité lot lots traceability batch
grant: subvention opco organisme-financeur aide prise-charge grant subsidy funding
town: mairie commune municipal municipale maire collectivité conseil-municipal town council mayor
hospital: hôpital hôpitaux clinique cliniques patient patients chirurgien infirmière soins hospital clinic clinical
    surgeon nurse ward
school: école lycée collège université proviseur élève school college university pupil headmaster
shop: magasin boutique boutiques commerce détaillant caisse caisses shop shops store retail retailer retailers till
    tills
hotel: hôtel hôtels hôtellerie auberge hotel hotels inn inns
chain: chaîne groupe réseau chain group network
charity: association bénévole bénévoles adhérent adhérents trésorier trésorière charity non-profit volunteers members
    treasurer
building: bâtiment chantier construction ouvriers building site-works
factory: usine atelier-production machine machines presse ligne-production plant factory press foundry shop-floor
transport: transport transporteur colis tournée tournées flotte livraison-colis carrier freight parcel fleet haulage
food: agroalimentaire laiterie fromagerie boulangerie food dairy cheese bakery
bank: banque bancaire assurance mutuelle bank banking insurance mutual
family: famille familiale fils père fille family son father daughter
fear: peur crainte craindre craignent inquiet inquiète rassurer afraid fear worry worried reassure
feedback: avis satisfaction retour-client review reviews feedback
install: installation installer équiper équipé install installed equip
satisfied: satisfait contents fidèle habitué actuel satisfied happy loyal incumbent current-supplier current
priority: priorité prioritaire urgence urgent important priority urgency
small: start-up indépendant artisan freelance self-employed startup tiny
trust: confiance fiabilité fiable solide solidité garantie trust reliable reliability solid guarantee warranty
language: langue traduction anglais français language translation english french
mobile: mobile téléphone smartphone tablette hors-ligne phone tablet offline
remote: distance télétravail visioconférence visio remote remotely video-call home-working
complexity: complexe compliqué complexité simple simplicité ergonomie complex complicated complexity ease
custom: sur-mesure spécifique personnalisation paramétrage bespoke custom customise customised tailor
email: courriel mail documentation brochure plaquette email leaflet information
meeting: rendez-vous réunion rencontre entretien meeting appointment call-back
assistant: secrétaire standard assistante barrage secretary assistant gatekeeper switchboard
merger: fusion rachat acquisition réorganisation restructuration merger reorganisation restructuring takeover
hiring: embauche recrutement recruter effectif effectifs hiring hire recruitment headcount
environment: environnement carbone écologique durable environment carbon green sustainable
insurance: sinistre assureur police insurer claim policy
stock: stock stocks inventaire rupture inventory warehouse
accounting: comptable comptabilité facture factures facturation accountant accounting invoice invoicing
payroll: paie bulletin bulletins salaire payroll payslip salary wages
growth: croissance ouverture expansion embaucher growth growing opening
crisis: crise conjoncture baisse récession gel crisis recession downturn freeze frozen
evidence: preuve chiffres étude-cas résultat proof evidence figures case-study results
referral: recommandation recommander parrainage bouche-oreille referral recommend recommended word-mouth
summer: rentrée congés-été back-school
penalty: pénalité pénalités amende sanction penalty penalties fine
exclusivity: exclusivité exclusif exclusive exclusivity
volume: volume quantité lots-importants quantity bulk
export: export international étranger filiale abroad subsidiary overseas
upsell: option options complément supplément module extra addon
cancel: annuler annulation résilier abandonner cancel cancelled cancellation drop
complaint: réclamation plainte litige mécontent complaint dispute unhappy dissatisfied
speed: vite rapide rapidement heure immédiat fast quick quickly speed hour
"""


@cache
def _ideas() -> tuple[dict[str, frozenset[str]], dict[tuple[str, str], str]]:
    """The ideas behind a stem, and behind two stems that stand side by side."""
    single: dict[str, set[str]] = {}
    pairs: dict[tuple[str, str], str] = {}
    for line in _IDEAS.strip().replace('\n    ', ' ').splitlines():
        name, words = line.split(': ')
        for entry in words.split():
            stems = [word.stem for word in telling_words(entry)]
            if len(stems) > 1:
                pairs[stems[0], stems[1]] = name
            elif '-' not in entry and stems:
                single.setdefault(stems[0], set()).add(name)
    return {stem: frozenset(names) for stem, names in single.items()}, pairs


def ideas_of(words: Iterable[Word]) -> Iterator[Word]:
    """The ideas that these words stand for, each with the word that named it."""
    single, pairs = _ideas()
    before = ''
    for word in words:
        for name in single.get(word.stem, ()):
            yield Word(name, word.written)
        name = pairs.get((before, word.stem), '')
        if name:
            yield Word(name, word.written)
        before = word.stem
