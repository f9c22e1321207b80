from pathlib import Path

import pytest

from model import config_file
from model.config import find_config, load_config, shipped_path
from model.errors import ConfigError

CONTRACT = """form_type date_of_report registrant_name state_of_incorporation commission_file_number irs_employer_id
address_street address_city address_state address_zip phone checkbox_425 checkbox_14a12 checkbox_14d2 checkbox_13e4
trading_symbol emerging_growth_company items exhibits signer_name signer_title signature_date headline release_date
contacts event_type counterparty product_candidate payment indication clinical_phase"""

MANY = """registrant_name state_of_incorporation commission_file_number irs_employer_id trading_symbol items exhibits
signer_name signer_title contacts event_type counterparty product_candidate payment indication clinical_phase"""


def write(folder: Path, text: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_schema_is_the_contract() -> None:
    schema = load_config(shipped_path()).schema_
    assert [field.id for field in schema.fields] == CONTRACT.split()
    assert {field.id for field in schema.fields if field.many} == set(MANY.split())


def test_the_working_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
    assert find_config() == shipped_path()
    (tmp_path / "mine" / "tickmark").mkdir(parents=True)
    mine = write(tmp_path / "mine" / "tickmark", "reviewer: me")
    assert find_config() == mine
    here = write(tmp_path, "reviewer: here")
    assert find_config() == here
    assert load_config().reviewer_name == "here"
    assert load_config(mine).reviewer_name == "me"
    assert load_config().fields == load_config(shipped_path()).fields


def test_all_faults_are_reported_at_once_with_near_names(tmp_path: Path) -> None:
    path = write(tmp_path, "limits: {pdf_pagse: 3, file_megabytes: -1}\nrevue: {}\n")
    with pytest.raises(ConfigError) as error:
        load_config(path)
    text = str(error.value)
    assert "limits.pdf_pagse: unknown key; did you mean pdf_pages?" in text
    assert "limits.file_megabytes: Input should be greater than 0" in text
    assert "revue: unknown key; did you mean review?" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "not valid YAML"),
        ("- 1", "does not hold settings"),
        ("fields: [{id: a, label: A, group: nowhere}]", "unknown group nowhere"),
        ("fields: [{id: a, label: A, group: cover}, {id: a, label: A, group: cover}]", "declared twice"),
        ("fields: [{id: a, label: A, group: cover, type: choice}]", "needs `choices`"),
        ("fields: [{id: a, label: A, group: cover, type: table}]", "needs `columns`"),
        ("fields: [{id: 'A b', label: A, group: cover}]", "fields.0.id"),
    ],
)
def test_faulty_files(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        load_config(write(tmp_path, text))


def test_a_checked_file_is_kept_and_counts_only_for_its_very_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "reviewer: ada\nkeys: {approve: F2}")
    first = load_config(path)
    with monkeypatch.context() as patch:
        patch.setattr(config_file, "check", lambda *_: pytest.fail("it was checked again"))
        assert load_config(path) == first
    write(tmp_path, "reviewer: bob")
    assert load_config(path).reviewer == "bob"
    write(tmp_path, "revue: {}")
    with pytest.raises(ConfigError, match="unknown key"):
        load_config(path)


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", '{"code": 1, "texts": [], "config": 3}'])
def test_a_spoilt_copy_is_as_if_there_were_none(tmp_path: Path, spoilt: str) -> None:
    path = write(tmp_path, "reviewer: ada")
    first = load_config(path)
    (kept,) = (tmp_path / "home" / "xdg_cache_home" / "tickmark").iterdir()
    kept.write_text(spoilt, encoding="utf-8")
    assert load_config(path) == first
    assert kept.read_text(encoding="utf-8") != spoilt


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.yaml cannot be read"):
        load_config(tmp_path / "nowhere.yaml")
