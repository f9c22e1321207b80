"""Same-company help: what differs from earlier filings, taking their value, and mending the same mistake elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.document import ReviewDocument
from gui.jobs import Worker
from gui.said import counted
from gui.sizes import open_at
from model import bulk, review
from model.evidence import locate
from model.record import Annotation, Decision, Origin, Reason, Record
from model.schema import FieldSpec
from model.siblings import Difference, differences
from model.store.queue import QueueRow
from model.store.reading import OpenFiling
from model.values import Value

if TYPE_CHECKING:
    from gui.app_state import AppState
    from gui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class _Offer:
    """A correction made in the open record (`annotation_id`), and the filings that hold the same mistake."""

    annotation_id: str
    spec: FieldSpec
    mistake: Value
    correction: Value
    filings: tuple[int, ...]


class SameCompany(QObject):
    """Asks off the GUI thread when a record opens or a value was corrected."""

    found = Signal(object)  # tuple[Difference, ...] of the open record

    def __init__(self, window: MainWindow, state: AppState, document: ReviewDocument) -> None:
        super().__init__(window)
        self._window = window
        self._service = state.service
        self._schema = state.config.schema_
        self._document = document
        self._worker = Worker(self)
        self._asked = 0
        self._before: Record | None = None
        self._offer: _Offer | None = None
        self._found: tuple[Difference, ...] = ()
        self._filing = -1  # whose differences these are

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of this controller."""
        return {"take_earlier": self.take_earlier, "offer_correction": self.offer_correction}

    def connect_panes(self) -> None:
        """Wires the document; called behind the desk."""
        self._document.opened.connect(self._opened)
        self._document.saved.connect(self._saved)

    def _opened(self, opened: OpenFiling | None) -> None:
        self._asked += 1
        self._offer = None
        self._before = opened.record if opened else None
        self._filing = opened.record.filing_id if opened else -1
        self._show(())
        if opened is None:
            return
        number, record = self._asked, opened.record

        def show(found: tuple[Difference, ...]) -> None:
            if number == self._asked:
                self._show(found)

        def ask() -> tuple[Difference, ...]:
            return differences(record, self._service.usual(record.filing_id), self._schema)

        self._worker.call(ask, show, self._window.messages.show_error)

    def _show(self, found: tuple[Difference, ...]) -> None:
        if found != self._found:
            self._found = found
            self.found.emit(found)

    def of(self, filing_id: int) -> tuple[Difference, ...]:
        """The differences of a filing, as far as they are known; those of another one are not its own."""
        return self._found if filing_id == self._filing else ()

    def take_earlier(self) -> None:
        """The value of the earlier filings, with its words in this one where it is printed."""
        filing = self._document.filing
        field, annotation_id = self._window.form.current() or ("", None)
        difference = next((one for one in self._found if one.field == field), None)
        if filing is None or difference is None:
            self._window.messages.say(self.tr("This value does not differ from earlier filings of the company."))
            return
        spec, value = self._schema.field(field), difference.usual
        span = locate(filing.text, value, spec.value_type)
        quote, reason = (span.of(filing.text), None) if span else ("", Reason.INFERRED)

        def step(record: Record) -> Record:
            origin = Origin.EARLIER_FILING
            if annotation_id is None:
                return review.add(record, field, value, origin=origin, span=span, quote=quote, reason=reason)
            return review.correct(record, annotation_id, value, origin=origin, span=span, quote=quote, reason=reason)

        if self._document.do(step, self.tr("take earlier {0}").format(spec.label)):
            self._window.source.focus_evidence(span)

    # The same mistake elsewhere

    def _saved(self, record: Record) -> None:
        if record.filing_id != self._filing:
            return  # the last record's answer, come after this one was opened
        before, self._before = self._before, record
        held = {a.id: a.value for a in before.annotations} if before else {}
        for now in record.annotations:
            if now.decision is Decision.CORRECTED and now.id in held and held[now.id] != now.value:
                self._look_for(record, now)

    def _look_for(self, record: Record, now: Annotation) -> None:
        spec = self._schema.by_id.get(now.field)
        if spec is None or not spec.steady or now.suggestion is None or now.value is None:
            return
        mistake, correction, number = record.suggestions[now.suggestion].value, now.value, self._asked
        if mistake == correction:
            return

        def show(filings: tuple[int, ...]) -> None:
            if filings and number == self._asked:
                self._show_offer(_Offer(now.id, spec, mistake, correction, filings))

        def ask() -> tuple[int, ...]:
            return self._service.same_mistake(record.filing_id, spec.id, mistake)

        self._worker.call(ask, show, self._window.messages.show_error)

    def _show_offer(self, offer: _Offer) -> None:
        self._offer = offer
        words = counted(
            len(offer.filings),
            "One other open filing of this company says the same for {1}.",
            "{0} other open filings of this company say the same for {1}.",
            offer.spec.label,
        )
        self._window.messages.say(words, offer=self.tr("Correct them too…"), act=self.offer_correction)

    def _stands(self, offer: _Offer) -> bool:
        """Whether the open record still holds the correction; it may have been undone, or made otherwise."""
        record = self._document.record
        held = record.annotations if record else ()
        return any(a.id == offer.annotation_id and a.value == offer.correction for a in held)

    def offer_correction(self) -> None:
        """Lists the filings with the same mistake, to be ticked."""
        offer = self._offer
        if offer is None or not self._stands(offer):
            self._window.messages.say(self.tr("Correct a value first; filings with the same mistake are offered then."))
            return
        shown = offer.spec.value_type.format
        words = self.tr("{0}: “{1}” becomes “{2}” in these filings:").format(
            offer.spec.label, shown(offer.mistake), shown(offer.correction)
        )

        def show(rows: Sequence[QueueRow]) -> None:
            dialog = CorrectionDialog(words, rows, self._window)
            dialog.taken.connect(lambda ids: self._apply(ids, offer))
            dialog.open()

        self._worker.call(lambda: self._service.queue_rows(offer.filings), show, self._window.messages.show_error)

    def _apply(self, ids: Sequence[int], offer: _Offer) -> None:
        if self._window.tasks.busy:
            self._window.messages.say(
                self.tr("Wait until the running job has finished, or cancel it."),
                offer=self.tr("Correct them too…"),
                act=self.offer_correction,
            )
            return
        self._offer = None
        step = bulk.correction(offer.spec, offer.mistake, offer.correction)
        self._window.bulk.apply(ids, step, self.tr("correct {0}").format(offer.spec.label))


class CorrectionDialog(QDialog):
    """The filings that a correction can go to, all ticked."""

    taken = Signal(object)  # list[int]

    def __init__(self, words: str, rows: Sequence[QueueRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correction-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct other filings"))
        open_at(self, 560, 380)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Filings with the same mistake"))
        for row in rows:
            item = QListWidgetItem(f"{row.date}   {row.name}", self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.act = buttons.addButton(self.tr("Correct the ticked ones"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        self.words = QLabel(words, self, wordWrap=True)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def _take(self) -> None:
        items = [self.list.item(n) for n in range(self.list.count())]
        ids = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        self.accept()
        if ids:
            self.taken.emit(ids)
