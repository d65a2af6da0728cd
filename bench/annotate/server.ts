import type { Actor } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { claimNext } from '#lib/services/assignments/claim-next'
import { submitJudgment } from '#lib/services/assignments/submit-judgment'
import type { Deps } from '#lib/services/deps'

export type Spread = { count: number; p50: number; p95: number; p99: number; most: number }

/** Milliseconds, by nearest rank. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

type Place = { campaignId: CampaignId }

/** One person's request for items as the screen makes it: it has the texts of all but what it has just submitted the place of. */
async function claim(deps: Deps, actor: Actor, { campaignId }: Place, holding: Set<string>) {
  const { items } = await claimNext(deps, actor, {
    campaignId,
    holding: [...holding] as never,
    dayStartedAt: new Date(Date.now() - 3_600_000),
  })
  for (const { assignmentId } of items) holding.add(assignmentId)
  const [first] = items
  if (!first) throw new Error('the queue gave nothing: the benchmark needs more items')
  return first
}

async function submit(deps: Deps, actor: Actor, { campaignId }: Place, assignmentId: string): Promise<void> {
  await submitJudgment(deps, actor, {
    campaignId,
    assignmentId: assignmentId as never,
    body: { idempotencyKey: deps.newId(), tiers: [[0], [1]], activeMs: 1_000, startedAt: new Date().toISOString() },
  })
}

/** What a transaction costs that locks one row of a campaign, inserts one row and updates the locked one: over the same pool. */
async function raw(deps: Deps, id: string): Promise<void> {
  const client = await deps.db.$pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT n FROM bench_row WHERE id = $1 FOR UPDATE', [id])
    await client.query('INSERT INTO bench_entry (id, row_id) VALUES ($1, $2)', [deps.newId(), id])
    await client.query('UPDATE bench_row SET n = n + 1 WHERE id = $1', [id])
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

export async function makeRawTables({ db }: Deps, id: string): Promise<void> {
  await db.$pool.query('CREATE TABLE IF NOT EXISTS bench_row (id uuid PRIMARY KEY, n bigint NOT NULL DEFAULT 0)')
  await db.$pool.query(
    'CREATE TABLE IF NOT EXISTS bench_entry (id uuid PRIMARY KEY, row_id uuid NOT NULL REFERENCES bench_row (id))',
  )
  await db.$pool.query('INSERT INTO bench_row (id) VALUES ($1)', [id])
}

export type Load = { clients: number; claim: Spread; submit: Spread; raw: Spread }

const WARM_UP = 5

/** So many people at once, each in turn claiming, submitting and running the raw transaction. */
export async function measureLoad(
  deps: Deps,
  place: Place & { actors: readonly Actor[] },
  { clients, rounds }: { clients: number; rounds: number },
): Promise<Load> {
  const taken: Record<'claim' | 'submit' | 'raw', number[]> = { claim: [], submit: [], raw: [] }
  const work = place.actors.slice(0, clients).map(async (actor) => {
    const holding = new Set<string>()
    for (let round = 0; round < rounds + WARM_UP; round += 1) {
      const timed = async <T>(what: keyof typeof taken, act: () => Promise<T>): Promise<T> => {
        const began = performance.now()
        const value = await act()
        if (round >= WARM_UP) taken[what].push(performance.now() - began)
        return value
      }
      const { assignmentId } = await timed('claim', () => claim(deps, actor, place, holding))
      await timed('submit', () => submit(deps, actor, place, assignmentId))
      holding.delete(assignmentId)
      await timed('raw', () => raw(deps, place.campaignId))
    }
  })
  await Promise.all(work)
  return { clients, claim: spreadOf(taken.claim), submit: spreadOf(taken.submit), raw: spreadOf(taken.raw) }
}

/** One person alone: the first claim, which may have to find their place in the queue, and those after it. */
export async function measureClaims(
  deps: Deps,
  place: Place & { actor: Actor },
  { rounds }: { rounds: number },
): Promise<{ first: number; rest: number[] }> {
  const holding = new Set<string>()
  const samples: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now()
    const { assignmentId } = await claim(deps, place.actor, place, holding)
    samples.push(performance.now() - began)
    await submit(deps, place.actor, place, assignmentId)
    holding.delete(assignmentId)
  }
  const [first = 0, ...rest] = samples
  return { first, rest }
}
