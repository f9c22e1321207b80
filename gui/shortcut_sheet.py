"""All keys on one sheet, made from the table of actions."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.actions import FORM_KEYS, VERBS
from gui.sizes import open_at
from gui.theme import in_use

_LINE: Final = 36  # characters of words in a line, about


class ShortcutSheet(QDialog):
    """Two columns: what stands in the menus, by menu, and what the keys mean inside the form."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setObjectName("shortcut-sheet")
        open_at(self, 920, 640)
        self.text = QTextBrowser(self)
        self.text.setObjectName("sheet")
        self.text.setAccessibleName(self.tr("All shortcuts"))
        self.text.setHtml(self._page(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)

    def _page(self, actions: Mapping[str, QAction]) -> str:
        groups: dict[str, list[tuple[str, str]]] = {}
        for verb in VERBS:
            keys = actions[verb.name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                groups.setdefault(self.tr(verb.menu), []).append((keys, self.tr(verb.help or verb.words.rstrip("…"))))
        groups[self.tr("In a field, in the filing")] = [(keys, self.tr(words)) for keys, words in FORM_KEYS]
        halves: tuple[list[str], list[str]] = ([], [])
        lengths = [0, 0]
        for title, lines in groups.items():
            half = 0 if lengths[0] <= lengths[1] else 1
            lengths[half] += 2 + sum(1 + len(words) // _LINE for _, words in lines)
            halves[half].append(_block(title, lines))
        left, right = ("".join(half) for half in halves)
        return f"<table width='100%'><tr><td width='50%'>{left}</td><td width='50%'>{right}</td></tr></table>"


def _unbroken(keys: str) -> str:
    """Keys that are pressed together stand together."""
    return ", ".join(f"<span style='white-space: nowrap'>{html.escape(one)}</span>" for one in keys.split(", "))


def _block(title: str, lines: list[tuple[str, str]]) -> str:
    muted = in_use().muted
    rows = "".join(
        f"<tr><td width='34%' style='padding: 2px 16px 2px 0; white-space: nowrap'><b>{_unbroken(keys)}</b></td>"
        f"<td style='padding: 2px 16px 2px 0'>{html.escape(words)}</td></tr>"
        for keys, words in lines
    )
    heading = f"<p style='color: {muted}; margin: 8px 0 2px 0'>{html.escape(title)}</p>"
    return f"{heading}<table width='100%' cellspacing='0'>{rows}</table>"
