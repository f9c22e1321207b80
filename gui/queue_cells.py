"""How the cells of the queue are painted: statuses as signs, doubt as a figure with a bar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.icons import icon, scaled
from gui.queue_model import COLUMNS, QueueModel
from gui.theme import Colours, in_use
from model.record import Status
from model.store.queue import Sort
from model.store.snippets import Snippet

_WORDS_FROM: Final = 84  # pixels; a narrower column shows the sign alone
_BAR_HEIGHT: Final = 2
_MARGIN: Final = 10  # left and right of a snippet


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

    def __init__(self, model: QueueModel, table: QTableView) -> None:
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
            side = scaled(self._table, 14)
            option.icon = icon(row.status.value, colour, colour, side)
            option.decorationSize = QSize(side, side)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            if option.rect.width() < _WORDS_FROM:
                option.text = ""
        elif column is Sort.DOUBT:
            option.displayAlignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._model.is_searching:
            option = self._paint_found(painter, option, index)
        super().paint(painter, option, index)
        row = self._model.row(index.row())
        if COLUMNS[index.column()][1] is not Sort.DOUBT or row is None or not row.doubt:
            return
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        wide = box.width() * min(1.0, row.doubt)
        bar = QRectF(box.right() - wide, box.bottom() - _BAR_HEIGHT - 2, wide, _BAR_HEIGHT)
        painter.fillRect(bar, QColor(in_use().doubtful))

    def _paint_found(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QStyleOptionViewItem:
        """Paints the ground of the cell and its part of the second line; returns what is left for the first line.

        The second line runs on from cell to cell over the whole row: each cell paints it all and shows its own part.
        """
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text, ground.icon = "", QIcon()
        ground.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        self._table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._table)
        found, line = self._model.snippet(index.row()), option.fontMetrics.height()
        first = QStyleOptionViewItem(option)
        first.rect = option.rect.adjusted(0, 0, 0, -(line + 4))
        if found is not None:
            left = self._left()
            width = self._table.viewport().width() - left - _MARGIN
            box = QRect(left, option.rect.bottom() - line - 5, width, line)
            painter.save()
            painter.setClipRect(option.rect)
            _paint_snippet(painter, found, box, option.fontMetrics)
            painter.restore()
        return first

    def _left(self) -> int:
        """Where a snippet begins: under the company's name, which mostly stands in the second column."""
        company = next(n for n, column in enumerate(COLUMNS) if column[1] is Sort.COMPANY)
        place = self._table.columnViewportPosition(company)
        is_early = not self._table.isColumnHidden(company) and 0 <= place < self._table.viewport().width() // 3
        return place + _MARGIN - 1 if is_early else _MARGIN


def _paint_snippet(painter: QPainter, found: Snippet, box: QRect, metrics: QFontMetrics) -> None:
    colours = in_use()
    text = metrics.elidedText(found.text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(text, painter.font())
    ranges = []
    for hit in found.hits:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = hit.start, hit.end - hit.start
        mark.format.setFontWeight(QFont.Weight.DemiBold)
        mark.format.setForeground(QColor(colours.text))
        ranges.append(mark)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine().setLineWidth(box.width() * 2)
    layout.endLayout()
    painter.setPen(QColor(colours.muted))
    layout.draw(painter, QPointF(box.topLeft()))
