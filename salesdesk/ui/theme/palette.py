"""The palette for everything Qt draws by itself (Fusion): each role in each group, so nothing of the system shows."""

from PySide6.QtGui import QPalette

from salesdesk.ui.theme.theme import Theme

Role = QPalette.ColorRole

# Fusion derives lines and bevels from Light, Mid and Dark: left out, they would be those of the system.
ENABLED = {
    Role.Window: 'canvas',
    Role.WindowText: 'text',
    Role.Base: 'surface',
    Role.AlternateBase: 'canvas',
    Role.Text: 'text',
    Role.PlaceholderText: 'text-3',
    Role.Button: 'control',
    Role.ButtonText: 'text',
    Role.BrightText: 'text-on-fill',
    Role.Highlight: 'accent',
    Role.HighlightedText: 'text-on-fill',
    Role.Accent: 'accent',
    Role.Link: 'accent-text',
    Role.LinkVisited: 'accent-text',
    Role.ToolTipBase: 'tooltip',
    Role.ToolTipText: 'tooltip-text',
    Role.Light: 'surface',
    Role.Midlight: 'control-hover',
    Role.Mid: 'border-strong',
    Role.Dark: 'border-control',
    Role.Shadow: 'shadow',
}
DISABLED = {
    Role.WindowText: 'text-disabled',
    Role.Text: 'text-disabled',
    Role.ButtonText: 'text-disabled',
    Role.PlaceholderText: 'text-disabled',
    Role.Link: 'text-disabled',
    Role.Base: 'sunken',
    Role.Button: 'sunken',
    Role.Highlight: 'border-strong',
    Role.HighlightedText: 'text',
}


def build_palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, token in ENABLED.items():
        palette.setColor(QPalette.ColorGroup.All, role, theme.color(token))
    for role, token in DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color(token))
    return palette
