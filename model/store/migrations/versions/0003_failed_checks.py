"""Which checks a record fails, so that the queue can be asked for them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds a column; it stays null until a record is saved or somebody asks for failed checks."""
    op.add_column("record", sa.Column("failed", sa.String))
