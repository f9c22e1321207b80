"""How the cells of the queue are painted: statuses as signs, doubt as a figure with a bar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.icons import icon, scaled
from gui.queue_model import COLUMNS, QueueModel
from gui.theme import Colours, in_use
from model.record import Status
from model.store.queue import Sort

_WORDS_FROM: Final = 84  # pixels; a narrower column shows the sign alone
_BAR_HEIGHT: Final = 2


def _colour(colours: Colours, status: Status) -> str:
    by_status = {
        Status.APPROVED: colours.good,
        Status.FLAGGED: colours.doubtful,
        Status.REJECTED: colours.bad,
        Status.IN_REVIEW: colours.accent,
    }
    return by_status.get(status, colours.muted)


class QueueCells(QStyledItemDelegate):
    """Paints what a table's plain text would not say."""

    def __init__(self, model: QueueModel, table: QWidget) -> None:
        super().__init__(table)
        self._model = model
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        column = COLUMNS[index.column()][1]
        row = self._model.row(index.row())
        if row is None:
            return
        if column is Sort.STATUS:
            colour = _colour(in_use(), row.status)
            option.icon = icon(row.status.value, colour, colour, scaled(self._table, 14))
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            if option.rect.width() < _WORDS_FROM:
                option.text = ""
        elif column is Sort.DOUBT:
            option.displayAlignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = self._model.row(index.row())
        if COLUMNS[index.column()][1] is not Sort.DOUBT or row is None or not row.doubt:
            return
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        wide = box.width() * min(1.0, row.doubt)
        bar = QRectF(box.right() - wide, box.bottom() - _BAR_HEIGHT - 2, wide, _BAR_HEIGHT)
        painter.fillRect(bar, QColor(in_use().doubtful))
