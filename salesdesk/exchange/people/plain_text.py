"""The text of a web page or an HTML e-mail, line by line as it would be read."""

import re
from html.parser import HTMLParser

_BLOCKS = re.compile(r'p|div|br|tr|td|li|ul|ol|table|h[1-6]|blockquote|hr|section|article|header|footer')
_UNSEEN = frozenset(('script', 'style', 'head', 'title'))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in _UNSEEN
        if _BLOCKS.fullmatch(tag):
            self.parts.append('\n')

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag != 'br' and _BLOCKS.fullmatch(tag):
            self.parts.append('\n')

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # A line break in the source is a blank on the page.
            self.parts.append(' '.join(data.split('\n')) if data.strip() else ' ')


def plain_text(html: str) -> str:
    """Blocks become lines; scripts and styles are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = [' '.join(line.split()) for line in ''.join(reader.parts).split('\n')]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return '\n'.join(kept).strip()
