"""Steps on many records at once, so that the last one can be taken back also after a restart."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds a table, and a column that says which step a line of the log belongs to; no existing row changes."""
    op.create_table(
        "step_on_many",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("reviewer", sa.String, nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("assigned", sa.Text, nullable=False),
        sa.Column("taken_back", sa.Boolean, nullable=False),
    )
    op.add_column("edit_log", sa.Column("on_many", sa.Integer))
    op.create_index("ix_edit_log_on_many", "edit_log", ["on_many"])
