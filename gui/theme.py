"""One visual language: colours for light, dark and high contrast, and what Qt needs to show them.

Every pair of text and ground keeps a contrast of 4.5:1 or more (WCAG 2.1, 1.4.3); a test checks it.  Groups of evidence
differ by underline as well as by colour, states by word and sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, get_args

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

from gui.stylesheet import sheet

ThemeName = Literal["system", "light", "dark", "high_contrast"]
Underline = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by their role, as #rrggbb."""

    window: str
    surface: str
    text: str
    muted: str
    faint: str  # what cannot be used now
    border: str
    edge: str  # of what can be typed in: it stands out from its ground (WCAG 2.1, 1.4.11)
    scroll: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    hover: str
    good: str
    doubtful: str
    bad: str
    focus: str  # the ground of the evidence being looked at
    found: str  # the ground of search hits
    notice: str  # the ground of what the window says
    groups: tuple[str, ...]  # grounds of evidence, by the group's place in the schema


LIGHT: Final = Colours(
    window="#f4f5f7", surface="#ffffff", text="#1c2128", muted="#57606a", faint="#7d8590",
    border="#d3d8de", edge="#848c97", scroll="#b9c0c9", accent="#1f5fbf", accent_hover="#1a51a3",
    on_accent="#ffffff", selection="#cfe0fa", hover="#e9edf3", good="#1a6b35", doubtful="#8a5300", bad="#b3261e",
    focus="#ffd75e", found="#fdeeb0", notice="#fbf6e3",
    groups=("#dbe8fb", "#dcf3e2", "#f5e1f7", "#fde6d3", "#e3e3f5", "#e0f1f1"),
)  # fmt: skip
DARK: Final = Colours(
    window="#1b1e23", surface="#23272e", text="#e6e8eb", muted="#a3abb6", faint="#7a828e",
    border="#3a4049", edge="#6f7783", scroll="#4d5561", accent="#7fb0ff", accent_hover="#99c1ff",
    on_accent="#10151c", selection="#283f63", hover="#2d323a", good="#77d18f", doubtful="#f0b656", bad="#ff8a80",
    focus="#7a5c00", found="#4d4a1f", notice="#2c2a1e",
    groups=("#27405f", "#21482f", "#4a2b50", "#543618", "#37375e", "#1f4a4a"),
)  # fmt: skip
# WCAG 2.1, 1.4.6: 7:1 and more for every text; frames as white as the text.
HIGH_CONTRAST: Final = Colours(
    window="#000000", surface="#000000", text="#ffffff", muted="#dedede", faint="#8c8c8c",
    border="#ffffff", edge="#ffffff", scroll="#c8c8c8", accent="#ffe94a", accent_hover="#fff4a3",
    on_accent="#000000", selection="#00437f", hover="#333333", good="#7dff9a", doubtful="#ffcf5c", bad="#ffaaa5",
    focus="#5c4600", found="#3d3a00", notice="#1f1f1f",
    groups=("#00305e", "#003f1b", "#480050", "#4f2400", "#2b2b6e", "#004444"),
)  # fmt: skip
_THEMES: Final = (LIGHT, DARK, HIGH_CONTRAST)
UNDERLINES: Final = (
    Underline.SingleUnderline,
    Underline.DashUnderline,
    Underline.DotLine,
    Underline.DashDotLine,
    Underline.WaveUnderline,
    Underline.DashDotDotLine,
)


def remembered_theme(settings: QSettings, usual: ThemeName) -> ThemeName:
    """The theme that the reviewer chose in the window last, else the usual one of the configuration."""
    stored = settings.value("window/theme")
    return next((name for name in get_args(ThemeName) if name == stored), usual)


def system_is_dark() -> bool:
    """What the desktop asks for now."""
    return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def is_dark(name: ThemeName) -> bool:
    """Whether a theme is dark; `system` asks the desktop."""
    if name == "system":
        return system_is_dark()
    return name != "light"


def colours(name: ThemeName) -> Colours:
    """The colours of a theme."""
    if name == "high_contrast":
        return HIGH_CONTRAST
    return DARK if is_dark(name) else LIGHT


def in_use() -> Colours:
    """The colours that the application is dressed in now."""
    window = QApplication.palette().color(QPalette.ColorRole.Window).name()
    return next((theme for theme in _THEMES if theme.window == window), LIGHT)


@lru_cache(maxsize=512)
def _luminance(name: str) -> float:
    colour = QColor(name)
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(left: str, right: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    low, high = sorted((_luminance(left), _luminance(right)))
    return (high + 0.05) / (low + 0.05)


def apply_theme(app: QApplication, name: ThemeName, text_scale: int) -> Colours:
    """Dresses the application and returns the colours in use."""
    chosen = colours(name)
    app.setStyle("Fusion")
    font = QFont(app.font())
    base = app.property("tickmark-base-points") or font.pointSizeF()
    app.setProperty("tickmark-base-points", base)
    font.setPointSizeF(base * text_scale / 100)
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(sheet(chosen, dark=is_dark(name), scale=max(1.0, text_scale / 100)))
    return chosen


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.window,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.surface,
        QPalette.ColorRole.AlternateBase: c.window,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.Button: c.window,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.ToolTipBase: c.surface,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.PlaceholderText: c.muted,
        QPalette.ColorRole.Highlight: c.selection,
        QPalette.ColorRole.HighlightedText: c.text,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.Mid: c.border,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.faint))
    return palette
