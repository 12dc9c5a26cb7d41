"""Why a lesson came up, in a few words."""

from collections.abc import Callable

from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind, Suggestion
from salesdesk.domain.process.criterion import Criterion
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import OwnFields, asked_field_name, criterion_name

_KINDS = {
    LessonKind.WON: mark('Won deal'),
    LessonKind.LOST: mark('Lost deal'),
    LessonKind.OBJECTION: mark('Objection'),
    LessonKind.COMPETITOR: mark('Competitor'),
    LessonKind.PLAYBOOK: mark('Playbook'),
}
_BANDS = {
    AmountBand.UNDER_1K: mark('under 1,000'),
    AmountBand.UNDER_5K: mark('1,000 to 5,000'),
    AmountBand.UNDER_20K: mark('5,000 to 20,000'),
    AmountBand.UNDER_100K: mark('20,000 to 100,000'),
    AmountBand.ABOVE: mark('100,000 and more'),
}


def kind_text(kind: LessonKind) -> str:
    return _(_KINDS[kind])


def band_text(band: AmountBand) -> str:
    return _(_BANDS[band])


def reasons_text(suggestion: Suggestion, own: OwnFields) -> str:
    """All its reasons in one line, the words of the deal together at the end."""
    texts = [_TEXTS[reason.kind](reason) for reason in suggestion.reasons if reason.kind in _TEXTS]
    asked = [_asked(reason, own) for reason in suggestion.reasons if reason.kind is ReasonKind.MISSING]
    words = [reason.subject for reason in suggestion.reasons if reason.kind is ReasonKind.WORD]
    if asked:
        texts.append(_('asked here: {names}').format(names=', '.join(asked)))
    if words:
        quoted = ', '.join(_('“{word}”').format(word=word) for word in words)
        texts.append(_('same words: {words}').format(words=quoted))
    line = ' · '.join(texts)
    return line[:1].upper() + line[1:]


def _asked(reason: Reason, own: OwnFields) -> str:
    if reason.subject in set(Criterion):
        return criterion_name(Criterion(reason.subject))
    return asked_field_name(reason.subject, own)


_TEXTS: dict[ReasonKind, Callable[[Reason], str]] = {
    ReasonKind.COMPETITOR: lambda reason: _('against {name} too').format(name=reason.subject),
    ReasonKind.TAG: lambda reason: _('tag {name}').format(name=reason.subject),
    ReasonKind.SECTOR: lambda reason: _('same sector: {name}').format(name=reason.subject),
    ReasonKind.STAGE: lambda _reason: _('same stage'),
    ReasonKind.BAND: lambda reason: _('similar amount: {band}').format(band=band_text(AmountBand(reason.subject))),
}
