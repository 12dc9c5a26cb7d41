"""A draft as an .eml file: mail programs open it as a message to be sent."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from salesdesk.exchange.mail.mail_draft import (
    Mailbox,
    MailDraft,
    MailFile,
    ascii_domain,
    clean_text,
    is_address,
    known_recipients,
    one_line,
)  # fmt: skip


def eml_of(draft: MailDraft) -> bytes:
    """ASCII only. Without a date and an id: those are given when it is sent."""
    message = EmailMessage(policy=SMTP)
    # Outlook and Thunderbird show it in the window in which one writes.
    message['X-Unsent'] = '1'
    if draft.sender is not None and is_address(draft.sender.address.strip()):
        message['From'] = _address(Mailbox(draft.sender.address.strip(), one_line(draft.sender.name)))
    recipients = known_recipients(draft)
    if recipients:
        message['To'] = tuple(_address(mailbox) for mailbox in recipients)
    message['Subject'] = one_line(draft.subject)
    message.set_content(clean_text(draft.text) + '\n', cte='quoted-printable')
    for file in draft.files:
        _attach(message, file)
    return message.as_bytes()


def _address(mailbox: Mailbox) -> Address:
    return Address(mailbox.name, mailbox.address.rpartition('@')[0], ascii_domain(mailbox.address))


def _attach(message: EmailMessage, file: MailFile) -> None:
    major, _stroke, minor = file.kind.partition('/')
    message.add_attachment(file.content, maintype=major, subtype=minor, filename=one_line(file.name))
