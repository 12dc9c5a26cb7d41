"""Texts she uses again: e-mails and scripts of calls, with fields in them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.process.wording import Wording


class TemplateKind(StrEnum):
    """What a text is for."""

    EMAIL = 'email'
    CALL = 'call'


@dataclass(frozen=True, slots=True)
class TextTemplate:
    """A text in either language. key: where it came with the program; stage_id: the stage it is offered in, or all."""

    id: int
    key: str
    kind: TemplateKind
    name: Wording
    subject: Wording
    body: Wording
    created_at: datetime
    stage_id: int | None = None
    position: int = 0
    deleted_at: datetime | None = None
