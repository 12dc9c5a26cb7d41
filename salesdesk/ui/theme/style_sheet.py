"""The one style sheet: only what Qt draws by itself and no palette reaches. Our own widgets paint themselves."""

from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.theme.tokens import tokens

# Fonts are never set here: a style sheet would win over every QFont.
TEMPLATE = '''
QToolTip {{ background: {tooltip}; color: {tooltip-text}; border: 0;
    padding: 0 4px; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {border-strong};
    border-radius: {radius-card}px; padding: 5px; }}
QMenu::item {{ padding: 7px 22px 7px 10px; border-radius: 5px; border: 0; }}
QMenu::item:selected {{ background: {control-hover}; }}
QMenu::item:disabled {{ color: {text-disabled}; background: transparent; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px -5px; }}
QScrollBar:vertical {{ background: transparent; width: {scrollbar}px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {scrollbar}px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 1px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {border-control}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QLineEdit[frame="false"] {{ background: transparent; border: 0; }}
QTableView {{ background: {surface}; border: 0; outline: 0; gridline-color: transparent; selection-color: {text};
    selection-background-color: {selected}; }}
QTableView::item {{ padding: 0 9px; border: 0; border-bottom: 1px solid {border}; }}
QTableView::item:hover {{ background: {hover}; }}
QTableView::item:selected {{ background: {selected}; color: {text}; }}
QHeaderView {{ background: {canvas}; border: 0; }}
QHeaderView::section {{ background: {canvas}; color: {text-3}; border: 0; border-bottom: 1px solid {border};
    padding: 0 12px; }}
'''
HANDLE_ALPHA = 0.55


def build_style_sheet(theme: Theme) -> str:
    values: dict[str, object] = {
        name: theme.color(name).name() for name in tokens().colors[theme.name] if not name.endswith('-alpha')
    }
    handle = theme.color('border-control')
    values['handle'] = f'rgba({handle.red()}, {handle.green()}, {handle.blue()}, {HANDLE_ALPHA})'
    # Some tokens bear the same name in two groups (control is a colour and a radius).
    values.update({f'radius-{name}': value for name, value in tokens().radius.items()})
    return TEMPLATE.format(scrollbar=tokens().size['scrollbar'], **values)
