"""A picture from a file as it is kept for her papers: small, and sure to be drawn; else a sentence says why not."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from salesdesk.controllers.letterhead.letterhead_controller import LARGEST_LOGO
from salesdesk.i18n.translator import _

LARGEST_FILE = 20_000_000
# Px: one that is larger was not made for a letterhead, and takes a gigabyte when it is opened.
LARGEST_SIDE = 12_000
# What a printer can show of a logo that is 6 cm wide.
KEPT_SIDE = 1_200
JPEG, SCAN_OF_JPEG, END_OF_JPEG = b'\xff\xd8\xff', b'\xff\xda', b'\xff\xd9'
ENDINGS = '*.png *.jpg *.jpeg *.svg *.gif *.bmp *.webp'


@dataclass(frozen=True, slots=True)
class ReadLogo:
    """Either the picture as PNG or JPEG, or the sentence."""

    picture: bytes = b''
    problem: str = ''


def read_logo(path: Path) -> ReadLogo:
    """Whatever the file is called: what is in it counts."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return ReadLogo(problem=_too_large(path))
        data = path.read_bytes()
    except OSError:
        return ReadLogo(problem=_('“{name}” cannot be read. Check that it is still there.').format(name=path.name))
    return _picture(path, data)


def _picture(path: Path, data: bytes) -> ReadLogo:
    # The buffer keeps a copy: of bytes handed to its constructor it would keep the address alone.
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead():
        words = _('“{name}” is no picture that SalesDesk can read. Choose a PNG, JPEG or SVG file.')
        return ReadLogo(problem=words.format(name=path.name))
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        return ReadLogo(problem=_too_large(path))
    if _is_drawn(reader) and size.isValid():
        # Drawn by lines, it is as sharp as it is asked to be.
        reader.setScaledSize(size.scaled(QSize(KEPT_SIDE, KEPT_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or _is_cut_off(data):
        words = _('“{name}” is damaged: the picture in it cannot be drawn. Choose another file.')
        return ReadLogo(problem=words.format(name=path.name))
    return ReadLogo(_kept(image))


def _kept(image: QImage) -> bytes:
    """As large as can be kept."""
    side = KEPT_SIDE
    while len(picture := _encoded(_reduced(image, side))) > LARGEST_LOGO:
        side //= 2
    return picture


def _is_drawn(reader: QImageReader) -> bool:
    return bytes(reader.format().data()).startswith(b'svg')


def _is_cut_off(data: bytes) -> bool:
    """Qt fills what is missing of a JPEG with grey and says nothing: its end must come after its last picture began."""
    return data.startswith(JPEG) and data.rfind(END_OF_JPEG) < data.rfind(SCAN_OF_JPEG)


def _reduced(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _encoded(image: QImage) -> bytes:
    """As PNG, or as JPEG where that is smaller and nothing is seen through."""
    lossless = _written(image, 'PNG', -1)
    if image.hasAlphaChannel():
        return lossless
    return min(lossless, _written(image, 'JPEG', 92), key=len)


def _written(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _too_large(path: Path) -> str:
    words = _('“{name}” is too large for a logo: 20 MB and 12,000 dots across at most. Choose a smaller picture.')
    return words.format(name=path.name)
