"""The style sheet of the window: one grid of four pixels, one radius, one way to show focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.icons import FOLDER

if TYPE_CHECKING:
    from gui.theme import Colours


def sheet(c: Colours, *, dark: bool, scale: float = 1.0) -> str:
    """The style sheet in a theme's colours; signs inside controls grow with the text by `scale`."""
    parts = (_surfaces(c), _buttons(c, scale), _inputs(c, scale, dark=dark), _lists(c), _words(c))
    return "".join(parts)


def _drawn(name: str, *, dark: bool) -> str:
    return f"url({(FOLDER / name).as_posix()}-{'dark' if dark else 'light'}.svg)"


def _surfaces(c: Colours) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QFrame#selection-bar {{ background: {c.surface}; border: 1px solid {c.scroll}; border-radius: 8px; }}
    ChoiceList, QFrame#calendar {{ background: {c.surface}; border: 1px solid {c.border}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border}; padding: 4px 8px; }}
    QToolBar {{ background: {c.window}; border: 0; border-bottom: 1px solid {c.border}; padding: 4px 8px;
        spacing: 4px; }}
    QToolBar::separator {{ background: {c.border}; width: 1px; margin: 6px 6px; }}
    QMenuBar {{ background: {c.window}; padding: 2px 4px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.hover}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 32px 6px 12px; border-radius: 4px; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.faint}; }}
    QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
    QSplitter::handle {{ background: {c.border}; }}
    QStatusBar {{ background: {c.window}; border-top: 1px solid {c.border}; }}
    QStatusBar::item {{ border: 0; }}
    QScrollArea {{ border: 0; background: {c.surface}; }}
    QScrollArea#plain, QScrollArea#plain > QWidget > QWidget {{ background: {c.window}; }}
    QWidget#form-body, QWidget#pane {{ background: {c.surface}; }}
    QWidget#pane-head {{ background: {c.surface}; border-bottom: 1px solid {c.border}; }}
    QWidget#detail {{ background: {c.window}; border-top: 1px solid {c.border}; }}
    QPlainTextEdit#source {{ background: {c.surface}; border: 0; }}
    QTextBrowser#original {{ border: 0; border-left: 1px solid {c.border}; }}
    QTextBrowser#sheet {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; padding: 8px; }}
    QFrame#notice {{ background: {c.notice}; border: 0; border-bottom: 1px solid {c.border}; }}
    QFrame#chart {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 8px; }}
    QFrame#tour {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: 8px; }}
    QFrame#tour-frame {{ background: transparent; border: 2px solid {c.accent}; border-radius: 4px; }}
    QFrame#rule {{ background: {c.border}; max-height: 1px; border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.edge}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
        width: 0; height: 0; }}
    QAbstractScrollArea::corner {{ background: transparent; }}
    """


def _buttons(c: Colours, scale: float) -> str:
    return f"""
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; color: {c.text}; }}
    QToolButton:hover {{ background: {c.hover}; }}
    QToolButton:pressed, QToolButton:checked {{ background: {c.selection}; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton:disabled {{ color: {c.faint}; }}
    QToolButton#approve-button {{ background: {c.accent}; color: {c.on_accent}; font-weight: 600;
        padding: 5px 12px; }}
    QToolButton#approve-button:hover {{ background: {c.accent_hover}; }}
    QToolButton#approve-button:focus {{ border: 2px solid {c.text}; padding: 4px 11px; }}
    QToolButton#approve-button:disabled {{ background: {c.hover}; color: {c.faint}; }}
    QToolButton#small {{ padding: 1px; border-radius: 4px; }}
    QToolButton#chip {{ border: 1px solid {c.border}; border-radius: {round(8 * scale)}px; padding: 2px 6px;
        background: {c.surface}; }}
    QToolButton#chip:hover {{ background: {c.hover}; }}
    QToolButton#chip:checked {{ background: {c.selection}; border-color: {c.accent}; }}
    QToolButton#chip:focus {{ border: 2px solid {c.accent}; padding: 1px 5px; }}
    QPushButton {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; padding: 5px 14px; }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 13px; }}
    QPushButton:default, QPushButton#primary:enabled {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QPushButton:default:hover, QPushButton#primary:enabled:hover {{ background: {c.accent_hover}; }}
    QPushButton:default:focus {{ border: 2px solid {c.text}; }}
    QPushButton:disabled, QPushButton:default:disabled {{ background: {c.window}; color: {c.faint};
                                                         border-color: {c.border}; }}
    QPushButton#quiet {{ padding: 1px 10px; }}
    QPushButton#quiet:focus {{ padding: 0 9px; }}
    """


def _inputs(c: Colours, scale: float, *, dark: bool) -> str:
    sign = round(14 * scale)
    arrow, tick = _drawn("arrow", dark=dark), _drawn("tick", dark=dark)
    return f"""
    QLineEdit, QComboBox, QSpinBox, QPlainTextEdit#note, QInputDialog QPlainTextEdit {{
        background: {c.surface}; border: 1px solid {c.edge};
        border-radius: 4px; padding: 3px 6px; selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QLineEdit:hover, QComboBox:hover, QSpinBox:hover {{ border-color: {c.muted}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit#note:focus,
    QInputDialog QPlainTextEdit:focus {{ border: 2px solid {c.accent};
        padding: 2px 5px; }}
    QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ background: {c.window}; color: {c.faint};
        border-color: {c.border}; }}
    QLineEdit:read-only {{ background: {c.window}; color: {c.muted}; }}
    QComboBox {{ padding-left: 8px; combobox-popup: 0; }}
    QComboBox:focus {{ padding-left: 7px; }}
    QSpinBox QLineEdit {{ border: 0; padding: 0 0 0 6px; background: transparent; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
    QComboBox::drop-down {{ border: 0; width: {sign + 6}px; }}
    QComboBox::down-arrow {{ image: {arrow}; width: {sign}px; height: {sign}px; }}
    QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.border};
        selection-background-color: {c.selection}; selection-color: {c.text}; outline: 0; padding: 4px; }}
    QComboBox QAbstractItemView::item {{ padding: 3px 6px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QCheckBox {{ spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }}
    QCheckBox:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: {sign}px; height: {sign}px;
        border: 1px solid {c.muted}; border-radius: 3px; background: {c.surface}; }}
    QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {c.accent};
        border-color: {c.accent}; image: {tick}; }}
    QCheckBox::indicator:indeterminate {{ background: {c.window}; border-color: {c.border}; }}
    QProgressBar {{ border: 1px solid {c.border}; border-radius: 4px; background: {c.surface}; max-height: 10px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QCalendarWidget QToolButton {{ padding: 4px 8px; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.window}; }}
    """


def _lists(c: Colours) -> str:
    return f"""
    QTableView {{ background: {c.surface}; border: 0; gridline-color: transparent; outline: 0; }}
    QTableView::item {{ padding: 4px 6px; border: 0; }}
    QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QHeaderView {{ background: {c.surface}; border: 0; }}
    QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: 0; border-bottom: 1px solid {c.border};
        padding: 4px 6px; }}
    QHeaderView::section:hover {{ color: {c.text}; background: {c.hover}; }}
    QListWidget {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; outline: 0; }}
    QListWidget::item {{ padding: 5px 8px; border-radius: 4px; }}
    QListWidget::item:selected {{ background: {c.selection}; color: {c.text}; }}
    """


def _words(c: Colours) -> str:
    return f"""
    QLabel[role="title"] {{ font-weight: 600; }}
    QLabel[role="heading"] {{ font-weight: 700; font-size: 115%; }}
    QLabel[role="group"] {{ color: {c.muted}; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QLabel[role="doubtful"] {{ color: {c.doubtful}; font-weight: 600; }}
    QLabel[role="hint"] {{ color: {c.doubtful}; }}
    QLabel[role="bad"] {{ color: {c.bad}; font-weight: 600; }}
    """
