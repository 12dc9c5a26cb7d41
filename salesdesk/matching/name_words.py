"""Words that names are written with and that say little about whose name it is."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# By country: the same name as GmbH and as Ltd is two subsidiaries until something else says they are one.
_FORMS = {
    'fr': 'sarl sas sasu eurl sa snc scop scic scp selarl selas selasu gie earl gaec scea ei eirl scs sca asbl',
    'sci': 'sci sccv sciv',
    'de': 'gmbh ag kg ohg ug mbh eg ev gbr se',
    'gb': 'ltd limited plc llp',
    'us': 'inc incorporated llc corp corporation lp',
    'nl': 'bv nv vof sprl srl bvba cv',
    'it': 'spa srls sapa snc',
    'es': 'sl slu sau sll',
    'pl': 'zoo spzoo',
    'se': 'ab oy oyj aps as asa',
    'pt': 'lda',
    'tr': 'sti',
    'cz': 'sro',
    'hu': 'kft zrt',
    'hr': 'doo',
    'bg': 'ood eood',
    'au': 'pty',
}
LEGAL_FORMS = {form: country for country, forms in reversed(_FORMS.items()) for form in forms.split()}
# Written out, or with dots that fold apart; the longest first.
SPELLED_FORMS = {
    'societe a responsabilite limitee': 'sarl',
    'societe par actions simplifiee unipersonnelle': 'sasu',
    'societe par actions simplifiee': 'sas',
    'societe civile immobiliere': 'sci',
    'societe anonyme': 'sa',
    'limited liability company': 'llc',
    'public limited company': 'plc',
    'gesellschaft mit beschrankter haftung': 'gmbh',
    'gmbh et co kg': 'gmbh',
    'gmbh co kg': 'gmbh',
    'gmbh und co kg': 'gmbh',
    'sp z o o': 'spzoo',
    'sp z oo': 'spzoo',
    'sp zoo': 'spzoo',
    'spolka z o o': 'spzoo',
    'spolka z oo': 'spzoo',
    'societa a responsabilita limitata': 'srl',
    'societa per azioni': 'spa',
    'sociedad limitada': 'sl',
    'sociedad anonima': 'sa',
    'societe en nom collectif': 'snc',
    'entreprise unipersonnelle a responsabilite limitee': 'eurl',
    'naamloze vennootschap': 'nv',
    'besloten vennootschap': 'bv',
    'aktiengesellschaft': 'ag',
    'kommanditgesellschaft': 'kg',
    'aktiebolag': 'ab',
    'aktieselskab': 'as',
    'aksjeselskap': 'as',
    'anpartsselskab': 'aps',
    'osakeyhtio': 'oy',
    'proprietary limited': 'pty',
    'pty ltd': 'pty',
    'pty limited': 'pty',
    'co ltd': 'ltd',
    'unipessoal lda': 'lda',
}
LINKING = _words(
    """
    et and und y e og och i of the le la les l de du des d da di do del der die das den van von zu a au aux en
    pour par sur sous for
    """
)
TITLES = _words(
    """
    m mr mrs ms miss mme mlle mademoiselle madame monsieur messieurs dr docteur doctor pr prof professeur me
    maitre ing herr frau sr sra sir lady jr esq phd mba
    """
)
# Written or left out at will.
MANNERS = _words(
    """
    ets etablissement etablissements societe ste entreprise entreprises maison company compagnie cie co
    dr docteur doctor
    """
)
# Written in two ways.
SPELLINGS = {'bros': 'brothers', 'st': 'saint', 'assoc': 'associes', 'intl': 'international', 'soehne': 'sohne'}
# A trade, or a manner of working, shared by thousands of firms.
TRADES = _words(
    """
    cabinet atelier ateliers agence fils filles freres frere pere associes partners partenaires associates sons
    brothers bros solutions solution services service consulting conseil conseils consultants consultant studio
    menuiserie plomberie electricite boulangerie patisserie garage restaurant hotel transports transport
    batiment construction coiffure optique constructions travaux peinture maconnerie charpente couverture
    imprimerie pharmacie clinique informatique chauffage technologies technologie technology tech systems
    systemes systeme system software digital design architectes architecte architecture architects avocats
    avocat notaires expertise comptable immobilier immobiliere industries industrie industry products produits
    trading import export logistique logistics distribution
    """
)
# One more of these is another company: a branch, a parent, a sister.
DISTINGUISHING = _words(
    """
    nord sud est ouest centre north south east west midi atlantique mediterranee littoral grand holding holdings
    groupe group participations financiere finance finances invest investissement investissements investments
    capital ventures foundation fondation association club comite syndicat academy academie formation france
    francaise belgique belgium suisse switzerland luxembourg allemagne deutschland germany espagne espana spain
    italie italia italy uk usa us canada quebec maroc europe international internationale global worldwide
    overseas america africa asia ile idf paca alsace bretagne normandie aquitaine occitanie auvergne rhone alpes
    provence foncier fonciere location locations patrimoine gestion assurance assurances energie energies energy
    medical sante health retail media labs ii iii iv
    """
)
# Called one thing, registered as another.
_SHORT_NAMES = """
    robert:bob,rob,bobby,bert william:bill,will,billy,liam richard:dick,rick,rich james:jim,jimmy,jamie
    john:jack,johnny michael:mike,mick,mickey margaret:maggie,meg,peggy elizabeth:liz,beth,lizzie,betty,eliza
    katherine:kate,kathy,katie,kat catherine:cathy,kate,cath,kathy thomas:tom,tommy joseph:joe,joey
    edward:ed,eddie,ted charles:charlie,chuck daniel:dan,danny david:dave matthew:matt anthony:tony
    christopher:chris christophe:chris christian:chris nicholas:nick nicolas:nico alexander:alex,sandy,xander
    alexandre:alex alexandra:alex,sandra stephen:steve steven:steve andrew:andy,drew benjamin:ben,benji
    samuel:sam samantha:sam susan:sue,susie jennifer:jen,jenny patricia:pat,patty,tricia patrick:pat,paddy
    frederic:fred frederique:fred alfred:fred sebastien:seb philippe:phil philip:phil laurence:lolo
    stephanie:steph emmanuel:manu emmanuelle:manu valerie:val dominique:dom guillaume:gui vincent:vince
    gregory:greg gregoire:greg timothy:tim kenneth:ken ronald:ron donald:don deborah:deb,debbie barbara:barb
    rebecca:becky,becca jonathan:jon,john joshua:josh zachary:zach jeffrey:jeff geoffrey:geoff lawrence:larry
    leonard:len,leo peter:pete raymond:ray victoria:vicky,tori veronique:vero caroline:caro maximilien:max
    maxime:max maximilian:max isabelle:isa elisabeth:babette,lisa
"""
SHORT_NAMES = frozenset(
    frozenset({full, short})
    for entry in _SHORT_NAMES.split()
    for full, _colon, shorts in [entry.partition(':')]
    for short in shorts.split(',')
)
