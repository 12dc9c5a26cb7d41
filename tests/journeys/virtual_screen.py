"""A screen of the test's own: Xvfb with a window manager, its mouse and keys, and the pixels on it."""

import mmap
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

TOOLS = ('Xvfb', 'openbox', 'xdotool', 'setxkbmap')
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
SIZE = '1600x1000x24'
# A window without a frame: xdotool counts frames twice.
MANNERS = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<theme><keepBorder>no</keepBorder></theme>
<applications><application class="*"><decor>no</decor></application></applications>
<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
</openbox_config>"""
# The head of an XWD file: its own length comes first, the colours it lists (12 bytes each) are the 20th number.
HEAD = struct.Struct('>20I')


class VirtualScreen:
    """What a seller has before her: a picture, a mouse, a keyboard."""

    def __init__(self, display: str, frame: mmap.mmap) -> None:
        self.display = display
        self._frame = frame
        self._head = HEAD.unpack_from(frame)

    def do(self, *words: object) -> str:
        """One chain of xdotool's commands; what it says."""
        command = ['xdotool', *(str(word) for word in words)]
        # Without a locale that is installed it types no accent, and nothing around it.
        own = self.environment() | {'LC_ALL': 'C.UTF-8'}
        done = subprocess.run(command, env=own, capture_output=True, text=True, timeout=20, check=False)
        return done.stdout

    def environment(self) -> dict[str, str]:
        return os.environ | {'DISPLAY': self.display}

    def picture(self, rect: QRect) -> QImage:
        """What the screen shows there now."""
        length, width, height, line, colors = (self._head[at] for at in (0, 4, 5, 12, 19))
        pixels = self._frame[length + 12 * colors : length + 12 * colors + line * height]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy(rect)

    def has_keyboard(self, pid: int, name: str) -> str:
        """The window of a process that has the keyboard, if it is called so."""
        found = self.do('search', '--all', '--onlyvisible', '--pid', pid, '--name', name).split()
        focused = self.do('getwindowfocus').strip()
        return focused if focused in found else ''

    def place_of(self, window: str) -> QPoint:
        """The top left corner of a window's own area."""
        said = dict(line.split('=') for line in self.do('getwindowgeometry', '--shell', window).split())
        return QPoint(int(said['X']), int(said['Y']))


@contextmanager
def virtual_screen(folder: Path) -> Iterator[VirtualScreen]:
    """Xvfb writes its pixels into a file of the folder, and says itself which display was free."""
    with ExitStack() as running:
        ends = os.pipe()
        # -noreset: without it the server forgets its keyboard as soon as the one who set it has gone.
        server = ['Xvfb', '-displayfd', str(ends[1]), '-screen', '0', SIZE, '-fbdir', str(folder), '-noreset']
        running.enter_context(_running(server, pass_fds=ends[1:]))
        os.close(ends[1])
        with os.fdopen(ends[0]) as said:
            display = f':{said.readline().strip()}'
        with (folder / 'Xvfb_screen0').open('rb') as file:
            frame = running.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        screen = VirtualScreen(display, frame)
        # The keyboard of a French desk: é, ç and € have keys of their own, which xdotool else makes up too late.
        subprocess.run(['setxkbmap', 'fr'], env=screen.environment(), check=True, timeout=20)
        manners = folder / 'rc.xml'
        manners.write_text(MANNERS)
        running.enter_context(_running(['openbox', '--config-file', str(manners)], env=screen.environment()))
        yield screen


@contextmanager
def _running(command: list[str], **how: object) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)  # type: ignore[call-overload]
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)
