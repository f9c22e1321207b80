"""All of the window that works on a record; the queue is painted before any of it is imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.bulk import Bulk
from gui.contradictions import Contradictions
from gui.desk import Desk
from gui.evidence_keys import EvidenceKeys
from gui.field_form import FieldForm
from gui.past import Past
from gui.same_company import SameCompany
from gui.second.second_reviews import SecondReviews
from gui.sheet.verification import GroupVerification
from gui.source_view import SourceView
from gui.statistics_view import StatisticsView
from gui.tasks import Tasks
from gui.tour import Tour
from gui.value_keys import ValueKeys

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


def furnish(window: MainWindow, state: AppState) -> dict[str, Callable[[], object]]:
    """Puts source and form into their places and makes the controllers; returns what each action runs."""
    window.source = SourceView(state.colours, window, window.settings)
    window.form = FieldForm(state.config.schema_, state.config.review.sure, window)
    desk = window.desk = Desk(window, state)
    tasks = window.tasks = Tasks(window, state)
    contradictions = window.contradictions = Contradictions(window, desk.document)
    past = window.past = Past(window, state)
    edges = EvidenceKeys(window, desk)
    value_keys = ValueKeys(window, desk)
    bulk = window.bulk = Bulk(window, state)
    same_company = window.same_company = SameCompany(window, state, desk.document)
    statistics = window.statistics = StatisticsView(window, state)
    second_reviews = window.second_reviews = SecondReviews(window, state, desk.document)
    tour = window.tour = Tour(window)
    verification = window.verification = GroupVerification(window, state)
    for place, pane, stretch in ((1, window.source, 1), (2, window.form, 0)):
        _replace(window, place, pane, stretch)
    # Tab goes from pane to pane and then to the toolbar, which was there before.
    QWidget.setTabOrder(window.form.detail.last, window.approve_button)
    controllers = (
        desk,
        tasks,
        bulk,
        contradictions,
        past,
        edges,
        value_keys,
        window.projects,
        tour,
        second_reviews,
        statistics,
        same_company,
        verification,
    )
    for connecting in (tasks, desk, past, second_reviews, statistics, same_company):
        connecting.connect_panes()
    return {verb: slot for controller in controllers for verb, slot in controller.slots().items()}


def _replace(window: MainWindow, place: int, pane: QWidget, stretch: int) -> None:
    empty = window.split.replaceWidget(place, pane)
    assert empty is not None
    empty.deleteLater()
    window.split.setStretchFactor(place, stretch)
    pane.show()
