"""What the machine proposes for a value besides the one that stands there."""

from __future__ import annotations

from model.record import Annotation, Record, Suggestion


def candidates(record: Record, field: str, annotation_id: str | None) -> list[tuple[int, Suggestion]]:
    """All that could stand in place of an annotation, or (without an id) be one more value: index and suggestion.

    The surest come first, each value once, what the annotation holds among them; what the field's other values hold
    is left out.
    """
    others = [a.value for a in record.of_field(field) if a.id != annotation_id]
    found: list[tuple[int, Suggestion]] = []
    ranked = sorted(enumerate(record.suggestions), key=lambda pair: (-pair[1].confidence, pair[1].rank, pair[0]))
    for n, suggestion in ranked:
        known = suggestion.value in others or any(suggestion.value == other.value for _, other in found)
        if suggestion.field == field and not known:
            found.append((n, suggestion))
    return found


def beside(record: Record, field: str, held: Annotation | None) -> list[tuple[int, Suggestion]]:
    """The candidates but for the value that is held."""
    proposed = candidates(record, field, held.id if held else None)
    return [(n, suggestion) for n, suggestion in proposed if held is None or suggestion.value != held.value]


def next_candidate(record: Record, field: str, held: Annotation | None, step: int) -> int | None:
    """The suggestion after (1) or before (-1) the value that is held, going round; None where there is no other."""
    proposed = candidates(record, field, held.id if held else None)
    at = next((n for n, (_, one) in enumerate(proposed) if held is not None and one.value == held.value), None)
    if at is None:
        at = -1 if step > 0 else 0
    elif len(proposed) == 1:
        return None
    return proposed[(at + step) % len(proposed)][0] if proposed else None
