"""What stands in an empty lesson: headings to write under."""

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.translator import _, mark

_HEADINGS = {
    LessonKind.OBJECTION: (mark('What was said'), mark('What to answer'), mark('Next time')),
    LessonKind.COMPETITOR: (mark('Strengths'), mark('Weaknesses'), mark('Next time')),
    LessonKind.PLAYBOOK: (mark('To do'), mark('To ask'), mark('To say')),
}
_USUAL = (mark('What happened'), mark('Why'), mark('Next time'))
# What a line under each heading of a playbook begins with.
_SIGNS = ('- [ ] ', '- ', '> ')


def proposed_body(kind: LessonKind) -> str:
    """Three headings in Markdown; those of a playbook with a line begun under each."""
    headings = [_(heading) for heading in _HEADINGS.get(kind, _USUAL)]
    signs = _SIGNS if kind is LessonKind.PLAYBOOK else ('', '', '')
    parts = [f'## {heading}\n\n{sign}' for heading, sign in zip(headings, signs, strict=True)]
    return '\n\n'.join(parts)


def written_body(body: str, kind: LessonKind) -> str:
    """Nothing, where nothing was written under the headings."""
    return '' if body.strip() == proposed_body(kind).strip() else body
