"""Where Tab goes: Qt puts what is made later behind everything else, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(stops: Iterable[QWidget], *, behind: QWidget) -> None:
    """Makes Tab go from one widget to these, and from the last of them on to where it went before."""
    for stop in stops:
        QWidget.setTabOrder(behind, stop)
        behind = stop


def stops_in(widget: QWidget) -> list[QWidget]:
    """What takes the keyboard inside a widget, in the order in which it was made."""
    return [
        child
        for child in widget.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.window() is widget.window()
    ]
