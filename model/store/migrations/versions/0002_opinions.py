"""Second, blind reviews: where each stands, and the opinions, which are only ever inserted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds two tables; no existing row changes."""
    op.create_table(
        "second_review",
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), primary_key=True),
        sa.Column("state", sa.String, nullable=False, index=True),
    )
    op.create_table(
        "opinion",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), nullable=False, index=True),
        sa.Column("reviewer", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("annotations", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    if op.get_context().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER opinion_no_{verb.lower()} BEFORE {verb} ON opinion "
                "BEGIN SELECT RAISE(ABORT, 'opinion is append-only'); END"
            )
