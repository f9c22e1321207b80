"""Small PDFs written by hand, honest and hostile."""

import re
from collections.abc import Sequence

Line = tuple[float, float, str]  # points from the left, points from the bottom, words


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects numbered from 1, the first being the catalogue, with a cross-reference table."""
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, trailer, len(out))
    )


def pdf(*pages: Sequence[Line], trailer: bytes = b"", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF with these lines of 10-point Courier on each page; `extra` objects come last."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    kids, bodies = [], []
    for n, lines in enumerate(pages):
        page = 4 + 2 * n
        kids.append(b"%d 0 R" % page)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (page + 1)
        )
        words = b"".join(
            b"BT /F1 10 Tf %g %g Td (%s) Tj ET\n" % (x, y, re.sub(rb"([()\\\\])", rb"\\\1", text.encode("cp1252")))
            for x, y, text in lines
        )
        bodies.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(words), words))
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(pages))
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, font, *bodies, *extra], trailer)
