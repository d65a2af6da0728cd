import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '#lib/testing/database'
import { everyRow, type Row } from '#lib/testing/every-row'
import { handWrittenForeignKeys } from '#lib/testing/hand-written-keys'

type World = Readonly<Record<string, Row>>
/** What spoils an otherwise acceptable row of `table`: one patch for each part of the guard that can fail alone. */
type Guard = { name: string; table: string; spoil: (own: World, other: World) => Row | Row[] }

const idOf = (world: World, table: string) => world[table]?.id
const NOON = new Date('2026-06-01T12:00:00Z')
const NOWHERE = '01900000-0000-7000-8000-000000000000'
const NOT_A_HASH = 'A'.repeat(64)
const GOLD = { isGold: true, purpose: 'gold', goldRanks: [1, 2], goldOfId: NOWHERE }
const WITHDRAWN = { state: 'withdrawn', withdrawnInPlan: 1 }
const check = (name: string, ...patches: Row[]): Guard => ({
  name,
  table: name.split('_')[0] ?? '',
  spoil: () => patches,
})
/** A key whose column names a row that exists, but in another workspace. */
const foreign = (name: string, column: string, table: string, rest: Row = {}): Guard => ({
  name,
  table: name.split('_')[0] ?? '',
  spoil: (_own, other) => ({ ...rest, [column]: idOf(other, table) }),
})

const checks: Guard[] = [
  check('Instance_one_row', { id: 2 }),
  check('User_email_lower', { email: 'Ada@example.org' }, { email: 'nobody' }),
  check('Workspace_slug', { slug: 'Upper' }, { slug: '-dash' }, { slug: '' }, { slug: 'a'.repeat(49) }),
  check('Workspace_name', { name: '' }, { name: 'x'.repeat(121) }),
  check('Invite_email_lower', { email: 'Ada@example.org' }, { email: 'nobody' }),
  check('Invite_expires_later', { createdAt: NOON, expiresAt: NOON }),
  check('Invite_accepted_whole', { acceptedAt: NOON }),
  {
    name: 'Invite_accepted_or_revoked',
    table: 'Invite',
    spoil: (own) => ({ acceptedAt: NOON, acceptedById: idOf(own, 'Membership'), revokedAt: NOON }),
  },
  check('RateWindow_count', { count: 0 }),
  check(
    'Upload_sizes',
    { chunkCount: 2 },
    { chunkCount: 4 },
    { byteSize: 0, chunkCount: 0 },
    { byteSize: -4, chunkCount: -1 },
  ),
  check('Upload_complete_at', { state: 'complete' }, { completedAt: NOON }),
  check('UploadChunk_filled', { index: -1 }, { bytes: Buffer.alloc(0) }),
  check('Pool_name', { name: '' }, { name: 'x'.repeat(121) }),
  check('PoolVersion_counts', { number: 0 }, { promptCount: -1 }, { responseCount: -1 }, { repeatedCount: -1 }),
  check('PoolVersion_ready_at', { state: 'draft' }, { readyAt: null }),
  check('Prompt_versions', { removedInVersion: 1 }, { removedInVersion: 0 }),
  check(
    'Prompt_counts',
    ...[{ position: -1 }, { charCount: 0 }, { wordCount: -1 }, { turnCount: 0 }, { responseCount: -1 }],
  ),
  check('Prompt_hash', { contentHash: NOT_A_HASH }),
  check(
    'Prompt_origin',
    ...[{ originPoolId: null }, { originVersion: null }, { originPromptId: null }],
    ...[{ originRank: null }, { originNewBigrams: null }, { originRank: 0 }, { originNewBigrams: -1 }],
  ),
  check('CandidateResponse_shape', { index: -1 }, { contentHash: NOT_A_HASH }, { normalizedHash: NOT_A_HASH }),
  check(
    'PoolImport_sums',
    { readCount: 2, acceptedCount: 1 },
    { readCount: 0, acceptedCount: -1, rejectedCount: 1 },
    { readCount: 0, acceptedCount: 1, rejectedCount: -1 },
    { readCount: 1, acceptedCount: 1, repeatedCount: 2 },
    { repeatedCount: -1 },
  ),
  check('PoolImport_failure_named', { state: 'failed', endedAt: NOON }, { failureCode: 'x' }),
  check('PoolImport_ended', { state: 'finished' }, { state: 'cancelled' }, { state: 'stopped' }, { endedAt: NOON }),
  check('PoolImport_kind', { kind: 'responses' }, { campaignId: NOWHERE }),
  check(
    'StagedResponse_shape',
    ...[{ line: 0 }, { place: -1 }, { contentHash: NOT_A_HASH }, { normalizedHash: NOT_A_HASH }],
  ),
  check('ImportRejection_place', { line: 0 }, { column: 0 }),
  check('PoolAnalysis_progress', { progressRatio: 1.01 }, { progressRatio: -0.01 }),
  check('PoolAnalysis_ready', { state: 'ready' }, { result: '{}' }),
  check('PoolAnalysis_positions', { positions: [0] }),
  check('PoolAnalysis_new_bigrams', { newBigrams: [1] }),
  check('PoolAnalysis_verdicts', { verdicts: Buffer.alloc(1) }),
  check(
    'TokenSheet_shape',
    ...[{ firstPosition: -1 }, { promptCount: 0 }, { promptCount: 1_001 }, { bytes: Buffer.alloc(0) }],
    { settingsHash: NOT_A_HASH },
  ),
  check('Campaign_name', { name: '' }, { name: 'x'.repeat(121) }),
  check('Campaign_pauseReason', { state: 'paused' }, { pauseReason: 'cap' }),
  check('Campaign_planStart', { planStart: '[]' }),
  check('Campaign_checkpoint', { checkpoint: 'step 100' }),
  check('Campaign_seriesBudget', { seriesBudget: '{}' }),
  check('Campaign_warned', { warnedPercent: 81 }, { warnedPercent: -1 }),
  {
    name: 'Campaign_wave',
    table: 'Campaign',
    spoil: (own) => [
      { wave: 1 },
      { firstWaveId: idOf(own, 'Campaign') },
      { firstWaveId: idOf(own, 'Campaign'), wave: 0 },
    ],
  },
  {
    name: 'Campaign_arm',
    table: 'Campaign',
    spoil: (own) => [
      { pilotArm: 2 },
      { pilotId: idOf(own, 'Pilot') },
      { pilotId: idOf(own, 'Pilot'), pilotArm: 1 },
      { pilotId: idOf(own, 'Pilot'), pilotArm: 10 },
    ],
  },
  check(
    'RosterEntry_profile',
    ...[{ weeklyMinutes: -1 }, { weeklyMinutes: 10_081 }, { capJudgments: -1 }, { plannedJudgments: -1 }],
  ),
  check('RosterEntry_acknowledged', { acknowledgedGuidelines: 0 }),
  check('GuidelineVersion_number', { number: 0 }),
  check('Plan_number', { number: 0 }),
  check('Remark_words', ...[{ body: '' }, { body: 'x'.repeat(4001) }, { answer: '' }, { answer: 'x'.repeat(8001) }]),
  {
    name: 'Remark_settled',
    table: 'Remark',
    spoil: () => {
      const open = { settledAt: null, settledById: null, answer: null, guidelineVersion: null, seenAt: null }
      return [
        { settledById: null },
        { settledAt: null },
        { ...open, answer: 'So.' },
        { ...open, guidelineVersion: 1 },
        { ...open, seenAt: NOON },
      ]
    },
  },
  check('Revisit_settled', { settledAt: NOON }, { outcome: 'kept' }),
  check(
    'CampaignCounter_cap',
    { spentUnits: 6, reservedUnits: 5 },
    { spentUnits: -1 },
    { reservedUnits: -1 },
    { lastSequence: -1 },
  ),
  check('CampaignCounter_counts', { judgedCount: -1 }),
  check('CampaignCounter_frozen', { frozenSequence: -1 }, { frozenSequence: 1_000 }),
  check(
    'PracticeItem_shape',
    ...[{ position: -1 }, { responses: ['One.'], ranks: [1] }, { ranks: [1] }, { explanation: '' }, { messages: '{}' }],
  ),
  check('PracticeAttempt_shape', { activeMs: -1 }, { ranks: [1], displayOrder: [0] }, { displayOrder: [0] }),
  check('CampaignQueue_counts', { announcedCount: -1 }, { epoch: -1 }),
  check(
    'AnnotatorTally_counts',
    ...[{ judgedCount: -1 }, { activeMs: -1 }, { cursorPriority: 1 }, { cursorItemId: NOWHERE }],
  ),
  check('AnnotatorTally_cursor', { cursorPass: 0 }, { cursorPass: 3 }),
  check(
    'Judgment_beside',
    ...[{ firstKeyMs: -1 }, { changeCount: -1 }, { comment: '' }, { strengths: [4] }, { strengths: [1, 1] }],
    ...[{ strengths: null }, { ratings: '[]' }, { labels: '[]' }],
  ),
  check('Campaign_annotationOptions', { annotationOptions: '[]' }),
  check('Membership_preferences', { preferences: '[]' }),
  check('Item_slots', { takenSlots: 2 }, { takenSlots: -1 }, { overlap: 0 }),
  check('Item_submitted', { submittedSlots: 1 }, { submittedSlots: -1 }),
  check('Item_size', { responsesPerItem: 1 }, { responsesPerItem: 10 }, { unitsPerJudgment: 0 }),
  check('Item_hourly', { unitsPerHour: 0 }),
  check(
    'Item_gold',
    { isGold: true },
    { purpose: 'gold' },
    { goldRanks: [1, 2] },
    { goldOfId: NOWHERE },
    { ...GOLD, goldRanks: [1] },
    { ...GOLD, goldOfId: null },
  ),
  check('Item_withdrawn', { state: 'withdrawn' }, { withdrawnInPlan: 1 }, { ...WITHDRAWN, takenSlots: 1 }),
  check('SelectedPrompt_ordinal', { ordinal: -1 }),
  check('ItemResponse_index', { index: 9 }, { index: -1 }),
  check('Assignment_ordinal', { leaseOrdinal: 3 }, { leaseOrdinal: -1 }),
  check('Assignment_units', { reservedUnits: -1 }),
  check('Assignment_ended', { state: 'expired' }, { endedAt: NOON }),
  check('Assignment_decline', { state: 'declined', endedAt: NOON }, { declineReason: 'unclear' }),
  check(
    'Judgment_shape',
    { sequence: 0 },
    { activeMs: -1 },
    { ranks: [1], displayOrder: [0] },
    { ranks: Array(10).fill(1), displayOrder: Array(10).fill(0) },
    { displayOrder: [0, 1, 2] },
    { bodyHash: NOT_A_HASH },
  ),
  check('Judgment_unseen', { unseenIndexes: [2] }, { unseenIndexes: [0, 5] }),
  check(
    'LedgerEntry_signs',
    { kind: 'reserve', reservedDelta: 0 },
    { kind: 'reserve', spentDelta: 1 },
    { kind: 'settle', reservedDelta: 1, spentDelta: 1 },
    { kind: 'settle', reservedDelta: -1, spentDelta: -1 },
    { kind: 'release', reservedDelta: 0 },
    { kind: 'release', reservedDelta: -1, spentDelta: 1 },
  ),
  check('Snapshot_hash', { hash: NOT_A_HASH }, { lastSequence: -1 }),
  check('Snapshot_counts', { judgmentCount: 0, itemCount: 0 }, { itemCount: 0 }, { itemCount: 2 }),
  check('Pilot_name', { name: '' }, { name: 'x'.repeat(121) }),
  check('PilotScore_place', { arm: 1 }, { arm: 10 }, { run: 0 }),
  check(
    'PilotScore_finite',
    { value: Number.POSITIVE_INFINITY },
    { value: Number.NEGATIVE_INFINITY },
    { value: Number.NaN },
  ),
  check(
    'Calibration_words',
    ...[{ name: '' }, { name: 'x'.repeat(121) }, { metric: '' }, { metric: 'x'.repeat(121) }, { algorithm: 'DPO' }],
  ),
  check(
    'CalibrationRun_figures',
    ...[{ prompts: 0 }, { responsesPerPrompt: 1 }, { responsesPerPrompt: 10 }],
    ...[0, Number.POSITIVE_INFINITY, Number.NaN].map((diversity) => ({ diversity })),
    ...[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN].map((value) => ({ value })),
  ),
  check('CampaignTemplate_name', { name: '' }, { name: 'x'.repeat(121) }),
]

const keys: Guard[] = [
  foreign('Invite_createdBy_fkey', 'createdById', 'Membership'),
  foreign('Invite_acceptedBy_fkey', 'acceptedById', 'Membership', { acceptedAt: NOON }),
  foreign('Invite_campaign_fkey', 'campaignId', 'Campaign'),
  { name: 'Upload_workspace_fkey', table: 'Upload', spoil: () => ({ workspaceId: NOWHERE }) },
  foreign('Upload_createdBy_fkey', 'createdById', 'Membership'),
  foreign('Pool_createdBy_fkey', 'createdById', 'Membership'),
  foreign('PoolVersion_workspaceId_poolId_fkey', 'poolId', 'Pool'),
  foreign('Prompt_pool_fkey', 'poolId', 'Pool'),
  { name: 'Prompt_poolId_addedInVersion_fkey', table: 'Prompt', spoil: () => ({ addedInVersion: 9 }) },
  foreign('Prompt_origin_prompt_fkey', 'originPromptId', 'Prompt'),
  { name: 'Prompt_origin_version_fkey', table: 'Prompt', spoil: () => ({ originVersion: 9 }) },
  foreign('CandidateResponse_workspaceId_poolId_promptId_fkey', 'promptId', 'Prompt'),
  foreign('PoolImport_createdBy_fkey', 'createdById', 'Membership'),
  foreign('PoolImport_workspaceId_poolId_fkey', 'poolId', 'Pool'),
  foreign('PoolImport_workspaceId_uploadId_fkey', 'uploadId', 'Upload'),
  foreign('PoolImport_campaign_fkey', 'campaignId', 'Campaign', {
    kind: 'responses',
    state: 'finished',
    endedAt: NOON,
  }),
  foreign('StagedResponse_workspaceId_importId_fkey', 'importId', 'PoolImport'),
  foreign('StagedResponse_workspaceId_promptId_fkey', 'promptId', 'Prompt'),
  foreign('PoolAnalysis_pool_fkey', 'poolId', 'Pool'),
  { name: 'PoolAnalysis_poolId_versionNumber_fkey', table: 'PoolAnalysis', spoil: () => ({ versionNumber: 9 }) },
  {
    name: 'TokenSheet_pool_fkey',
    table: 'TokenSheet',
    spoil: (_own, other) => ({ workspaceId: idOf(other, 'Workspace') }),
  },
  { name: 'TokenSheet_poolId_addedInVersion_fkey', table: 'TokenSheet', spoil: () => ({ addedInVersion: 9 }) },
  foreign('Campaign_createdBy_fkey', 'createdById', 'Membership'),
  foreign('Campaign_pool_fkey', 'poolId', 'Pool'),
  { name: 'Campaign_version_fkey', table: 'Campaign', spoil: () => ({ poolVersion: 9 }) },
  foreign('Campaign_workspaceId_firstWaveId_fkey', 'firstWaveId', 'Campaign', { wave: 1 }),
  foreign('Campaign_workspaceId_pilotId_fkey', 'pilotId', 'Pilot', { pilotArm: 2 }),
  foreign('RosterEntry_annotator_fkey', 'annotatorId', 'Membership'),
  foreign('RosterEntry_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('Item_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('Item_workspaceId_promptId_fkey', 'promptId', 'Prompt'),
  { name: 'Item_campaignId_planNumber_fkey', table: 'Item', spoil: () => ({ planNumber: 9 }) },
  { name: 'Item_withdrawnIn_fkey', table: 'Item', spoil: () => ({ ...WITHDRAWN, withdrawnInPlan: 9 }) },
  foreign('AnnotatorTally_campaignId_annotatorId_fkey', 'annotatorId', 'Membership 2'),
  foreign('Designation_campaignId_itemId_fkey', 'itemId', 'Item'),
  {
    name: 'Designation_campaignId_annotatorId_fkey',
    table: 'Designation',
    // A member of the workspace who is not on this roster, and one of another workspace.
    spoil: (own, other) => [{ annotatorId: idOf(own, 'Membership') }, { annotatorId: idOf(other, 'Membership 2') }],
  },
  {
    name: 'ItemResponse_campaignId_itemId_promptId_fkey',
    table: 'ItemResponse',
    spoil: (_own, other) => [
      { itemId: idOf(other, 'Item') },
      // A response to another prompt than the item's.
      { promptId: idOf(other, 'Prompt'), responseId: idOf(other, 'CandidateResponse') },
    ],
  },
  foreign('ItemResponse_promptId_responseId_fkey', 'responseId', 'CandidateResponse'),
  foreign('Assignment_campaignId_itemId_fkey', 'itemId', 'Item'),
  {
    name: 'Assignment_annotator_fkey',
    table: 'Assignment',
    spoil: (own, other) => [{ annotatorId: idOf(own, 'Membership') }, { annotatorId: idOf(other, 'Membership 2') }],
  },
  {
    name: 'Judgment_campaignId_assignmentId_itemId_annotatorId_fkey',
    table: 'Judgment',
    spoil: (own, other) => [
      { assignmentId: idOf(other, 'Assignment') },
      { itemId: idOf(own, 'Item 2') },
      { annotatorId: idOf(own, 'Membership') },
    ],
  },
  foreign('Judgment_item_fkey', 'itemId', 'Item'),
  foreign('Judgment_supersedes_fkey', 'supersedesId', 'Judgment'),
  { name: 'Judgment_guideline_fkey', table: 'Judgment', spoil: () => ({ guidelineVersion: 9 }) },
  {
    name: 'LedgerEntry_campaign_fkey',
    table: 'LedgerEntry',
    spoil: () => ({ campaignId: NOWHERE, assignmentId: null }),
  },
  foreign('LedgerEntry_assignment_fkey', 'assignmentId', 'Assignment'),
  foreign('PracticeItem_createdBy_fkey', 'createdById', 'Membership'),
  foreign('PracticeItem_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('PracticeAttempt_roster_fkey', 'annotatorId', 'Membership 2'),
  foreign('PracticeAttempt_campaignId_practiceItemId_fkey', 'practiceItemId', 'PracticeItem'),
  check('Remark_guideline_fkey', { guidelineVersion: 99 }),
  foreign('Remark_campaignId_assignmentId_itemId_annotatorId_fkey', 'assignmentId', 'Assignment'),
  check('Revisit_guideline_fkey', { guidelineVersion: 99 }),
  foreign('Revisit_campaignId_judgmentId_fkey', 'judgmentId', 'Judgment'),
  foreign('Snapshot_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('Snapshot_createdBy_fkey', 'createdById', 'Membership'),
  foreign('SelectedPrompt_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('SelectedPrompt_workspaceId_promptId_fkey', 'promptId', 'Prompt'),
  { name: 'SelectedPrompt_campaignId_planNumber_fkey', table: 'SelectedPrompt', spoil: () => ({ planNumber: 9 }) },
  foreign('Pilot_workspaceId_campaignId_fkey', 'campaignId', 'Campaign'),
  foreign('Pilot_createdBy_fkey', 'createdById', 'Membership'),
  foreign('Pilot_pool_fkey', 'poolId', 'Pool'),
  { name: 'Pilot_version_fkey', table: 'Pilot', spoil: () => ({ poolVersion: 9 }) },
  foreign('Calibration_createdBy_fkey', 'createdById', 'Membership'),
  { name: 'CalibrationRun_pilot_fkey', table: 'CalibrationRun', spoil: () => ({ pilotId: NOWHERE }) },
  foreign('CampaignTemplate_createdBy_fkey', 'createdById', 'Membership'),
  { name: 'AuditEvent_workspace_fkey', table: 'AuditEvent', spoil: () => ({ workspaceId: NOWHERE }) },
]

const uniques: Guard[] = [
  { name: 'Pool_active_name', table: 'Pool', spoil: () => [{ name: 'Pool' }, { name: 'POOL' }] },
  { name: 'Invite_live_address', table: 'Invite', spoil: (own) => ({ email: own.Invite?.email }) },
  { name: 'Upload_under_way', table: 'Upload', spoil: () => ({ fingerprint: 'f' }) },
  { name: 'Prompt_external_id', table: 'Prompt', spoil: () => ({ externalId: 'one' }) },
  { name: 'Assignment_live_lease', table: 'Assignment', spoil: () => ({ leaseOrdinal: 0 }) },
  {
    name: 'Judgment_one_successor',
    table: 'Judgment',
    spoil: (own) => ({ supersedesId: idOf(own, 'Judgment') }),
  },
  {
    name: 'PoolImport_one_of_responses',
    table: 'PoolImport',
    spoil: (own) => ({ kind: 'responses', campaignId: idOf(own, 'Campaign') }),
  },
  {
    name: 'Item_one_gold',
    table: 'Item',
    spoil: (own) => ({ ...GOLD, goldOfId: own['Item gold']?.goldOfId }),
  },
  {
    name: 'Calibration_active_name',
    table: 'Calibration',
    spoil: () => [{ name: 'Calibration' }, { name: 'CALIBRATION' }],
  },
  {
    name: 'CampaignTemplate_active_name',
    table: 'CampaignTemplate',
    spoil: () => [{ name: 'Template' }, { name: 'TEMPLATE' }],
  },
  { name: 'PoolVersion_one_draft', table: 'PoolVersion', spoil: () => ({ state: 'draft', readyAt: null }) },
]

const triggers = [
  'AuditEvent_append_only',
  'GuidelineVersion_append_only',
  'Judgment_append_only',
  'LedgerEntry_append_only',
  'Plan_append_only',
  'PracticeAttempt_append_only',
  'ItemResponse_append_only',
  'Snapshot_append_only',
]

/** Those that keep sums and marks: cursor.db.test.ts and books.ts hold what they do. */
const keepers = ['Item_announce', 'Item_return']

let client: pg.PoolClient
let own: World
let other: World
let more: World

/** The name of the guard that refused the statement, or 'accepted'; either way nothing stays. */
async function outcome(statement: () => Promise<unknown>): Promise<string> {
  await client.query('savepoint spoiled')
  try {
    await statement()
    return 'accepted'
  } catch (error) {
    const refusal = error as pg.DatabaseError
    return refusal.constraint ?? refusal.message
  } finally {
    await client.query('rollback to savepoint spoiled')
  }
}

async function insert(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map((_, n) => `$${n + 1}`)
  await client.query(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

async function insertWorld(rows: World): Promise<void> {
  for (const [name, row] of Object.entries(rows)) await insert(name.split(' ')[0] ?? name, row)
}

async function namesIn(query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query)
  return rows.map((row) => row.name).sort()
}

beforeAll(async () => {
  client = await testDatabase().db.$pool.connect()
})
afterAll(() => client.release())
beforeEach(async () => {
  const { newId } = testDatabase()
  const mine = everyRow(newId)
  own = mine.rows
  more = mine.more
  other = everyRow(newId).rows
  await client.query('begin')
  await insertWorld(own)
  await insertWorld(other)
  return () => client.query('rollback')
})

describe('the guards of the database', () => {
  test('accept one more unspoiled row in every table', async () => {
    for (const [table, row] of Object.entries(more)) {
      expect(`${table}: ${await outcome(() => insert(table, row))}`).toBe(`${table}: accepted`)
    }
  })

  test.for([...checks, ...keys, ...uniques])('$name refuses what it forbids', async ({ name, table, spoil }) => {
    for (const patch of [spoil(own, other)].flat()) {
      expect(await outcome(() => insert(table, { ...more[table], ...patch })), JSON.stringify(patch)).toBe(name)
    }
  })

  test.for(triggers)('%s refuses to change and to forget', async (name) => {
    const table = name.split('_')[0] ?? ''
    const column = Object.keys(own[table] ?? {})[0]
    const refusal = `${table} is append-only`
    expect(await outcome(() => client.query(`update "${table}" set "${column}" = "${column}"`))).toBe(refusal)
    expect(await outcome(() => client.query(`delete from "${table}"`))).toBe(refusal)
  })
})

describe('the list of guards', () => {
  const own = "connamespace = 'public'::regnamespace"

  test('names every CHECK of the database', async () => {
    const found = await namesIn(`select conname as name from pg_constraint where contype = 'c' and ${own}`)
    expect(checks.map((guard) => guard.name).sort()).toEqual(found)
  })

  test('names every foreign key of several columns, and every one written by hand', async () => {
    const composite = await namesIn(
      `select conname as name from pg_constraint where contype = 'f' and cardinality(conkey) > 1 and ${own}`,
    )
    const byHand = handWrittenForeignKeys().map((key) => key.split('.')[1] ?? '')
    expect(keys.map((guard) => guard.name).sort()).toEqual([...new Set([...composite, ...byHand])].sort())
  })

  test('names every partial or expression unique index', async () => {
    const found = await namesIn(
      `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indisunique and (i.indpred is not null or i.indexprs is not null)
         and c.relnamespace = 'public'::regnamespace`,
    )
    expect(uniques.map((guard) => guard.name).sort()).toEqual(found)
  })

  test('names every trigger', async () => {
    const found = await namesIn(
      `select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`,
    )
    expect([...triggers, ...keepers].sort()).toEqual(found)
  })
})
