"""Paints a line of context: the words before and behind muted, the evidence on its ground, underlined and bold."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.highlights import Styles
from gui.mark_painter import line_pen
from gui.sheet.sheet_model import CONTEXT, SheetModel
from gui.theme import in_use

_SIDE: Final = 8  # pixels at either end of the cell
_SHARE: Final = 0.42  # of the width at most for the words before the evidence


class ContextCells(QStyledItemDelegate):
    """The evidence of each line stands where it can be seen, however long the words around it are."""

    def __init__(self, model: SheetModel, group: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.group = group

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() != CONTEXT:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else None
        if style is not None:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        line = self._model.lines[index.row()]
        painter.save()
        painter.setClipRect(option.rect)
        quote = " ".join(line.annotation.quote.split())
        self._paint(
            painter, QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0), option.font, (line.before, quote, line.behind)
        )
        painter.restore()

    def _paint(self, painter: QPainter, box: QRectF, font: QFont, words: tuple[str, str, str]) -> None:
        colours = in_use()
        mark = Styles(colours).group(self.group)
        bold = QFont(font)
        bold.setBold(True)
        plain_metrics, bold_metrics = QFontMetricsF(font), QFontMetricsF(bold)
        before = plain_metrics.elidedText(words[0], Qt.TextElideMode.ElideLeft, box.width() * _SHARE)
        at = box.left()
        baseline = box.center().y() + (plain_metrics.ascent() - plain_metrics.descent()) / 2
        muted, ink = QPen(QColor(colours.muted)), QPen(QColor(colours.text))
        painter.setFont(font)
        painter.setPen(muted)
        painter.drawText(int(at), int(baseline), before)
        at += plain_metrics.horizontalAdvance(before)
        quote = bold_metrics.elidedText(words[1], Qt.TextElideMode.ElideRight, max(0.0, box.right() - at))
        wide = bold_metrics.horizontalAdvance(quote)
        ground = QRectF(at, baseline - bold_metrics.ascent() - 1, wide, bold_metrics.height() + 2)
        painter.fillRect(ground, mark.fill)
        painter.setPen(line_pen(mark))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        painter.setFont(bold)
        painter.setPen(ink)
        painter.drawText(int(at), int(baseline), quote)
        at += wide
        painter.setFont(font)
        painter.setPen(muted)
        behind = plain_metrics.elidedText(words[2], Qt.TextElideMode.ElideRight, max(0.0, box.right() - at))
        painter.drawText(int(at), int(baseline), behind)
