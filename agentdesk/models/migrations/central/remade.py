"""Making a view anew without taking it from anybody: who may read it still may, and what rests on it is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from agentdesk.errors import Refused

# What a DROP would not take along: views (a view rests on others through its rule), functions and whatever else.
_RESTING = """
    SELECT DISTINCT coalesce(r.ev_class::regclass::text, pg_describe_object(d.classid, d.objid, d.objsubid))
    FROM pg_depend d LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = '{view}'::regclass
    AND d.deptype = 'n' AND r.ev_class IS DISTINCT FROM d.refobjid ORDER BY 1"""
# Rights to the whole view, and to columns of it; role 0 is everybody.
_RIGHTS = """
    SELECT a.privilege_type || CASE WHEN c.name IS NULL THEN '' ELSE format(' (%I)', c.name) END,
           coalesce(quote_ident(g.rolname), 'PUBLIC'), a.is_grantable
    FROM (SELECT NULL::name AS name, relacl AS rights FROM pg_class WHERE oid = '{view}'::regclass
          UNION ALL
          SELECT attname, attacl FROM pg_attribute WHERE attrelid = '{view}'::regclass AND attnum > 0) c
    CROSS JOIN LATERAL aclexplode(c.rights) a LEFT JOIN pg_roles g ON g.oid = a.grantee
    WHERE a.grantee <> (SELECT relowner FROM pg_class WHERE oid = '{view}'::regclass)
    ORDER BY 1, 2"""


@contextmanager
def remade(connection: Connection, view: str) -> Iterator[None]:
    """Give everybody back what they might do with a view, once the block has dropped it and made it anew.

    Raises Refused before the block when anything rests on the view: only its owner knows how to make that again.
    """
    if resting := connection.exec_driver_sql(_RESTING.format(view=view)).scalars().all():
        raise Refused(
            "central_view_in_use",
            f"This update makes {view} anew, and this was made on top of it here: {', '.join(resting)}. "
            "Drop that, run this again, and make it again afterwards.",
        )
    rights = connection.exec_driver_sql(_RIGHTS.format(view=view)).all()
    yield
    for right, grantee, may_grant in rights:
        granting = f"GRANT {right} ON {view} TO {grantee}{' WITH GRANT OPTION' if may_grant else ''}"
        connection.exec_driver_sql(granting)
