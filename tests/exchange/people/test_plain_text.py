"""Pages as text."""

import pytest

from salesdesk.exchange.people.plain_text import plain_text


@pytest.mark.parametrize(
    ('html', 'text'),
    [
        ('<p>one</p><p>two</p>', 'one\n\ntwo'),
        ('one<br>two<br/>three', 'one\ntwo\nthree'),
        ('<b>Hélène</b> <i>Marchais</i>', 'Hélène Marchais'),
        ('a&nbsp;b &eacute; &#8217;', 'a b é ’'),
        ('<table><tr><td>T</td><td>02 41</td></tr></table>', 'T\n\n02 41'),
        ('<style>x</style>seen<script>y</script>', 'seen'),
        ('<p>wrapped\n   in the source</p>', 'wrapped in the source'),
        ('', ''),
    ],
)
def test_a_page_is_read_line_by_line(html: str, text: str) -> None:
    assert plain_text(html) == text
