"""How far two reviewers agree, field by field.

A field of few possible answers (a choice, a box) is compared by Cohen's kappa, which takes agreement by chance out (J.
Cohen, "A coefficient of agreement for nominal scales", 1960).  Any other field is compared by F1: values found by both
against values found by either, where neither reviewer is the truth.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from model.record import Annotation, Decision, Record
from model.schema import FieldSpec, Schema
from model.values import Value

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Agreement in one field over all filings that both have reviewed.

    `kappa` is None for fields compared by F1, and where both always gave one and the same answer (chance explains all).
    `f1` is 1.0 where both found nothing anywhere.
    """

    field: str
    filings: int
    same: int  # filings in which both have exactly the same values
    kappa: float | None
    f1: float


def agreement(pairs: Iterable[tuple[Record, Record]], schema: Schema) -> tuple[FieldAgreement, ...]:
    """Agreement per field of the schema; each pair holds the two reviewers' records of one filing."""
    opinions = list(pairs)
    return tuple(_of_field(field, opinions) for field in schema.fields)


def differing(left: Record, right: Record, schema: Schema) -> tuple[str, ...]:
    """The fields in which two records of one filing differ: what an adjudicator must decide."""
    return tuple(field.id for field in schema.fields if Counter(_values(left, field)) != Counter(_values(right, field)))


def cohens_kappa(left: Sequence[Answer], right: Sequence[Answer]) -> float | None:
    """Kappa of two raters' answers in the same order; None where chance alone explains full agreement.

    Raises:
        ValueError: the raters gave different numbers of answers.
    """
    total = len(left)
    if not total and not right:
        return None
    observed = sum(a == b for a, b in zip(left, right, strict=True)) / total
    counts, others = Counter(left), Counter(right)
    chance = sum(counts[answer] * others[answer] for answer in counts) / total**2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def _of_field(field: FieldSpec, opinions: Sequence[tuple[Record, Record]]) -> FieldAgreement:
    lefts = [Counter(_values(left, field)) for left, _ in opinions]
    rights = [Counter(_values(right, field)) for _, right in opinions]
    both = sum((left & right).total() for left, right in zip(lefts, rights, strict=True))
    either = sum(count.total() for count in (*lefts, *rights))
    nominal = field.type in {"choice", "boolean"}
    answers = [[frozenset(count.items()) for count in counts] for counts in (lefts, rights)]
    return FieldAgreement(
        field=field.id,
        filings=len(opinions),
        same=sum(left == right for left, right in zip(lefts, rights, strict=True)),
        kappa=cohens_kappa(*answers) if nominal else None,
        f1=2 * both / either if either else 1.0,
    )


def _values(record: Record, field: FieldSpec) -> list[Value]:
    return [a.value for a in record.of_field(field.id) if _counts(a) and a.value is not None]


def _counts(annotation: Annotation) -> bool:
    return annotation.decision is not Decision.ABSENT
