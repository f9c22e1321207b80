"""One visual language: colours for light and dark, and what Qt needs to show them.

Every pair of text and ground keeps a contrast of 4.5:1 or more (WCAG 2.1, 1.4.3); a test checks it.  Groups of evidence
differ by underline as well as by colour, states by word and sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

ThemeName = Literal["system", "light", "dark"]
Underline = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by their role, as #rrggbb."""

    window: str
    surface: str
    text: str
    muted: str
    border: str
    scroll: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    good: str
    doubtful: str
    bad: str
    focus: str  # the ground of the evidence being looked at
    found: str  # the ground of search hits
    groups: tuple[str, ...]  # grounds of evidence, by the group's place in the schema


LIGHT: Final = Colours(
    window="#f4f5f7", surface="#ffffff", text="#1c2128", muted="#57606a", border="#d3d8de",
    scroll="#b9c0c9", accent="#1f5fbf",
    on_accent="#ffffff", selection="#cfe0fa", hover="#e9edf3", good="#1a6b35", doubtful="#8a5300", bad="#b3261e",
    focus="#ffd75e", found="#fdeeb0", groups=("#dbe8fb", "#dcf3e2", "#f5e1f7", "#fde6d3", "#e3e3f5", "#e0f1f1"),
)  # fmt: skip
DARK: Final = Colours(
    window="#1b1e23", surface="#23272e", text="#e6e8eb", muted="#a3abb6", border="#3a4049",
    scroll="#4d5561", accent="#7fb0ff",
    on_accent="#10151c", selection="#2f4a73", hover="#2d323a", good="#77d18f", doubtful="#f0b656", bad="#ff8a80",
    focus="#7a5c00", found="#4d4a1f", groups=("#27405f", "#21482f", "#4a2b50", "#543618", "#37375e", "#1f4a4a"),
)  # fmt: skip
UNDERLINES: Final = (
    Underline.SingleUnderline,
    Underline.DashUnderline,
    Underline.DotLine,
    Underline.DashDotLine,
    Underline.WaveUnderline,
    Underline.DashDotDotLine,
)


def is_dark(name: ThemeName) -> bool:
    """Whether a theme is dark; `system` asks the desktop."""
    if name == "system":
        return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return name == "dark"


def colours(name: ThemeName) -> Colours:
    """The colours of a theme."""
    return DARK if is_dark(name) else LIGHT


def contrast(left: str, right: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        channels = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]  # noqa: PLR2004 - sRGB
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(left), luminance(right)))
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
    app.setStyleSheet(_sheet(chosen))
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
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
    return palette


def _sheet(c: Colours) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border}; padding: 4px 6px; }}
    QToolBar {{ background: {c.window}; border: 0; border-bottom: 1px solid {c.border}; padding: 4px 8px;
        spacing: 4px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; }}
    QToolButton:hover {{ background: {c.hover}; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton#approve-button {{ background: {c.accent}; color: {c.on_accent}; font-weight: 600; }}
    QToolButton#remove-value {{ color: {c.muted}; padding: 2px 3px; }}
    QToolButton#add-value {{ color: {c.accent}; padding: 0 4px; margin-left: -4px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.scroll}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
        width: 0; height: 0; }}
    QPushButton {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; padding: 5px 14px; }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 13px; }}
    QPushButton:default {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:disabled, QPushButton:default:disabled {{ background: {c.window}; color: {c.muted};
                                                         border-color: {c.border}; }}
    QLineEdit, QComboBox, QPlainTextEdit#note {{ background: {c.surface}; border: 1px solid {c.border};
        border-radius: 5px; padding: 3px 6px; selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QLineEdit:focus, QComboBox:focus {{ border: 2px solid {c.accent}; padding: 2px 5px; }}
    QLineEdit:read-only {{ background: {c.window}; color: {c.muted}; }}
    QComboBox::drop-down {{ border: 0; width: 18px; }}
    QTableView {{ background: {c.surface}; border: 0; gridline-color: transparent; outline: 0; }}
    QTableView::item {{ padding: 4px 6px; border: 0; }}
    QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: 0; border-bottom: 1px solid {c.border};
        padding: 5px 6px; font-weight: 600; }}
    QSplitter::handle {{ background: {c.border}; }}
    QStatusBar {{ background: {c.window}; border-top: 1px solid {c.border}; }}
    QStatusBar::item {{ border: 0; }}
    QScrollArea {{ border: 0; background: {c.surface}; }}
    QWidget#form-body, QWidget#pane {{ background: {c.surface}; }}
    QPlainTextEdit#source {{ background: {c.surface}; border: 0; }}
    QTextBrowser#original {{ border: 0; }}
    QListWidget {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; outline: 0; }}
    QListWidget::item {{ padding: 5px 8px; }}
    QListWidget::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QLabel[role="heading"] {{ font-weight: 700; font-size: 115%; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QLabel[role="doubtful"] {{ color: {c.doubtful}; font-weight: 600; }}
    QLabel[role="hint"] {{ color: {c.doubtful}; }}
    QLabel[role="bad"] {{ color: {c.bad}; font-weight: 600; }}
    QFrame#notice {{ background: {c.found}; border-bottom: 1px solid {c.border}; }}
    QFrame#rule {{ background: {c.border}; max-height: 1px; border: 0; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QProgressBar {{ border: 1px solid {c.border}; border-radius: 5px; background: {c.surface}; max-height: 12px;
        text-align: center; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    """
