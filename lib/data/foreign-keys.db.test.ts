import { expect, test } from 'vitest'
import { testDatabase } from '#lib/testing/database'

/** Of these tables rows are deleted, by the thousand where a draft is dropped. */
const PARENTS = ['Prompt', 'PoolVersion']
/** Tables that stay so small that reading one whole is as fast. */
const SMALL = ['Campaign', 'Pilot']

/** A key is looked up by an index that begins with columns of the key and reaches its last, which tells most. */
const UNINDEXED = `
  select c.conrelid::regclass::text as "table", c.conname as key
  from pg_constraint c
  where c.contype = 'f' and c.confrelid = any($1::text[]::regclass[])
    and c.conrelid <> all($2::text[]::regclass[]) and not exists (
    select 1 from pg_index i
    cross join lateral (select array_position(i.indkey::int2[], c.conkey[cardinality(c.conkey)]) as last) at
    where i.indrelid = c.conrelid and at.last is not null and (i.indkey::int2[])[0:at.last] <@ c.conkey)
  order by 1, 2`

test('whatever names a prompt or a version is found by an index when that prompt or version goes', async () => {
  const quoted = (names: string[]) => names.map((name) => `"${name}"`)
  const { rows } = await testDatabase().db.$pool.query(UNINDEXED, [quoted(PARENTS), quoted(SMALL)])
  expect(rows).toEqual([])
})
