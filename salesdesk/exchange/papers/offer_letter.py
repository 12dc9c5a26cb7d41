"""The e-mail that goes with an offer, in the language of the offer: a few lines, for her to change before they go."""

from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.mail.mail_draft import Mailbox, MailDraft, MailFile
from salesdesk.exchange.papers.offer_wording import offer_text
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, in_language

# Some systems take no longer names, with the folder before them.
LONGEST_NAME = 120


def offer_letter(paper: ProposalPaper, pdf: bytes) -> MailDraft:
    """To the contact, if an address is known; with the paper as it is now."""
    contact, head = paper.contact, paper.letterhead
    with in_language(paper.proposal.language):
        title = offer_text(paper).title
        return MailDraft(
            _('Our proposal: {title}').format(title=title),
            _words(paper, title),
            (Mailbox(contact.email, contact.name),) if contact and contact.email else (),
            Mailbox(head.email, head.name or head.company) if head.email else None,
            (MailFile(offer_file_name(paper), pdf),),
        )


def offer_file_name(paper: ProposalPaper) -> str:
    """'Proposition v2, Atelier, Girardeau.pdf': whose it is can be seen in a folder."""
    text = offer_text(paper)
    name = ', '.join(filter(None, (text.foot, text.customer[0] if text.customer else '')))
    plain = ''.join(
        letter for letter in name if letter not in '/\\:*?"<>|' and (letter.isprintable() or letter.isspace())
    )
    legal = ' '.join(plain.split())
    return f'{legal[:LONGEST_NAME].strip(" .")}.pdf'


def _words(paper: ProposalPaper, title: str) -> str:
    """Paragraphs with an empty line between them."""
    valid = paper.proposal.valid_until
    until = _('It is valid until {day}.').format(day=date_text(valid)) if valid else ''
    attached = _('Please find attached our proposal “{title}”.').format(title=title)
    return '\n\n'.join((
        _('Hello {name},').format(name=paper.contact.name) if paper.contact else _('Hello,'),
        ' '.join(filter(None, (attached, until))),
        _('I remain at your disposal for any question.'),
        '\n'.join((_('Kind regards,'), *_signed(paper.letterhead))),
    )) + '\n'  # fmt: skip


def _signed(head: Letterhead) -> list[str]:
    return [line for line in (head.name, head.company, head.phone) if line]
