"""The sections of a filing, to jump by; it follows what is in view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from gui.drop_down import dress_list
from gui.icons import scaled
from gui.said import said
from model.filing import Filing, Section, SectionKind
from model.sentence import Sentence
from model.spans import Span

_LONGEST: Final = 64  # characters of a heading


class Outline(QComboBox):
    """A list of cover, items, signature and exhibits; choosing one goes there."""

    chosen = Signal(object)  # the Span to go to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._filing: Filing | None = None
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Sections of the filing"))
        self.setToolTip(self.tr("Go to a section of the filing"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        dress_list(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._choose)

    def show_filing(self, filing: Filing | None) -> None:
        """Lists the sections of another filing."""
        self.clear()
        self._filing = filing
        self._sections = tuple(sorted(filing.sections, key=lambda s: (s.span.start, -s.span.end))) if filing else ()
        if filing is not None:
            self.addItems([title(filing, section) for section in self._sections])
        self.setEnabled(bool(self._sections))
        width = max((self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0)
        self.view().setMinimumWidth(min(width + 40, scaled(self, 560)))

    def follow(self, offset: int) -> None:
        """Shows in which section a place of the text lies."""
        section = self._filing.section_at(offset) if self._filing else None
        if section is not None and self._sections[self.currentIndex()] is not section:
            self.setCurrentIndex(self._sections.index(section))

    def _choose(self, index: int) -> None:
        section = self._sections[index]
        self.chosen.emit(section.heading or Span(section.span.start, section.span.start + 1))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Shows the present section without its indent, and with an ellipsis where room is short."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(
            self.currentText().strip(), Qt.TextElideMode.ElideRight, field.width() - 8
        )
        option.currentText = words
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes by must not move the reviewer elsewhere."""
        event.ignore()


def _label(section: Section) -> str:
    """A section's label in the window's language; an exhibit is called as the filing calls it."""
    if section.kind is SectionKind.ITEM:
        return said(Sentence("Item {0}", section.label.removeprefix("Item ")))
    return said(Sentence("{0}", section.label) if section.kind is SectionKind.EXHIBIT else Sentence(section.label))


def title(filing: Filing, section: Section) -> str:
    """A section's label with the words of its heading, where they say more."""
    label = _label(section)
    words = " ".join(section.heading.of(filing.text).split()) if section.heading else ""
    if words.lower().startswith(section.label.lower()):
        words = words[len(section.label) :].lstrip(" .:-–—")
        words = "" if words.lower() == "s" else words  # “SIGNATURES” says no more than “Signature”
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    indent = "    " if section.kind is SectionKind.ITEM else ""
    return f"{indent}{label}  {words}".rstrip()
