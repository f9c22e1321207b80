"""The four charts: what each shows, in words, as numbers and drawn in the theme's colours.

Drawn with pyqtgraph, which is imported when a dashboard is first opened, not before.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import pyqtgraph as graph
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from gui.said import counted, said
from gui.shortened import shortened
from gui.theme import Colours
from model.schema import Schema
from model.store.progress import Progress, in_words

_MOST_FIELDS: Final = 6
_LEAST_BARS: Final = 6  # a single bar does not fill the chart
_LONGEST: Final = 12  # characters of a label under a bar
_BARS: Final = 12  # classes of review times
_MOST_TICKS: Final = 8
_COUNTS: Final = 5  # figures beside the bars


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its name, a sentence that says what it shows, its numbers, and how it is drawn."""

    name: str
    summary: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    draw: Callable[[graph.PlotItem, Colours], None]
    has_marks: bool = True  # an empty chart would only show axes of nothing


def _tr(words: str) -> str:
    return QCoreApplication.translate("Dashboard", words)


def charts_of(progress: Progress, schema: Schema) -> tuple[Chart, ...]:
    """The charts in the order of the dashboard."""
    return _days(progress), _rates(progress, schema), _trust(progress), _times(progress)


def _days(progress: Progress) -> Chart:
    names = [f"{day:%b} {day.day}" for day, _ in progress.days]
    sums = list(accumulate(count for _, count in progress.days))
    total = sums[-1] if sums else 0

    def draw(plot: graph.PlotItem, colours: Colours) -> None:
        heights = [float(one) for one in sums]
        _bars(plot, heights, colours.accent)
        _count_ticks(plot, heights)
        _name_ticks(plot, names)

    return Chart(
        name=_tr("Approved over days"),
        summary=counted(
            total,
            "{0} record approved, {1} left to review.",
            "{0} records approved, {1} left to review.",
            progress.left,
        ),
        headings=(_tr("Day"), _tr("Approved"), _tr("In all")),
        rows=tuple((f"{day}", str(count), str(one)) for (day, count), one in zip(progress.days, sums, strict=True)),
        draw=draw,
        has_marks=bool(sums),
    )


def _rates(progress: Progress, schema: Schema) -> Chart:
    labels = {field.id: field.label for field in schema.fields}
    fields = sorted((one for one in progress.fields if one.decided), key=lambda one: -one.correction_rate)
    shown = [one for one in fields if one.correction_rate][:_MOST_FIELDS]
    worst = shown[0] if shown else None
    summary = (
        counted(
            worst.decided,
            "{1} is corrected most often: {2:.0%} of {0} value.",
            "{1} is corrected most often: {2:.0%} of {0} values.",
            labels.get(worst.field, worst.field),
            worst.correction_rate,
        )
        if worst
        else _tr("Shows how often each field is corrected, once records are approved and something was.")
    )

    def draw(plot: graph.PlotItem, colours: Colours) -> None:
        rates = [100 * one.correction_rate for one in shown]
        _bars(plot, rates, colours.doubtful)
        names = [labels.get(one.field, one.field) for one in shown]
        _name_ticks(plot, [shortened(name, _LONGEST) for name in names])
        plot.setLabel("left", "%")

    return Chart(
        name=_tr("Corrections by field"),
        summary=summary,
        headings=(_tr("Field"), _tr("Decided"), _tr("Corrected")),
        rows=tuple(
            (labels.get(one.field, one.field), str(one.decided), f"{one.correction_rate:.1%}") for one in fields
        ),
        draw=draw,
        has_marks=bool(shown),
    )


def _trust(progress: Progress) -> Chart:
    values = sum(one.values for one in progress.bins)
    right = sum(one.right for one in progress.bins)
    summary = (
        counted(
            values,
            "{1:.1%} of {0} value of the machine was right.",
            "{1:.1%} of {0} values of the machine were right.",
            right / values,
        )
        if values
        else _tr("Compares how sure the machine was with how often it was right, once records are approved.")
    )

    def draw(plot: graph.PlotItem, colours: Colours) -> None:
        plot.plot([0, 100], [0, 100], pen=graph.mkPen(colours.muted, style=graph.QtCore.Qt.PenStyle.DashLine))
        middle = [50 * (one.low + one.high) for one in progress.bins]
        share = [100 * one.share for one in progress.bins]
        plot.plot(
            middle, share, pen=graph.mkPen(colours.accent, width=2), symbol="o", symbolSize=8,
            symbolBrush=colours.accent, symbolPen=None,
        )  # fmt: skip
        plot.setXRange(0, 100)
        plot.setYRange(0, 100)
        plot.setLabel("bottom", _tr("the machine was sure, %"))
        plot.setLabel("left", _tr("was right, %"))

    return Chart(
        name=_tr("Confidence against correctness"),
        summary=summary,
        headings=(_tr("Confidence"), _tr("Values"), _tr("Right")),
        rows=tuple((f"{one.low:.0%} – {one.high:.0%}", str(one.values), f"{one.share:.1%}") for one in progress.bins),
        draw=draw,
        has_marks=bool(values),
    )


def _times(progress: Progress) -> Chart:
    seconds = progress.seconds
    summary = (
        _tr("Half of the reviews took less than {0}.").format(said(in_words(statistics.median(seconds))))
        if seconds
        else _tr("Shows how long a review takes, once several records are approved.")
    )
    classes = _classes(seconds)

    def draw(plot: graph.PlotItem, colours: Colours) -> None:
        heights = [float(count) for _, count in classes]
        _bars(plot, heights, colours.good)
        _count_ticks(plot, heights)
        _name_ticks(plot, [said(in_words(start)) for start, _ in classes])

    return Chart(
        name=_tr("Time of a review"),
        summary=summary,
        headings=(_tr("From"), _tr("Reviews")),
        rows=tuple((said(in_words(start)), str(count)) for start, count in classes),
        draw=draw,
        has_marks=bool(classes),
    )


def _classes(seconds: Sequence[float]) -> list[tuple[float, int]]:
    """Equal classes from 0 to the longest time, with how many fall into each."""
    if not seconds:
        return []
    step = max(1.0, max(seconds) / _BARS)
    counts = [0] * _BARS
    for one in seconds:
        counts[min(_BARS - 1, int(one / step))] += 1
    return [(n * step, count) for n, count in enumerate(counts)]


def _bars(plot: graph.PlotItem, heights: Sequence[float], colour: str) -> None:
    plot.setXRange(-0.5, max(len(heights), _LEAST_BARS) - 0.5)
    plot.addItem(graph.BarGraphItem(x=range(len(heights)), height=heights, width=0.8, brush=colour, pen=None))


def _count_ticks(plot: graph.PlotItem, heights: Sequence[float]) -> None:
    """Whole figures beside the bars: there is no half record."""
    most = int(max(heights, default=1))
    every = max(1, -(-most // _COUNTS))
    plot.getAxis("left").setTicks([[(n, f"{n:,}") for n in range(0, most + 1, every)]])


def _name_ticks(plot: graph.PlotItem, names: Sequence[str]) -> None:
    every = max(1, -(-len(names) // _MOST_TICKS))
    plot.getAxis("bottom").setTicks([[(n, name) for n, name in enumerate(names) if n % every == 0]])


def dress(view: graph.PlotWidget, colours: Colours) -> None:
    """The ground and the axes in the theme's colours."""
    view.setBackground(QColor(colours.surface))
    # The highest and the last figure beside the axes stand half outside them.
    half = view.fontMetrics().height() / 2
    view.getPlotItem().setContentsMargins(0, half, half, 0)
    for side in ("left", "bottom"):
        axis = view.getPlotItem().getAxis(side)
        axis.setPen(graph.mkPen(colours.border))
        axis.setTextPen(graph.mkPen(colours.text))
