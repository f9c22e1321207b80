"""HTML laid out as canonical text, with the places of tags kept.

Blocks stand on their own lines, soft wraps of the source are undone, columns stay apart by two blanks or more.  Nothing
is fetched or run: the parser resolves no entity, reads no DTD and opens no address.  The page is read as a stream of
tags without a tree, so that it may nest as deep as its author's tool pleased.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from lxml import etree

from model.filing import Fact
from model.readers import elements, ixbrl
from model.readers.canonical import canonical, without_controls
from model.readers.elements import Kind
from model.readers.flow import Flow
from model.readers.layout import Break
from model.readers.styles import PLAIN, Style, read_style
from model.readers.symbols import symbol_font
from model.readers.tables import Cell, Table
from model.spans import Span

# What the end of an element undoes: bits of a plain number, since every tag pays for it.
_HIDDEN, _FONT, _BOLD, _FACT, _EXCLUDED, _PREFORMATTED, _ROW, _CELL, _TABLE, _LIST, _LINE, _PARAGRAPH = (
    1 << n for n in range(12)
)
_LOOK: Final = _HIDDEN | _FONT | _BOLD | _FACT | _EXCLUDED | _PREFORMATTED
_STRUCTURE: Final = _ROW | _CELL | _TABLE | _LIST


@dataclass(frozen=True, slots=True)
class Page:
    """A laid-out page: its canonical text, and the tags and bold stretches in it."""

    text: str
    facts: tuple[Fact, ...]
    emphasis: tuple[Span, ...]


def read_html(markup: str) -> Page:
    """Lays out one page; markup of any quality is read as browsers would."""
    walker = _Walker()
    target: Any = walker  # the parser asks for no more methods than it calls
    parser = etree.HTMLParser(target=target, encoding="utf-8", recover=True, no_network=True, huge_tree=True)
    try:
        parser.feed(canonical(markup).encode())
        parser.close()
    except etree.XMLSyntaxError:
        # The parser found nothing like a page; what it gave so far counts.
        pass
    return walker.page()


class _Walker:
    """The target of the parser: it is told of each tag and each stretch of words in order."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.layout = self.flow.layout
        self.facts = ixbrl.Facts(self.layout)
        self.opened: list[int] = []
        self.chunks: list[str] = []
        self.hidden = 0
        self.tables = [Table()]
        self.lists: list[tuple[bool, str, int]] = []

    # What the parser calls.

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.chunks:
            self._flush()
        kind = elements.KINDS.get(tag, Kind.INLINE)
        text = attributes.get("style") if attributes else None
        style = read_style(text) if text else PLAIN
        undo = 0
        if kind is Kind.SKIPPED or style.hidden:
            self.hidden += 1
            undo = _HIDDEN
        if tag[:3] == "ix:":
            undo |= self._start_tag_of_fact(tag, attributes)
        if not self.hidden:
            if kind:
                undo |= self._start_block(kind, tag, attributes, style)
            if style.looks or tag in elements.LOOKING:
                undo |= self._start_look(tag, attributes, style)
        self.opened.append(undo)

    def data(self, text: str) -> None:
        # Most stretches are the blanks between two tags, which only ask for a blank.
        if text.isspace() and text.isascii() and not (self.chunks or self.hidden or self.flow.preformatted):
            self.layout.ask(Break.BLANK)
        else:
            self.chunks.append(text)

    def end(self, _tag: str) -> None:
        if self.chunks:
            self._flush()
        undo = self.opened.pop() if self.opened else 0
        if undo:
            self._end(undo)

    def close(self) -> None:
        if self.chunks:
            self._flush()

    def _flush(self) -> None:
        text = self.flow.readable(self.chunks[0] if len(self.chunks) == 1 else "".join(self.chunks))
        self.chunks.clear()
        if not self.hidden:
            self.flow.words(text)
        elif self.facts.open:
            self.facts.hidden(text)

    # Tags.

    def _start_tag_of_fact(self, tag: str, attributes: Mapping[str, str]) -> int:
        if tag in ixbrl.TAGS:
            self.facts.begin(attributes)
            return _FACT
        if tag == "ix:exclude":
            self.facts.begin_exclude()
            return _EXCLUDED
        return 0

    def _start_block(self, kind: Kind, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        if kind is Kind.CELL:
            self._start_cell(attributes)
            return _CELL
        if kind is Kind.ROW:
            return self._start_row()
        if kind is Kind.BREAK:
            self.flow.ask(Break.PARAGRAPH if self.layout.pending >= Break.LINE else Break.LINE)
            return 0
        if kind is Kind.INPUT:
            if attributes.get("type", "").lower() in {"checkbox", "radio"}:
                self.flow.put("☒" if "checked" in attributes else "☐")
            return 0
        lined = kind in {Kind.LINE, Kind.ITEM}
        above = style.above if style.above is not None else not lined
        below = style.below if style.below is not None else not lined
        self.flow.ask(Break.PARAGRAPH if above else Break.LINE)
        undo = _PARAGRAPH if below else _LINE
        if kind is Kind.TABLE:
            self.tables.append(Table())
            undo |= _TABLE
        elif kind is Kind.LIST:
            undo |= self._start_list(tag, attributes)
        elif kind is Kind.ITEM:
            self._start_item()
        return undo

    def _start_list(self, tag: str, attributes: Mapping[str, str]) -> int:
        first = attributes.get("start", "1")
        number = int(first) if first.isascii() and first.isdigit() and len(first) < 6 else 1  # noqa: PLR2004
        self.lists.append((tag == "ol", attributes.get("type", ""), number))
        return _LIST

    def _start_item(self) -> None:
        if self.lists:
            ordered, style, number = self.lists[-1]
            self.lists[-1] = (ordered, style, number + 1)
            self.flow.put(elements.marker(ordered=ordered, style=style, number=number))
            self.layout.ask(Break.BLANK)

    def _start_row(self) -> int:
        table = self.tables[-1]
        if table.row is not None:
            self._end_row(table)
        self.flow.ask(Break.LINE)
        table.open_row(self.flow.place)
        return _ROW

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        table, layout = self.tables[-1], self.layout
        row = table.row
        if row is None:
            self.flow.ask(Break.LINE)
            row = table.open_row(self.flow.place)
        place = self.flow.place
        if place > row.start:
            layout.pending = Break.COLUMN
        left, right = table.columns(row, attributes.get("colspan"), attributes.get("rowspan"))
        line = layout.breaks + (place > 0 and layout.pending >= Break.LINE)
        cell = Cell(place, left, right, line, self.flow.plain)
        row.cells.append(cell)
        self.flow.cells.append(cell)
        self.flow.held = False

    def _start_look(self, tag: str, attributes: Mapping[str, str], style: Style) -> int:
        undo = 0
        font = style.font
        if font is None and tag == "font" and (face := attributes.get("face")):
            font = symbol_font(face)
        if font is not None:
            self.flow.fonts.append(font)
            undo = _FONT
        if tag in elements.PREFORMATTED or style.preformatted:
            self.flow.preformatted += 1
            undo |= _PREFORMATTED
        bold = style.bold if style.bold is not None else True if tag in elements.BOLD else None
        if bold is not None:
            self.flow.weigh(bold=bold)
            self.flow.weights.append(bold)
            undo |= _BOLD
        return undo

    def _end(self, undo: int) -> None:
        if undo & _LOOK:
            self._end_look(undo)
        if undo & _STRUCTURE:
            self._end_structure(undo)
        if undo & _PARAGRAPH:
            self.flow.ask(Break.PARAGRAPH)
        elif undo & _LINE:
            self.flow.ask(Break.LINE)

    def _end_look(self, undo: int) -> None:
        if undo & _HIDDEN:
            self.hidden -= 1
        if undo & _FACT:
            self.facts.end()
        if undo & _EXCLUDED:
            self.facts.end_exclude()
        if undo & _FONT:
            self.flow.fonts.pop()
        if undo & _PREFORMATTED:
            self.flow.preformatted -= 1
            self.layout.exact = ""
        if undo & _BOLD:
            self.flow.weights.pop()
            self.flow.weigh(bold=bool(self.flow.weights and self.flow.weights[-1]))

    def _end_structure(self, undo: int) -> None:
        if undo & _CELL:
            self._end_cell()
        elif undo & _ROW:
            if self.tables[-1].row is not None:
                self._end_row(self.tables[-1])
        elif undo & _TABLE:
            table = self.tables.pop()
            if table.row is not None:
                self._end_row(table)
            table.align(self.layout)
        else:
            self.lists.pop()

    def _end_cell(self) -> None:
        cell = self.flow.cells.pop()
        cell.end = self.flow.place
        cell.breaks = self.layout.breaks - cell.breaks if cell.end > cell.start else 0
        cell.bold = cell.plain == self.flow.plain
        row = self.tables[-1].row
        if row is not None and cell.start == cell.end and self.flow.held:
            row.spacer = True
        self.flow.held = False

    def _end_row(self, table: Table) -> None:
        spacer = table.row is not None and table.row.spacer
        filled = len(table.close_row(self.layout))
        if filled == 0:
            self.flow.ask(Break.PARAGRAPH if spacer else Break.LINE)
        else:
            if filled > 1:
                self.layout.pending = Break.LINE
            self.flow.ask(Break.LINE)

    def page(self) -> Page:
        """The text and what was found in it."""
        self.flow.weigh(bold=False)
        laid = self.layout.finish()
        # References such as &#1; bring in what a canonical text must not hold; one for one, as places are known.
        laid = replace(laid, text=without_controls(laid.text))
        emphasis = (laid.span(first, last) for first, last in self.flow.bold)
        return Page(laid.text, self.facts.finish(laid), tuple(span for span in emphasis if span))
