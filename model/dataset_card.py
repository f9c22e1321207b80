"""The card of a dataset: what is in it and how it was made (Hugging Face Hub, "Dataset cards")."""

from __future__ import annotations

from typing import Any


def card(manifest: dict[str, Any]) -> str:
    """A README.md from a manifest."""
    parts = manifest["parts"]
    rows = "\n".join(f"| {name} | {part['file']} | {part['records']} |" for name, part in parts.items())
    names = list(dict.fromkeys(field for part in parts.values() for field in part["values"]))
    head = " | ".join(parts)
    fields = "\n".join(
        f"| {name} | " + " | ".join(str(part["values"].get(name, 0)) for part in parts.values()) + " |"
        for name in names
    )
    grouped = (
        f"Parts are split by `{manifest['group_by']}` with seed {manifest['seed']}: no company stands in two of them."
        if manifest["split"]
        else "All records stand in one part."
    )
    return f"""---
language: en
task_categories:
  - token-classification
tags:
  - sec-filings
  - form-8-k
  - information-extraction
---

# SEC Form 8-K, reviewed

Values read out of SEC Form 8-K filings by a machine and decided on by people, each tied to the words that prove it.
Written by {manifest["tool"]} on {manifest["made_at"]}, format `{manifest["format"]}`, records that are
{", ".join(manifest["statuses"])}.

| part | file | records |
| --- | --- | --- |
{rows}

{grouped}

## Values

| field | {head} |
| --- |{" --- |" * len(parts)}
{fields}

Offsets count Unicode code points of the text, end exclusive. What did not fit the format is counted under `misfits` in
the manifest.
"""
