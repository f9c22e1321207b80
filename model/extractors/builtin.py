"""The extractors that Tickmark brings along: importing their modules registers them."""

from model.extractors import (
    boxes,
    contacts,
    counterparty,
    cover,
    event_type,
    exhibits,
    header,
    indication,
    items,
    ixbrl,
    payment,
    phase,
    product,
    release,
    signature,
    symbols,
)

__all__ = [
    "boxes", "contacts", "counterparty", "cover", "event_type", "exhibits", "header", "indication", "items", "ixbrl",
    "payment", "phase", "product", "release", "signature", "symbols",
]  # fmt: skip
