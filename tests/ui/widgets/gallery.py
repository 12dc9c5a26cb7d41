"""The sheet of states of the design (states.png), laid out with the real widgets: to look at, and for pixel tests.

`python tests/ui/widgets/gallery.py FOLDER` writes gallery-light.png and gallery-dark.png, at twice the size too.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.chips import Chip, chip_width, paint_chip, paint_tag, tag_width
from salesdesk.ui.theme.painting.dots import paint_dots
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.radio_button import RadioButton
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.choices.underline_tabs import UnderlineTabs
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.focus.focus_ring import FocusRing
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

LEFT, WIDTH = 28, 664
COLUMNS = (122, 238, 353, 469, 584)
SECTIONS = ((709, 'Boutons'), (950, 'Champs et choix'), (1173, 'Puces et repères'), (1322, 'Retours et attente'))
TAGS = (
    ('slate', 'Industrie'),
    ('teal', 'Collectivité'),
    ('violet', 'Appel d’offres'),
    ('orange', 'Prioritaire'),
    ('blue', 'Tertiaire'),
    ('pink', 'Commerce'),
)


class Canvas(QWidget):
    """Paints with the helpers that delegates use."""

    def __init__(self, parent: QWidget, paint: Callable[[QPainter], None]) -> None:
        super().__init__(parent)
        self._paint = paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(QPainter(self))


class Gallery(QWidget):
    """720 x 1740; every part stands where states.png has it (the deal cards are the board's own)."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(720, 1740)
        self.parts: dict[str, QWidget] = {}
        for top, title in SECTIONS:
            self.put(f'rule {title}', Separator(), LEFT, top, WIDTH, 1)
            self.put(title, Label(title, 'title-s'), LEFT, top + 15)
        self.add_buttons()
        self.add_fields()
        self.add_choices()
        self.add_marks()
        self.add_feedback()
        self.add_empty_places()

    def put(self, name: str, part: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> QWidget:
        part.setParent(self)
        hint = part.sizeHint()
        part.setGeometry(x, y, width or hint.width(), height or hint.height())
        part.show()
        self.parts[name] = part
        return part

    def add_buttons(self) -> None:
        for x, caption in zip(COLUMNS, ('Repos', 'Survol', 'Appui', 'Clavier', 'Désactivé'), strict=True):
            self.put(caption, Label(caption, 'micro', 'text-3'), x, 754)
        rows = (
            ('Principal', 'primary', 'Enregistrer'),
            ('Secondaire', 'secondary', 'Enregistrer'),
            ('Discret', 'ghost', 'Enregistrer'),
            ('Danger', 'danger', 'Supprimer'),
        )
        for row, (name, variant, words) in enumerate(rows):
            top = 776 + 40 * row
            self.put(name, Label(name, 'small', 'text-2'), LEFT, top + 8)
            for x, state in zip(COLUMNS, ('rest', 'hover', 'pressed', 'focus', 'disabled'), strict=True):
                button = Button(words, variant)
                self.put(f'{variant} {state}', button, x, top)
                show_state(button, state)

    def add_fields(self) -> None:
        typed = (('Organisation', ''), ('Saisie', 'Menuiserie Le'), ('Valeur', 'douze mille'))
        for column, (label, text) in enumerate(typed):
            field = LineField(label, text=text, placeholder='Nom ou SIRET')
            if column == 2:
                field.set_error('Entrez un nombre : 12 400')
            self.put(label, field, LEFT + 225 * column, 995, 213, 72 if column == 2 else 52)

    def add_choices(self) -> None:
        off = LineField('Désactivé', text='Désactivé')
        off.line.setEnabled(False)
        off.frame.setParent(self)
        self.put('disabled field', off.frame, LEFT, 1075, 130)
        self.put('select', Select('Liste', [Option('list', 'Liste')]), LEFT + 146, 1075, 110)
        x = LEFT + 272
        for part in (
            CheckBox('Coché', checked=True),
            CheckBox('Non'),
            RadioButton('Oui', checked=True),
            RadioButton('Non'),
            Switch('on', checked=True),
            Switch('off'),
        ):
            height = part.sizeHint().height()
            self.put(f'{type(part).__name__} {x}', part, x, 1075 + (32 - height) // 2)
            x += part.sizeHint().width() + 16
        views = SegmentedControl('Vue', [Option('a', 'Tableau'), Option('b', 'Liste'), Option('c', 'Prévision')])
        views.choose('a')
        self.put('segments', views, LEFT, 1119)
        tabs = UnderlineTabs('Fiche')
        tabs.add_tab('Chronologie')
        tabs.add_tab('Propositions', 2)
        self.put('tabs', tabs, LEFT + views.width() + 20, 1116)
        kbd = Kbd('Ctrl+K')
        self.put('kbd', kbd, 529, 1126)

    def add_marks(self) -> None:
        self.put('chips', Canvas(self, paint_chips), LEFT, 1218, WIDTH, 20)
        self.put('tags', Canvas(self, paint_tags), LEFT, 1250, WIDTH, 14)
        self.put('glyphs', Canvas(self, paint_glyphs), LEFT, 1279, 300, 16)
        on = FilterChip('Stagnantes', 5, dot='warning-fill')
        on.setChecked(True)
        width = on.sizeHint().width()
        late = FilterChip('En retard', 3, dot='danger-fill')
        self.put('stagnant', on, LEFT + WIDTH - width, 1274)
        self.put('late', late, LEFT + WIDTH - width - 8 - late.sizeHint().width(), 1274)

    def add_feedback(self) -> None:
        moved = self.add_toast(LEFT, 'Affaire déplacée en Proposition', key_hint='Ctrl+Z')
        self.add_toast(LEFT + moved + 12, 'Gagnée, 17 500 €', glyph=paint_won_glyph)
        error = Banner('error', 'Enregistrement impossible.', 'Le disque est plein : vos saisies restent à l’écran.')
        error.add_button('Choisir un dossier')
        error.add_button('Réessayer')
        self.put('error', error, LEFT, 1417, WIDTH, error.heightForWidth(WIDTH))
        info = Banner('info', 'Sauvegarde faite hier à 18:02.', '12 Mo, dossier Documents.')
        info.add_button('Ouvrir', 'ghost')
        self.put('info', info, LEFT, 1479, WIDTH, info.heightForWidth(WIDTH))
        progress = ProgressRow('Import de contacts.csv')
        progress.show_progress(184, 412)
        self.put('progress', progress, LEFT, 1533, WIDTH, 27)

    def add_toast(self, x: int, text: str, **more: Any) -> int:
        """On a ground of its own, just large enough for the toast to stand where the sheet has it."""
        ground = QWidget()
        toast = Toast(ground, text, action='Annuler', **more)
        width = toast._row.sizeHint().width()
        self.put(f'ground {text}', ground, x - 24, 1367 - 20, width + 48, 20 + 40 + 24)
        toast.open()
        self.parts[text] = toast
        return width

    def add_empty_places(self) -> None:
        column = EmptyState('Aucune affaire ici', 'Glissez une carte ici.', dashed=True)
        column.add_action('Affaire', icon='plus')
        self.put('empty column', column, LEFT, 1572, 213, 168)
        search = EmptyState(
            'Rien pour « lefebvre »', 'Vouliez-vous dire Menuiserie Lefèvre ?', icon='search-x', dashed=True
        )
        search.add_action('Effacer la recherche')
        search.add_action('Créer « lefebvre »', icon='plus', variant='soft')
        self.put('empty search', search, LEFT + 225, 1572, 439, 168)


def show_state(button: Button, state: str) -> None:
    if state == 'hover':
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    elif state == 'focus':
        FocusRing(button, 6)
    button.setDown(state == 'pressed')
    button.setEnabled(state != 'disabled')


def paint_chips(painter: QPainter) -> None:
    x = 0.0
    for chip in (
        Chip('demain', icon='mail'),
        Chip('14:00', 'today', 'phone'),
        Chip('3 j de retard', 'late', 'calendar'),
        Chip('aucune action', 'outlined', 'circle-alert'),
        Chip('a répondu', 'ok'),
    ):
        x = paint_chip(painter, QPointF(x, 0), chip).right() + 8
    right = float(WIDTH)
    for chip in (Chip('19 j', 'red', 'hourglass', 11), Chip('12 j', 'amber', 'hourglass', 11), Chip('6 j', 'plain')):
        paint_chip(painter, QPointF(right - chip_width(chip), 0), chip)
        right -= chip_width(chip) + 8


def paint_tags(painter: QPainter) -> None:
    x = 0
    for color, text in TAGS:
        paint_tag(painter, QPointF(x, 0), text, theme().color(f'tag-{color}'))
        x += tag_width(text) + 16


def paint_glyphs(painter: QPainter) -> None:
    for part in range(1, 7):
        paint_stage_glyph(painter, QRectF(24 * (part - 1), 0, 16, 16), part, 6, theme().color(f'stage-{part}'))
    paint_won_glyph(painter, QRectF(144, 0, 16, 16))
    paint_lost_glyph(painter, QRectF(168, 0, 16, 16))
    paint_dots(painter, QPointF(220, 4), (True, None, False, True))


def picture(widget: QWidget, scale: float = 1.0) -> QImage:
    """The widget at a device pixel ratio, on the theme's canvas."""
    image = QImage(QSize(round(widget.width() * scale), round(widget.height() * scale)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(theme().color('canvas'))
    widget.render(image)
    return image


def color_at(image: QImage, x: int, y: int) -> QColor:
    scale = image.devicePixelRatio()
    return image.pixelColor(round(x * scale), round(y * scale))


def main(folder: Path) -> None:
    os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
    app = QApplication([])
    use_language('fr')
    for name in ('light', 'dark'):
        apply_theme(app, name, animations=False)
        gallery = Gallery()
        gallery.show()
        gallery.parts['Saisie'].setFocus()
        QTest.qWaitForWindowExposed(gallery)
        for scale in (1.0, 2.0, 1.25):
            picture(gallery, scale).save(str(folder / f'gallery-{name}-{scale:g}.png'))


if __name__ == '__main__':
    main(Path(sys.argv[1]))
