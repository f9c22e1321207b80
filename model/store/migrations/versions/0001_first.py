"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes all tables; migrations stay as they were, so they spell the columns out."""
    op.create_table(
        "filing",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source_sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("format", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("structure", sa.LargeBinary, nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "source",
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("extractor", sa.String, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("cells", sa.Text, nullable=False),
        sa.Column("page", sa.Integer),
        sa.UniqueConstraint("filing_id", "position"),
    )
    op.create_table(
        "annotation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), nullable=False, index=True),
        sa.Column("annotation_id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("field", sa.String, nullable=False, index=True),
        sa.Column("value", sa.Text),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("decision", sa.String, nullable=False),
        sa.Column("suggestion", sa.Integer),
        sa.Column("reason", sa.String),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("cells", sa.Text, nullable=False),
        sa.UniqueConstraint("filing_id", "annotation_id"),
    )
    op.create_table(
        "record",
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), primary_key=True),
        sa.Column("status", sa.String, nullable=False, index=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("reviewer", sa.String, nullable=False),
        sa.Column("assignee", sa.String, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("company", sa.String, nullable=False, index=True),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("report_date", sa.String, nullable=False, index=True),
        sa.Column("items", sa.String, nullable=False),
        sa.Column("events", sa.String, nullable=False),
        sa.Column("doubt", sa.Float, nullable=False, index=True),
        sa.Column("name", sa.String, nullable=False, index=True),
    )
    # The queue's usual order, read straight from the index.
    op.create_index("ix_record_attention", "record", [sa.text("doubt DESC"), "filing_id"])
    op.create_table(
        "edit_log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filing.id"), nullable=False, index=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("reviewer", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _sqlite_extras()


def _sqlite_extras() -> None:
    """Logs that only grow, texts that never change, and full-text search."""
    for table in ("edit_log", "suggestion", "filing"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    # Contentless: the text stands in `filing` already, and never changes.
    op.execute("CREATE VIRTUAL TABLE filing_search USING fts5(name, text, content='', tokenize='unicode61')")
    op.execute("CREATE VIRTUAL TABLE value_search USING fts5(text, tokenize='unicode61')")
