"""What narrows the queue down besides status and search: one chip for each filter that is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.buttons import IconButton
from gui.flow_layout import FlowLayout
from gui.jobs import Worker
from model.service import ReviewService
from model.store.facets import Choice, Facet, label, narrowed
from model.store.queue import QueueQuery

if TYPE_CHECKING:
    from gui.assign_palette import ChoiceList, Entry

_NO_FILTER = QueueQuery()


def only_filters(query: QueueQuery) -> QueueQuery:
    """The part of a query that these chips show."""
    return replace(
        _NO_FILTER, item=query.item, event=query.event, failed=query.failed, reviewer=query.reviewer,
        date_from=query.date_from, date_to=query.date_to,
    )  # fmt: skip


class QueueFilters(QWidget):
    """Shows the filters and takes one away at a click; `choose` offers what there is to narrow down to, with counts."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, service: ReviewService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._worker = Worker(self)
        self._list: ChoiceList | None = None
        self.chosen = _NO_FILTER
        self.setAccessibleName(self.tr("Filters"))
        self._titles = {
            Facet.ITEM: self.tr("Item"),
            Facet.EVENT: self.tr("Event"),
            Facet.YEAR: self.tr("Date of report"),
            Facet.FAILED: self.tr("Failed check"),
            Facet.REVIEWER: self.tr("Reviewer"),
        }
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(4)
        self.hide()

    def set(self, query: QueueQuery) -> None:
        """Shows other filters; says nothing to anybody."""
        self.chosen = only_filters(query)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        for words, without in self._set():
            chip = IconButton(self, "close", self.tr("Take away the filter “{0}”").format(words), style="chip", size=10)
            chip.setText(words)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the words
            chip.clicked.connect(partial(self._take, without))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(self.is_set)
        self.updateGeometry()

    @property
    def is_set(self) -> bool:
        """Whether any filter is set."""
        return self.chosen != _NO_FILTER

    def _set(self) -> list[tuple[str, QueueQuery]]:
        """The words of each filter that is set, and what is left without it."""
        chosen, found = self.chosen, []
        for facet, value in (
            (Facet.ITEM, chosen.item), (Facet.EVENT, chosen.event), (Facet.FAILED, chosen.failed),
            (Facet.REVIEWER, chosen.reviewer),
        ):  # fmt: skip
            if value:
                words = label(facet, value, short=True)
                named = words if facet is Facet.FAILED else self.tr("{0}: {1}").format(self._titles[facet], words)
                found.append((named, narrowed(chosen, facet, "")))
        if chosen.date_from or chosen.date_to:
            found.append((self._days(chosen), narrowed(chosen, Facet.YEAR, "")))
        return found

    def _days(self, query: QueueQuery) -> str:
        year = query.date_from[:4]
        if narrowed(query, Facet.YEAR, year) == query:
            return year
        if not query.date_to:
            return self.tr("from {0}").format(query.date_from)
        return self.tr("until {0}").format(query.date_to) if not query.date_from else (
            f"{query.date_from} – {query.date_to}"
        )  # fmt: skip

    def _take(self, query: QueueQuery) -> None:
        self.set(query)
        self.changed.emit()

    def clear(self) -> None:
        """Takes all of them away."""
        self._take(_NO_FILTER)

    # Choosing

    def choose(self, query: QueueQuery, at: QWidget) -> None:
        """Asks what to narrow down by, then to what; `query` is what the queue shows now."""
        entries = [(self._titles[facet], facet) for facet in Facet]

        def take(facet: str) -> None:  # Qt hands a StrEnum on as the plain word
            self._ask(query, Facet(facet), at)

        self._offer(entries, self.tr("Show only records by …"), at, take)

    def _ask(self, query: QueueQuery, facet: Facet, at: QWidget) -> None:
        self._worker.call(lambda: self._service.choices(query, facet), partial(self._show, facet, at), self.failed.emit)

    def _show(self, facet: Facet, at: QWidget, found: Sequence[Choice]) -> None:
        entries: list[Entry] = [(label(facet, choice.value), choice.value, f"{choice.count:,}") for choice in found]
        if facet is Facet.YEAR:
            entries.append((self.tr("From … until …"), None, ""))
        hint = self._titles[facet] if entries else self.tr("None of these records has one")
        self._offer(entries, hint, at, lambda value: self._narrow(facet, value))

    def _offer(self, entries: Sequence[Entry], hint: str, at: QWidget, take: Callable[[Any], object]) -> None:
        from gui.assign_palette import ChoiceList  # noqa: PLC0415 - the window is painted without it

        self._list = ChoiceList(entries, hint, self.window())
        self._list.taken.connect(take)
        self._list.open_at(at.mapToGlobal(QPoint(0, at.height() + 2)))

    def _narrow(self, facet: Facet, value: str | None) -> None:
        if value is not None:
            self._take(narrowed(self.chosen, facet, value))
            return
        from gui.date_range import DateRange  # noqa: PLC0415 - as above

        asked = DateRange(self.chosen.date_from, self.chosen.date_to, self.window())
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.taken.connect(lambda first, last: self._take(replace(self.chosen, date_from=first, date_to=last)))
        asked.open()
