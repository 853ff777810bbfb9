"""
The database's own refusal to change or delete what the journal holds.

Allowed are: blanking payload and salt of an entry together, setting the seal of a reading once, and
moving the head of a chain by one. Django rebuilds a table on SQLite when a later migration alters it,
and the triggers go with the old one: such a migration ends with `arm` again.
"""

from typing import Any

_ENTRY, _READING, _HEAD = "journal_entry", "journal_reading", "journal_chainhead"
_NAMES = ("stays", "is_kept", "is_not_emptied")
_REFUSAL = "the journal is append-only"

# What an update may look like, in SQL that holds for the row before (OLD) and after (NEW).
_ALLOWED = {
    _ENTRY: (("payload", "salt"), "NEW.payload IS NULL AND NEW.salt IS NULL"),
    _READING: (("seal",), "OLD.seal IS NULL AND NEW.seal IS NOT NULL"),
    _HEAD: (("sequence", "hash"), "NEW.sequence = OLD.sequence + 1"),
}


def arm(apps: Any, schema_editor: Any) -> None:
    """Put the triggers in place; a migration's operation."""
    for statement in arming(apps, schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def disarm(apps: Any, schema_editor: Any) -> None:
    """Take the triggers away; the way back of the migration."""
    for statement in disarming(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def arming(apps: Any, vendor: str) -> list[str]:
    """Return the statements that put the triggers in place on a database."""
    models = {model._meta.db_table: model for model in apps.get_app_config("journal").get_models()}
    return [
        statement
        for table in _ALLOWED
        for statement in _statements(
            vendor, table, [field.column for field in models[table]._meta.local_fields]
        )
    ]


def disarming(vendor: str) -> list[str]:
    """Return the statements that take them away."""
    names = [(table, f"{table}_{name}") for table in _ALLOWED for name in _NAMES]
    return [
        f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if vendor == "postgresql" else "")
        for table, name in names
    ]


def _statements(vendor: str, table: str, columns: list[str]) -> list[str]:
    free, condition = _ALLOWED[table]
    fixed = [column for column in columns if column not in free]
    if vendor == "postgresql":
        same = " AND ".join(f'NEW."{column}" IS NOT DISTINCT FROM OLD."{column}"' for column in fixed)
        return _for_postgresql(table, f"{same} AND {condition}")
    if vendor == "sqlite":
        same = " AND ".join(f'NEW."{column}" IS OLD."{column}"' for column in fixed)
        return _for_sqlite(table, f"{same} AND {condition}")
    raise NotImplementedError(f"the journal is not guarded on {vendor}")


def _for_sqlite(table: str, allowed: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    return [
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} WHEN NOT coalesce({allowed}, 0) {refuse}",
        f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} {refuse}",
    ]


def _for_postgresql(table: str, allowed: str) -> list[str]:
    refuse = (
        "CREATE OR REPLACE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    call = "EXECUTE FUNCTION journal_refuses()"
    return [
        refuse,
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} FOR EACH ROW "
        f"WHEN (NOT coalesce({allowed}, false)) {call}",
        f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} FOR EACH ROW {call}",
        f"CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}",
    ]
