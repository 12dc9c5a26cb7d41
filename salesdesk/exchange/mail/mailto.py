"""A draft as a link, for a computer on which nothing opens .eml files. A link carries no files."""

from urllib.parse import quote

from salesdesk.exchange.mail.mail_draft import MailDraft, clean_text, known_recipients, one_line

# Windows hands a longer one over cut, or not at all.
LONGEST_LINK = 2_000


def mailto_of(draft: MailDraft) -> str:
    """RFC 6068. Without the text where the link would be too long with it: see carries_text."""
    link = _link(draft, draft.text)
    return link if len(link) <= LONGEST_LINK else _link(draft, '')


def carries_text(draft: MailDraft) -> bool:
    """Whether all of its words are in the link."""
    return len(_link(draft, draft.text)) <= LONGEST_LINK


def _link(draft: MailDraft, text: str) -> str:
    to = ','.join(quote(mailbox.address, safe='@') for mailbox in known_recipients(draft))
    lines = '\r\n'.join(clean_text(text).rstrip().split('\n'))
    said = [('subject', one_line(draft.subject)), ('body', lines)]
    query = '&'.join(f'{name}={quote(words, safe="", errors="replace")}' for name, words in said if words)
    return f'mailto:{to}?{query}' if query else f'mailto:{to}'
