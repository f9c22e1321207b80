"""Train, dev and test by company: no company stands in two parts, and the same seed always gives the same parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model.sentence import Sentence

NAMES = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """The shares of train, dev and test; they need not add up to any round number."""

    shares: tuple[float, ...]

    @classmethod
    def parse(cls, text: str) -> Split:
        """Reads “80/10/10” or “90/10” (train and dev).

        Raises:
            ValueError: it is not two or three shares, with a sentence.
        """
        try:
            shares = tuple(float(part) for part in text.split("/"))
        except ValueError:
            shares = ()
        if not 2 <= len(shares) <= len(NAMES) or min(shares) < 0 or shares[0] <= 0:  # noqa: PLR2004 - train and dev at least
            raise ValueError(Sentence("Write the shares as 80/10/10 (train, dev, test) or 90/10 (train, dev)."))
        return cls(shares)

    @property
    def names(self) -> tuple[str, ...]:
        """The parts that have a share at all."""
        return tuple(name for name, share in zip(NAMES, self.shares, strict=False) if share > 0)


def assign(groups: Mapping[int, Sequence[str]], split: Split, seed: int) -> dict[int, str]:
    """The part of each record.

    Args:
        groups: record id → the keys of its companies; records that share a key, even by way of a third
            one, stay together.
        split: the shares.
        seed: changes which company goes where.
    """
    families = _families(groups)
    order = sorted(families, key=lambda key: hashlib.sha256(f"{seed}:{key}".encode()).hexdigest())
    total = sum(len(members) for members in families.values())
    whole = sum(split.shares)
    room = {name: total * share / whole for name, share in zip(NAMES, split.shares, strict=False) if share > 0}
    parts: dict[int, str] = {}
    for key in order:
        name = max(room, key=lambda part: room[part])
        room[name] -= len(families[key])
        parts |= dict.fromkeys(families[key], name)
    return parts


def _families(groups: Mapping[int, Sequence[str]]) -> dict[str, list[int]]:
    """Records joined by common keys, by the smallest key of each family."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for keys in groups.values():
        for key in keys[1:]:
            first, second = sorted((find(keys[0]), find(key)))
            leader[second] = first
    families: dict[str, list[int]] = {}
    for record, keys in groups.items():
        families.setdefault(find(keys[0]), []).append(record)
    return families


def companies(names: Iterable[str], otherwise: str) -> list[str]:
    """The keys of a record: its companies' names, or something of its own where it has none."""
    return sorted({name for name in names if name}) or [otherwise]
