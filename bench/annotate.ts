import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { textTable } from '#lib/cli/text-table'
import type { Actor } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { closeDatabase, createDatabase } from '#lib/data/client'
import { startEmbeddedPostgres } from '#lib/platform/embedded-postgres/server'
import { readEnv } from '#lib/platform/env'
import { projectRoot } from '#lib/platform/home/paths'
import { migrate } from '#lib/platform/migrate'
import type { Deps } from '#lib/services/deps'
import { type InBrowser, measureInBrowser } from './annotate/browser.ts'
import { makeCampaign } from './annotate/campaign.ts'
import { type Load, makeRawTables, measureClaims, measureLoad, type Spread, spreadOf } from './annotate/server.ts'

const CLIENTS = [1, 16, 64]
const JUDGED = 5_000
const TURNS = 10
/** Of the rounds of one client alone: those of each of many at once, and those in each queue. */
const SHARE_OF_EACH = 1 / 20
const SHARE_OF_QUEUE = 1 / 5
const ITEMS_UNDER_LOAD = 20_000
/** The bounds that the figures are held to. */
const MOST_OF_RAW = 5
const MOST_GROWTH = 1.5
const MOST_MS_TO_PAINT = 50
const MOST_BYTES_OVER_EMPTY = 60_000

/**
 * The server's time of claims and submits, on an embedded Postgres of its own that keeps what it acknowledges, over the pool
 * of a web process; then the built application in Chromium. Either alone with --server-only or --browser-only.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      /** Lengths of the queue, the one that the others are compared with first. */
      items: { type: 'string', default: '10000,1000000' },
      /** Of the one client alone, so that a p99 is of ten samples; the others make do with fewer each. */
      rounds: { type: 'string', default: '1000' },
      'server-only': { type: 'boolean', default: false },
      'browser-only': { type: 'boolean', default: false },
      /** Items that are judged in the browser. */
      judged: { type: 'string', default: '100' },
    },
  })
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.availableParallelism()} processors`
  const server = values['browser-only'] ? null : await measureServer(values)
  const browser = values['server-only'] ? null : await measureInBrowser({ items: Number(values.judged) + 1 })
  const verdicts = [...(server ? judge(server) : []), ...(browser ? judgeBrowser(browser) : [])]
  console.log(
    values.json
      ? JSON.stringify({ bench: 'annotate', machine, ...server, browser, verdicts }, null, 2)
      : [
          machine,
          ...(server ? [serverInText(server)] : []),
          ...(browser ? [browserInText(browser)] : []),
          verdictsInText(verdicts),
        ].join('\n\n'),
  )
}

function measureServer(values: { items: string; rounds: string }): Promise<Report> {
  const rounds = Number(values.rounds)
  const sizes = values.items.split(',').map(Number)
  return onOwnServer(async (deps) => {
    const loads = await underLoad(deps, rounds)
    const queues: Claiming[] = []
    for (const items of sizes) queues.push(await makeQueue(deps, items))
    // In turns, so that what else the machine does falls on all lengths alike.
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const queue of queues) await claimIn(deps, queue, Math.ceil((rounds * SHARE_OF_QUEUE) / TURNS))
    return { loads, queues: queues.map(asQueue) }
  })
}

async function onOwnServer<T>(measure: (deps: Deps) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'postgres'), password: uuidv7() })
  try {
    await migrate(projectRoot, { DATABASE_URL: server.url, DATABASE_TLS: 'off' })
    const { WEB_DATABASE_CONNECTIONS: maxConnections } = readEnv({
      DATABASE_URL: server.url,
      SECRET: 'bench'.repeat(8),
      BASE_URL: 'http://localhost:3000',
    })
    const db = createDatabase({
      url: server.url,
      tls: 'off',
      caFile: undefined,
      maxConnections,
      applicationName: 'rankplan-bench',
    })
    try {
      return await measure({ db, now: () => new Date(), newId: uuidv7, imageHosts: [] })
    } finally {
      await closeDatabase(db)
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function underLoad(deps: Deps, rounds: number): Promise<Load[]> {
  const place = await makeCampaign(deps.db, deps.newId, {
    items: ITEMS_UNDER_LOAD,
    people: Math.max(...CLIENTS),
    judged: 0,
  })
  await makeRawTables(deps, place.campaignId)
  const loads = []
  for (const clients of CLIENTS)
    loads.push(
      await measureLoad(deps, place, { clients, rounds: clients === 1 ? rounds : Math.ceil(rounds * SHARE_OF_EACH) }),
    )
  return loads
}

type Queue = { items: number; setupSeconds: number; people: { judged: number; first: number; claim: Spread }[] }

type Claiming = {
  items: number
  campaignId: CampaignId
  setupSeconds: number
  people: { actor: Actor; judged: number; firsts: number[]; samples: number[] }[]
}

async function makeQueue(deps: Deps, items: number): Promise<Claiming> {
  const judged = Math.min(JUDGED, items / 2)
  const { campaignId, actors, setupSeconds } = await makeCampaign(deps.db, deps.newId, { items, people: 2, judged })
  const people = actors.map((actor, index) => ({ actor, judged: index === 0 ? judged : 0, firsts: [], samples: [] }))
  return { items, campaignId, setupSeconds, people }
}

async function claimIn(deps: Deps, { campaignId, people }: Claiming, rounds: number): Promise<void> {
  for (const { actor, firsts, samples } of people) {
    const { first, rest } = await measureClaims(deps, { campaignId, actor }, { rounds })
    firsts.push(first)
    samples.push(...rest)
  }
}

const asQueue = ({ items, setupSeconds, people }: Claiming): Queue => ({
  items,
  setupSeconds,
  people: people.map(({ judged, firsts, samples }) => ({ judged, first: firsts[0] ?? 0, claim: spreadOf(samples) })),
})

type Report = { loads: Load[]; queues: Queue[] }
type Verdict = { rule: string; figure: number; bound: number; holds: boolean }

const held = (rule: string, figure: number, bound: number) => ({ rule, figure, bound, holds: figure <= bound })

function judge({ loads, queues }: Report): Verdict[] {
  const [least, ...longer] = queues
  return [
    ...loads.flatMap(({ clients, claim, submit, raw }) => [
      held(`claim p99 over the raw transaction's, ${clients} clients`, claim.p99 / raw.p99, MOST_OF_RAW),
      held(`submit p99 over the raw transaction's, ${clients} clients`, submit.p99 / raw.p99, MOST_OF_RAW),
    ]),
    ...longer.flatMap(({ items, people }) =>
      people.map(({ judged, claim }, index) =>
        held(
          `claim p50 at ${items} items over that at ${least?.items}, ${judged} judged`,
          claim.p50 / (least?.people[index]?.claim.p50 ?? Number.NaN),
          MOST_GROWTH,
        ),
      ),
    ),
  ]
}

function judgeBrowser({ submitToPaint, weights }: InBrowser): Verdict[] {
  return [
    held('keydown of a submit to the next item painted, p95 ms', submitToPaint.p95, MOST_MS_TO_PAINT),
    ...weights.map(({ language, over }) =>
      held(`JavaScript over the empty page's, bytes, ${language}`, over, MOST_BYTES_OVER_EMPTY),
    ),
  ]
}

const ms = (value: number) => value.toFixed(2)
const figures = ({ count, p50, p95, p99, most }: Spread) => [
  count.toLocaleString('en'),
  ...[p50, p95, p99, most].map(ms),
]

function serverInText({ loads, queues }: Report): string {
  const header = ['count', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms']
  return [
    textTable([
      ['clients', '', ...header],
      ...loads.flatMap(({ clients, claim, submit, raw }) => [
        [`${clients}`, 'claim', ...figures(claim)],
        [`${clients}`, 'submit', ...figures(submit)],
        [`${clients}`, 'raw', ...figures(raw)],
      ]),
    ]),
    '',
    textTable([
      ['items', 'judged', 'setup s', 'first ms', ...header],
      ...queues.flatMap(({ items, setupSeconds, people }) =>
        people.map(({ judged, first, claim }) => [
          items.toLocaleString('en'),
          judged.toLocaleString('en'),
          setupSeconds.toFixed(1),
          ms(first),
          ...figures(claim),
        ]),
      ),
    ]),
  ].join('\n')
}

function browserInText({ chromium, loadAverage, submitToPaint, eventTiming, weights }: InBrowser): string {
  return [
    `Chromium ${chromium}, load average ${loadAverage.toFixed(2)}`,
    '',
    textTable([
      ['keydown to next item', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms'],
      ['second animation frame', ...figures(submitToPaint)],
      ['Event Timing', ...figures(eventTiming)],
    ]),
    '',
    textTable([
      ['JavaScript, bytes', 'page', 'empty', 'over'],
      ...weights.map(({ language, ...bytes }) => [
        language,
        ...[bytes.page, bytes.empty, bytes.over].map((count) => count.toLocaleString('en')),
      ]),
    ]),
  ].join('\n')
}

function verdictsInText(verdicts: readonly Verdict[]): string {
  return textTable([
    ['', 'figure', 'at most', ''],
    ...verdicts.map(({ rule, figure, bound, holds }) => [
      rule,
      figure.toFixed(2),
      `${bound}`,
      holds ? 'holds' : 'FAILS',
    ]),
  ])
}
