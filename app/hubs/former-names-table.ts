/** Table of the names that repositories had: configs and locks go on to use them, and so does GitHub. */

import type { Sql } from "../store/sql.ts";

/**
 * A repository that was `former` is this one now. Its hubs are found under the new name at once; services of hubs are
 * given out with it.
 */
export async function renameRepository(
  sql: Sql,
  former: string,
  now: { id?: number | undefined; owner: string; name: string },
): Promise<void> {
  const { id, owner, name } = now;
  const current = `${owner}/${name}`;
  if (former.toLowerCase() === current.toLowerCase()) return;
  // What once led to the former name leads on; the name it has now is nobody's former one.
  await sql.query(
    "update protomanager.former_names set owner = $2, name = $3 where lower(owner || '/' || name) = lower($1)",
    [former, owner, name],
  );
  await sql.query("delete from protomanager.former_names where former = lower($1)", [current]);
  await sql.query(
    `insert into protomanager.former_names (former, owner, name) values (lower($1), $2, $3)
     on conflict (former) do update set owner = excluded.owner, name = excluded.name`,
    [former, owner, name],
  );
  if (id === undefined) return;
  await sql.query("update protomanager.hubs set owner = $2, name = $3 where repository = $1", [
    id,
    owner,
    name,
  ]);
}

/** A repository was made under this name: it leads nowhere else any more. */
export async function takeName(sql: Sql, { owner, name }: { owner: string; name: string }): Promise<void> {
  await sql.query("delete from protomanager.former_names where former = lower($1)", [`${owner}/${name}`]);
}
