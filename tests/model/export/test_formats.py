"""Each format is loaded with the library that it is meant for."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest
import spacy
import srsly
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.training.converters import conll_ner_to_docs

from model.errors import ExportError
from model.export import FORMATS, ExportOptions, ExportReport, export
from model.formats.table import harmless
from model.record import Origin, Reason, Status
from model.service import ReviewService
from model.spans import Span
from model.splits import Split, assign
from model.steps import result_of
from model.store.database import Database
from tests.model.made import CONFIG, SCHEMA, database_of

COMPANIES = ["Harrow Tin, Inc.", "Éclat Foods Company", "Zephyr Ltd"]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made, _ = database_of(tmp_path, COMPANIES)
    service = ReviewService(made, CONFIG, "ada")
    for filing_id in (1, 2, 3):
        service.mark_absent(filing_id, "headline")
        service.add(filing_id, "phone", "=cmd()", origin=Origin.TYPED, reason=Reason.ILLEGIBLE)
        service.approve(filing_id)
    return made


def write(database: Database, path: Path, form: str, **more: object) -> ExportReport:
    options = ExportOptions(form, path, **more)  # type: ignore[arg-type]
    return result_of(export(database, CONFIG, options), lambda _: None)


def test_jsonl_carries_evidence_decisions_and_suggestions(database: Database, tmp_path: Path) -> None:
    report = write(database, tmp_path / "all.jsonl", "jsonl")
    assert report.records == {"records": 3}
    rows = list(srsly.read_jsonl(tmp_path / "all.jsonl"))
    assert [row["file"] for row in rows] == ["harrow.txt", "éclat.txt", "zephyr.txt"]
    for row in rows:
        for values in (*row["fields"].values(), *row["suggestions"].values()):
            for value in values:
                if value["start"] is not None:
                    assert row["text"][value["start"] : value["end"]] == value["text"]
        assert row["fields"]["headline"][0]["decision"] == "absent"
        assert row["fields"]["phone"][0]["reason"] == "illegible"
        assert row["fields"]["items"][0]["value"] == {"number": "8.01", "title": "Other Events"}
        assert [one["rank"] for one in row["suggestions"]["commission_file_number"]] == [0, 1]


def test_csv_is_harmless(database: Database, tmp_path: Path) -> None:
    write(database, tmp_path / "all.csv", "csv")
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3
    assert rows[0]["registrant_name"] == "Harrow Tin, Inc."
    assert rows[0]["date_of_report"] == "2005-03-15"
    assert rows[0]["phone"] == "'=cmd()"
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert harmless(text).removeprefix("'") == text.removeprefix("'") or harmless(text) == f"'{text}"


def test_parquet_loads_with_datasets(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import pyarrow.parquet as pq  # noqa: PLC0415 - heavy, and only here

    write(database, tmp_path / "all.parquet", "parquet")
    rows = pq.read_table(tmp_path / "all.parquet").to_pylist()
    assert len(rows) == 3
    one = next(a for a in rows[0]["annotations"] if a["field"] == "registrant_name")
    assert json.loads(one["value"]) == "Harrow Tin, Inc."
    assert rows[0]["text"][one["start"] : one["end"]] == one["text"]


def test_spacy_loads_and_trains(database: Database, tmp_path: Path) -> None:
    report = write(database, tmp_path / "all.spacy", "spacy")
    nlp = spacy.blank("en")
    docs = list(DocBin().from_disk(tmp_path / "all.spacy").get_docs(nlp.vocab))
    assert len(docs) == 3
    labels = {span.label_ for span in docs[0].spans["fields"]}
    assert labels == {"form_type", "date_of_report", "registrant_name", "commission_file_number", "items"}
    assert [entity.label_ for entity in docs[0].ents] == [
        "form_type", "date_of_report", "registrant_name", "commission_file_number", "items",
    ]  # fmt: skip
    assert report.misfits.without_place == Counter({"phone": 3})
    assert "3 values have no place in the text: phone 3." in report.summary
    ner = nlp.add_pipe("ner")
    for label in labels:
        ner.add_label(label)
    nlp.initialize()
    examples = [spacy.training.Example(nlp.make_doc(doc.text), doc) for doc in docs]
    losses = nlp.update(examples)
    assert losses["ner"] > 0


def test_overlaps_are_counted_by_name(database: Database, tmp_path: Path) -> None:
    service = ReviewService(database, CONFIG, "ada")
    service.reopen(1)
    text = service.open(1).filing.text
    start = text.index("Harrow Tin")
    service.add(1, "counterparty", "Harrow", origin=Origin.SELECTION, span=Span(start, start + 6))
    service.add(1, "product_candidate", "arrow", origin=Origin.SELECTION, span=Span(start + 1, start + 6))
    service.approve(1)
    report = write(database, tmp_path / "all.conll", "conll")
    assert report.misfits.overlapping == Counter({"counterparty": 1})
    assert report.misfits.unaligned == Counter({"product_candidate": 1})
    manifest = json.loads((tmp_path / "all.conll.manifest.json").read_text(encoding="utf-8"))
    assert manifest["misfits"]["overlapping"] == {"counterparty": 1}


def test_conll_loads_with_spacy(database: Database, tmp_path: Path) -> None:
    write(database, tmp_path / "all.conll", "conll")
    text = (tmp_path / "all.conll").read_text(encoding="utf-8")
    tags = {line.split(" ")[1] for line in text.splitlines() if line and not line.startswith("-DOCSTART-")}
    assert {"O", "B-registrant_name", "I-registrant_name"} <= tags
    docs = list(conll_ner_to_docs(text, n_sents=0, no_print=True))
    names = [entity.text for doc in docs for entity in doc.ents if entity.label_ == "registrant_name"]
    assert names == ["Harrow Tin , Inc.", "Éclat Foods Company", "Zephyr Ltd"]


# The SDK is written against an older pydantic.
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_label_studio_reads_the_tasks(database: Database, tmp_path: Path) -> None:
    from label_studio_sdk.label_interface import LabelInterface  # noqa: PLC0415 - heavy, and only here

    write(database, tmp_path / "all.json", "label-studio")
    tasks = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    interface = LabelInterface((tmp_path / "label-config.xml").read_text(encoding="utf-8"))
    assert len(tasks) == 3
    for task in tasks:
        assert interface.validate_prediction(task["predictions"][0])
        for answer in (*task["annotations"], *task["predictions"]):
            for region in answer["result"]:
                assert interface.validate_region(region)
                value = region["value"]
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_prodigy_and_doccano_read_the_lines(database: Database, tmp_path: Path) -> None:
    write(database, tmp_path / "all.jsonl", "prodigy")
    nlp = spacy.blank("en")
    for row in srsly.read_jsonl(tmp_path / "all.jsonl"):
        doc = nlp.make_doc(row["text"])
        assert [token["text"] for token in row["tokens"]] == [token.text for token in doc]
        for span in row["spans"]:
            made = doc.char_span(span["start"], span["end"], label=span["label"])
            assert (made.start, made.end - 1) == (span["token_start"], span["token_end"])
        assert [[s["start"], s["end"], s["label"]] for s in row["spans"]] == row["label"]
        assert row["answer"] == "accept"


def test_chat_answers_in_json(database: Database, tmp_path: Path) -> None:
    write(database, tmp_path / "all.jsonl", "chat")
    row = next(iter(srsly.read_jsonl(tmp_path / "all.jsonl")))
    assert [message["role"] for message in row["messages"]] == ["system", "user", "assistant"]
    answer = json.loads(row["messages"][2]["content"])
    assert list(answer) == [field.id for field in SCHEMA.fields]
    assert answer["headline"] == []
    assert answer["date_of_report"] == ["2005-03-15"]


def test_every_format_of_the_command_is_there() -> None:
    assert list(FORMATS) == ["jsonl", "csv", "parquet", "spacy", "conll", "label-studio", "prodigy", "chat"]


@pytest.mark.parametrize("form", ["jsonl", "chat"])
def test_lines_load_with_datasets(
    database: Database, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    folder = tmp_path / "set"
    write(database, folder, form, split=Split.parse("34/33/33"))
    loaded = datasets.load_dataset(
        "json", data_files={"train": str(folder / "train.jsonl")}, cache_dir=str(tmp_path / "hf")
    )
    assert len(loaded["train"]) == 1


def test_a_split_keeps_companies_apart_and_is_described(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    report = write(database, folder, "jsonl", split=Split.parse("34/33/33"), seed=3)
    assert sum(report.records.values()) == 3
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {name: part["records"] for name, part in manifest["parts"].items()} == dict(report.records)
    assert set(manifest["files"]) == {"train.jsonl", "dev.jsonl", "test.jsonl"}
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("---\n")
    files = {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}
    write(database, tmp_path / "again", "jsonl", split=Split.parse("34/33/33"), seed=3)
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").glob("*.jsonl")} == files


@given(
    st.dictionaries(st.integers(1, 200), st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=3), max_size=60),
    st.integers(0, 5),
)
def test_split_properties(groups: dict[int, list[str]], seed: int) -> None:
    split = Split.parse("80/10/10")
    parts = assign(groups, split, seed)
    assert set(parts) == set(groups)
    homes: dict[str, set[str]] = {}
    for record, keys in groups.items():
        for key in keys:
            homes.setdefault(key, set()).add(parts[record])
    assert all(len(found) == 1 for found in homes.values())
    assert assign(dict(reversed(groups.items())), split, seed) == parts


@pytest.mark.parametrize("text", ["", "80", "a/b", "0/50/50", "1/2/3/4", "-1/2"])
def test_shares_that_make_no_sense(text: str) -> None:
    with pytest.raises(ValueError, match="80/10/10"):
        Split.parse(text)


def test_a_broken_run_leaves_the_older_export_alone(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "all.jsonl"
    write(database, target, "jsonl")
    before = target.read_bytes()
    steps = export(database, CONFIG, ExportOptions("jsonl", target))
    next(steps)
    steps.close()
    assert target.read_bytes() == before
    assert {path.name for path in target.parent.iterdir()} == {
        "all.jsonl", "all.jsonl.manifest.json", "all.jsonl.README.md",
    }  # fmt: skip

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("model.formats.jsonl.JsonLines.write", full)
    with pytest.raises(ExportError, match="No space left"):
        write(database, target, "jsonl")
    assert target.read_bytes() == before


def test_what_cannot_be_exported_says_so(database: Database, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no format"):
        write(database, tmp_path / "x", "docx")
    with pytest.raises(ExportError, match="no flagged records"):
        write(database, tmp_path / "x", "jsonl", statuses=frozenset({Status.FLAGGED}))
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ExportError, match="is a file"):
        write(database, tmp_path / "file", "jsonl", split=Split.parse("80/20"))
