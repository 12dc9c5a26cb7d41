"""The pieces of a rule's sentence as they are painted: what she chose stands out."""

from collections.abc import Iterable

from salesdesk.ui.widgets.text.span_line import Span


def sentence_spans(parts: Iterable[tuple[str, bool]]) -> tuple[Span, ...]:
    """Of pieces, and whether she chose them."""
    return tuple(
        Span(text, 'medium' if is_strong else None, 'text' if is_strong else 'text-2') for text, is_strong in parts
    )
