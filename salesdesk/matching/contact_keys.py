"""E-mails and domains in one spelling each, and what none of them says about who somebody is."""

import re
from urllib.parse import urlsplit


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Where everybody has a mailbox: sharing one of these says nothing.
_PUBLIC = _words(
    """
    gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.co.uk live.com live.fr
    msn.com yahoo.com yahoo.fr yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr gmx.de
    gmx.net web.de t-online.de orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr
    club-internet.fr aliceadsl.fr cegetel.net 9online.fr libertysurf.fr tiscali.fr nordnet.fr voila.fr
    caramail.com skynet.be telenet.be proximus.be bluewin.ch hispeed.ch sunrise.ch videotron.ca sympatico.ca
    bell.net rogers.com btinternet.com sky.com virginmedia.com talktalk.net comcast.net verizon.net att.net
    sbcglobal.net libero.it virgilio.it alice.it tin.it telefonica.net proton.me protonmail.com pm.me
    tutanota.com fastmail.com zoho.com yandex.com mail.com mail.ru
    """
)
# Sites that hold pages of many: the page is theirs, the domain is not.
_SHARED_SITES = _words(
    """
    facebook.com linkedin.com instagram.com twitter.com x.com youtube.com google.com pagesjaunes.fr
    business.site wixsite.com wordpress.com blogspot.com sites.google.com jimdofree.com linktr.ee about.me
    github.io
    """
)
# Read by whoever is on duty.
_ROLES = _words(
    """
    info infos contact accueil bonjour hello hallo commercial compta comptabilite facturation facture achats
    achat administration admin direction secretariat standard reception service sav support aide help office
    mail bureau vente ventes sales billing accounts accounting hr rh jobs recrutement marketing communication
    presse press webmaster postmaster noreply no-reply team equipe agence devis booking reservation reservations
    shop boutique orders commande commandes enquiries kontakt buchhaltung einkauf vertrieb empfang
    """
)
# Second levels under which anyone may register: the name stands one place further left.
_SECOND_LEVELS = _words(
    """
    co com org net ac gov gouv asso edu or ne nom tm gob
    """
)
_LONGEST = 500
# Behind the host of a 'mailto:' there may be a subject.
_ADDRESS = re.compile(r'[^\s<>"(),;:]+@[^\s<>"(),;:@?]+\.[^\s<>"(),;:@.?]+')


def email_key(text: str) -> str:
    """'Jean <Jean.Roux+devis@GoogleMail.com>' -> 'jeanroux@gmail.com'; '' where no address is in the text."""
    # No address is that long; looking through a whole letter would take its square.
    found = _ADDRESS.search(text[:_LONGEST]) if '@' in text else None
    if not found:
        return ''
    local, _at, host = found[0].removeprefix('mailto:').rstrip('.').casefold().rpartition('@')
    # A provider that ignores dots gives all these spellings to one mailbox.
    if host in {'gmail.com', 'googlemail.com'}:
        bare, host = local.partition('+')[0].replace('.', ''), 'gmail.com'
    else:
        bare = local.partition('+')[0]
    return f'{bare or local}@{host}'


def without_email(text: str) -> str:
    """'Jean Roux <jean@roux.fr>' -> 'Jean Roux'."""
    return _ADDRESS.sub(' ', text[:_LONGEST]).strip(' <>()[]\t')


def is_shared_mailbox(key: str) -> bool:
    """Whether several people read it: info@, compta@."""
    return key.partition('@')[0].rstrip('0123456789') in _ROLES


def domain_key(text: str) -> str:
    """The private domain of a website, an e-mail or a domain: 'https://Shop.acme.co.uk/x' -> 'acme.co.uk'; '' for
    public mail hosts, shared sites and what is no domain."""
    host = _host(text)
    labels = host.split('.')
    if len(labels) < 2 or not all(labels) or labels[-1].isdigit() or host in _PUBLIC or host in _SHARED_SITES:
        return ''
    kept = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVELS and len(labels[-1]) == 2 else 2
    domain = '.'.join(labels[-kept:])
    return '' if domain in _PUBLIC or domain in _SHARED_SITES else domain


def _host(text: str) -> str:
    address = email_key(text)
    if address:
        return address.rpartition('@')[2]
    bare = text.strip().casefold()
    try:
        host = urlsplit(bare if '://' in bare else f'//{bare}').hostname or ''
    except ValueError:
        return ''
    return '' if ' ' in host else host.strip('.').removeprefix('www.')
