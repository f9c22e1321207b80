"""Views of the queue that a reviewer has named: search, filters and order, for this project."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QSettings
from PySide6.QtWidgets import QInputDialog, QWidget

from model.record import Status
from model.store.queue import QueueQuery, Sort

if TYPE_CHECKING:
    from gui.assign_palette import ChoiceList, Entry

_KEY: Final = "queue/views"


def written(views: Mapping[str, QueueQuery]) -> str:
    """Views as they are kept."""
    return json.dumps({name: {**asdict(view), "statuses": sorted(view.statuses)} for name, view in views.items()})


def read(kept: str) -> dict[str, QueueQuery]:
    """Kept views; none where they cannot be read, such as after another version of Tickmark."""
    try:
        return {name: _view(**data) for name, data in json.loads(kept).items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _view(*, statuses: Sequence[str], sort: str, descending: bool, **words: str) -> QueueQuery:
    """A view from its JSON; ValueError or TypeError where it is none."""
    if not isinstance(descending, bool) or not all(isinstance(word, str) for word in words.values()):
        raise ValueError("a view of another kind")
    return QueueQuery(
        statuses=frozenset(Status(status) for status in statuses), sort=Sort(sort), descending=descending, **words
    )


class SavedViews(QObject):
    """Keeps, offers and forgets views."""

    def __init__(self, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._list: ChoiceList | None = None

    def all(self) -> dict[str, QueueQuery]:
        """The views by name, in the order in which they were saved."""
        return read(str(self._settings.value(_KEY, "{}")))

    def save(self, present: QueueQuery, suggested: str) -> None:
        """Asks for a name; a known name gets the new view."""
        name, taken = QInputDialog.getText(
            self._window, self.tr("Save this view"), self.tr("Name of the view"), text=suggested
        )
        if taken and name.strip():
            self.keep(name.strip(), present)

    def keep(self, name: str, view: QueueQuery) -> None:
        """Keeps a view under a name."""
        self._settings.setValue(_KEY, written({**self.all(), name: view}))

    def offer(self, at: QWidget, take: Callable[[QueueQuery], object], save: Callable[[], object]) -> None:
        """Lists the views at a widget; the last entries save the present one and forget one."""
        views = self.all()
        entries: list[Entry] = [(name, lambda view=view: take(view)) for name, view in views.items()]
        entries.append((self.tr("Save this view…"), save))
        if views:
            entries.append((self.tr("Forget a view…"), lambda: self._offer_forgetting(at)))
        self._show(entries, self.tr("Open a view") if views else self.tr("No views yet"), at)

    def _offer_forgetting(self, at: QWidget) -> None:
        entries: list[Entry] = [(name, lambda name=name: self._forget(name)) for name in self.all()]
        self._show(entries, self.tr("Forget the view …"), at)

    def _forget(self, name: str) -> None:
        self._settings.setValue(_KEY, written({one: view for one, view in self.all().items() if one != name}))

    def _show(self, entries: list[Entry], hint: str, at: QWidget) -> None:
        from gui.assign_palette import ChoiceList  # noqa: PLC0415 - the window is painted without it

        self._list = ChoiceList(entries, hint, self._window)
        self._list.taken.connect(lambda act: act())
        self._list.open_at(at.mapToGlobal(QPoint(0, at.height() + 2)))
