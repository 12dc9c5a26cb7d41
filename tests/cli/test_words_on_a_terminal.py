"""What is written to a terminal: letters it knows, progress it can show, and nothing that steers it."""

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminal import Terminal

from salesdesk.cli.speaking import Ticker, _writable, complain, require_output, say
from salesdesk.domain.errors import DiskFault
from salesdesk.i18n.translator import use_language

FRENCH = 'L’affaire « Été » : 12\u202f400\u00a0€'


class Screen(io.TextIOWrapper):
    """A terminal that remembers what was written to it."""

    def __init__(self, encoding: str = 'utf-8', *, watched: bool = True) -> None:
        self.bytes = io.BytesIO()
        self._watched = watched
        super().__init__(self.bytes, encoding, write_through=True)

    def isatty(self) -> bool:
        return self._watched

    @property
    def shown(self) -> str:
        return self.bytes.getvalue().decode(self.encoding)


@pytest.mark.parametrize(
    ('encoding', 'shown'),
    [
        ('utf-8', FRENCH),
        ('cp1252', 'L\'affaire « Été » : 12 400 €'),
        ('latin-1', "L'affaire « Été » : 12 400 ?"),
        ('ascii', "L'affaire ? ?t? ? : 12 400 ?"),
    ],
)  # fmt: skip
def test_a_terminal_is_given_the_letters_it_knows(encoding: str, shown: str) -> None:
    assert _writable(FRENCH, Screen(encoding)) == shown


@given(st.text(st.characters(exclude_categories=['Cs'])), st.sampled_from(['utf-8', 'cp1252', 'ascii', 'cp437']))
def test_any_text_can_be_written_to_any_terminal(text: str, encoding: str) -> None:
    shown = _writable(text, Screen(encoding))
    assert shown.encode(encoding) is not None
    assert len(shown) == len(text)


@given(st.text(st.characters(codec='utf-8')))
def test_what_a_file_holds_does_not_steer_the_terminal(text: str) -> None:
    shown = _writable(text, Screen())
    assert not [sign for sign in shown if (sign < ' ' and sign not in '\n\t') or '\x7f' <= sign <= '\x9f']


def test_a_value_that_colours_is_shown_without_its_colour(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in('title,amount\nHall,\x1b[31mrouge\n', database)
    assert '\x1b' not in said.err + said.out
    assert '[31mrouge' in said.err


def ticked(*steps: tuple[int, int], watched: bool = True, finished: bool = False) -> str:
    """What the progress of these steps leaves on a screen."""
    screen = Screen(watched=watched)
    use_language('en')
    with redirect_stderr(screen):
        ticker = Ticker()
        for done, total in steps:
            ticker.report(done, total)
        if finished:
            ticker.finish()
    return screen.shown


def test_progress_is_told_in_place_and_wiped_away() -> None:
    steps = (0, 100), (1, 100), (50, 100), (100, 100)
    assert ticked(*steps) == '\r    0%\r    1%\r   50%\r  100%'
    assert ticked(*steps, finished=True).endswith('  100%\r      \r')


def test_progress_that_does_not_move_is_not_written_again() -> None:
    assert ticked(*((done, 100_000) for done in range(1_000))) == '\r    0%'


def test_nothing_of_nothing_is_done() -> None:
    assert ticked((0, 0)) == '\r  100%'


def test_a_log_gets_no_progress() -> None:
    assert ticked((50, 100), watched=False, finished=True) == ''


def test_progress_that_never_began_wipes_nothing() -> None:
    assert ticked(finished=True) == ''


def test_results_and_complaints_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    say('three deals')
    complain('one row')
    assert capsys.readouterr() == ('three deals\n', 'one row\n')


def test_without_a_terminal_at_all_nothing_is_said_and_nothing_breaks() -> None:
    """A program without a console, on Windows: both are None there."""
    with redirect_stdout(None), redirect_stderr(None):
        say('three deals')
        complain('one row')
        Ticker().report(1, 2)
        with pytest.raises(DiskFault):
            require_output()
