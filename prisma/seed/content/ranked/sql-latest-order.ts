import type { RankedPrompt } from '../types.ts'

export const sqlLatestOrder: RankedPrompt = {
  id: 'sql-latest-order',
  lang: 'en',
  source: 'code',
  messages: [
    {
      role: 'user',
      content: `Postgres 15. I have \`customers(id, name)\` and \`orders(id, customer_id, placed_at, total, status)\`. I want **one row per customer** with the date and total of their most recent order that wasn't cancelled.

- Customers who never ordered, or whose orders were all cancelled, must still appear, with NULLs.
- If two orders have the same \`placed_at\`, the higher \`id\` wins.

My attempt loses people and I can't see why:

~~~sql
SELECT DISTINCT ON (c.id) c.id, c.name, o.placed_at, o.total
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.id
WHERE o.status <> 'cancelled'
ORDER BY c.id, o.placed_at DESC;
~~~`,
    },
  ],
  responses: [
    {
      model: 'heron-34b',
      content: `The \`WHERE\` clause is removing them. A customer without orders comes out of the left join with \`o.status\` = NULL, and \`NULL <> 'cancelled'\` is not true, so the row is filtered away. Let the NULL rows through explicitly:

~~~sql
SELECT DISTINCT ON (c.id) c.id, c.name, o.placed_at, o.total
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.id
WHERE o.status <> 'cancelled' OR o.id IS NULL
ORDER BY c.id, o.placed_at DESC, o.id DESC;
~~~

You now get exactly one row for every customer in the table, and the extra sort key settles orders placed at the same moment in favour of the higher id. The rest of your query was already right.`,
    },
    {
      model: 'kestrel-large',
      content: `Your filter sits in \`WHERE\`, which runs after the join. Rows without a matching order have \`status\` NULL, fail the test and vanish, so the \`LEFT JOIN\` behaves like an inner one. Put the condition into the join instead:

~~~sql
SELECT DISTINCT ON (c.id) c.id, c.name, o.placed_at, o.total
FROM customers c
LEFT JOIN orders o
  ON o.customer_id = c.id
 AND o.status <> 'cancelled'
ORDER BY c.id, o.placed_at DESC, o.id DESC;
~~~

\`o.id DESC\` adds your tie rule. A customer whose orders were all cancelled now matches nothing and shows up with NULLs.

One thing to check: if \`status\` can be NULL, use \`o.status IS DISTINCT FROM 'cancelled'\`, otherwise those orders are skipped too.`,
    },
    {
      model: 'heron-7b',
      content: `You can solve this with a simple GROUP BY. The condition has to move to the ON clause, so that customers without orders are kept, and then you take the maximum:

~~~sql
SELECT c.id, c.name, MAX(o.placed_at) AS placed_at, MAX(o.total) AS total
FROM customers c
LEFT JOIN orders o ON o.customer_id = c.id AND o.status <> 'cancelled'
GROUP BY c.id, c.name
ORDER BY c.id;
~~~

MAX ignores NULLs and there is one row per group, so every customer appears once. Ties on placed_at are no problem either, because both orders have the same date. This is also more portable than DISTINCT ON, which only exists in Postgres.`,
    },
    {
      model: 'kestrel-mini',
      content: `\`WHERE o.status <> 'cancelled'\` throws out the NULL-extended rows of the left join. I would write "the newest valid order of this customer" as a lateral subquery:

~~~sql
SELECT c.id, c.name, latest.placed_at, latest.total
FROM customers c
LEFT JOIN LATERAL (
  SELECT o.placed_at, o.total
  FROM orders o
  WHERE o.customer_id = c.id
    AND o.status <> 'cancelled'
  ORDER BY o.placed_at DESC, o.id DESC
  LIMIT 1
) AS latest ON true
ORDER BY c.id;
~~~

Here the filter only limits what the subquery can find; \`ON true\` keeps the customer either way. With an index on \`orders (customer_id, placed_at DESC, id DESC)\` Postgres reads about one entry per customer instead of sorting the whole orders table, which pays off as soon as customers have long histories.`,
    },
  ],
  // 1 and 3 are both right. 0 still loses customers whose orders were all cancelled.
  // 2 keeps everyone, but pairs the newest date with the largest total, silently.
  authorTiers: [[1, 3], [0], [2]],
}
