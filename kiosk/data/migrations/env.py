"""Runs the migrations on the connection that `kiosk.data.schema` hands over."""

from alembic import context

from kiosk.data.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
)
with context.begin_transaction():
    context.run_migrations()
