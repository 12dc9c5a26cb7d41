"""What stands in the composer, as it is kept while she types."""

import json
from dataclasses import asdict, dataclass

KINDS = ('call', 'email', 'meeting', 'note', 'objection')


@dataclass(frozen=True)
class Composed:
    """kind is one of KINDS; result of an activity, '' for none yet; minutes it took, 0 where that was not said.

    answer: what she answered to an objection; its result says whether that worked.
    """

    kind: str = 'call'
    result: str = ''
    text: str = ''
    minutes: int = 0
    answer: str = ''

    def as_draft(self) -> str:
        """'' where nothing is worth keeping."""
        said = self.text.strip() or self.result or self.answer.strip()
        return json.dumps(asdict(self), ensure_ascii=False) if said else ''


def composed_of(draft: str) -> Composed:
    """A draft as it was kept; one that cannot be read is taken for its text."""
    if not draft:
        return Composed()
    # A draft of a later version, or one damaged: her words come back as they are.
    try:
        kept = json.loads(draft)
        kind, result, text, answer = (str(kept.get(name) or '') for name in ('kind', 'result', 'text', 'answer'))
        minutes = max(0, int(kept.get('minutes') or 0))
    except (ValueError, TypeError, AttributeError, OverflowError):
        return Composed('note', '', draft)
    return Composed(kind if kind in KINDS else 'note', result, text, minutes, answer)
