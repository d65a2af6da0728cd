import { plannerRows } from './planner-rows.ts'
import { practiceRows } from './practice-rows.ts'

export type Row = Readonly<Record<string, unknown>>

const HASH = 'a'.repeat(64)
const NOON = new Date('2026-06-01T12:00:00Z')
const LATER = new Date('2026-06-08T12:00:00Z')

/**
 * One valid row of every table that carries a guard of our own, in the order in which they can be inserted, all in one
 * workspace; and for each table one more row that would be accepted beside it: what a test spoils in one place.
 */
export function everyRow(newId: () => string): { rows: Record<string, Row>; more: Record<string, Row> } {
  const key = newId()
  const short = key.slice(-12)
  const user = { id: newId(), name: 'Ada', email: `ada-${short}@example.org`, updatedAt: NOON }
  const second = { ...user, id: newId(), email: `ben-${short}@example.org` }
  const third = { ...user, id: newId(), email: `cleo-${short}@example.org` }
  const workspace = { id: newId(), slug: `w-${short}`, name: 'Workspace' }
  const inWorkspace = { workspaceId: workspace.id }
  const member = { id: newId(), ...inWorkspace, userId: user.id, role: 'owner' }
  const annotator = { ...member, id: newId(), userId: second.id, role: 'annotator' }
  const byMember = { ...inWorkspace, createdById: member.id }

  const invite = {
    id: newId(),
    ...byMember,
    email: `dee-${short}@example.org`,
    role: 'annotator',
    tokenHash: `hash-${short}`,
    createdAt: NOON,
    expiresAt: LATER,
  }
  const audit = { id: newId(), ...inWorkspace, action: 'x', targetType: 'x', targetId: 'x', summary: '{}' }
  const upload = {
    id: newId(),
    ...byMember,
    fileName: 'prompts.jsonl',
    byteSize: 10,
    chunkBytes: 4,
    chunkCount: 3,
    fingerprint: 'f',
  }
  const chunk = { uploadId: upload.id, index: 0, bytes: Buffer.from('1234') }
  const pool = { id: newId(), ...byMember, name: 'Pool' }
  const inPool = { ...inWorkspace, poolId: pool.id }
  const version = { id: newId(), ...inPool, number: 1, state: 'ready', readyAt: NOON }
  const draftVersion = { id: newId(), ...inPool, number: 2 }
  const prompt = {
    id: newId(),
    ...inPool,
    addedInVersion: 1,
    position: 0,
    externalId: 'one',
    messages: '[]',
    contentHash: HASH,
    preview: 'Why?',
    charCount: 4,
    wordCount: 1,
    turnCount: 1,
  }
  const response = {
    id: newId(),
    ...inPool,
    promptId: prompt.id,
    index: 0,
    content: 'Because.',
    contentHash: HASH,
    normalizedHash: HASH,
    charCount: 8,
    wordCount: 1,
  }
  const secondResponse = { ...response, id: newId(), index: 1 }
  const poolImport = {
    id: newId(),
    ...byMember,
    poolId: pool.id,
    versionNumber: 1,
    uploadId: upload.id,
    fileName: 'prompts.jsonl',
    bytesTotal: 10,
  }
  const rejection = { importId: poolImport.id, line: 1, code: 'x', reason: 'x' }
  const analysis = { id: newId(), ...inPool, versionNumber: 1, kind: 'x', settings: '{}', settingsHash: 'one' }
  const sheet = {
    ...inPool,
    addedInVersion: 1,
    settingsHash: HASH,
    firstPosition: 0,
    promptCount: 1,
    bytes: Buffer.from('tokens'),
  }
  const origin = {
    originPoolId: pool.id,
    originVersion: 1,
    originPromptId: prompt.id,
    originRank: 1,
    originNewBigrams: 0,
  }

  const campaign = { id: newId(), ...byMember, name: 'Campaign', poolId: pool.id, poolVersion: 1 }
  const responseImport = { ...poolImport, id: newId(), kind: 'responses', campaignId: campaign.id }
  const staged = {
    id: newId(),
    ...inWorkspace,
    importId: responseImport.id,
    promptId: prompt.id,
    line: 1,
    place: 0,
    content: 'Because.',
    contentHash: HASH,
    normalizedHash: HASH,
    charCount: 8,
    wordCount: 1,
  }
  const spareCampaign = { ...campaign, id: newId() }
  const inCampaign = { campaignId: campaign.id }
  const guideline = { ...inCampaign, number: 1, body: 'Rank.' }
  const plan = { ...inCampaign, number: 1, document: '{}', documentHash: HASH, lockedById: member.id }
  const roster = { ...inCampaign, ...inWorkspace, annotatorId: annotator.id }
  const counter = { ...inCampaign, capUnits: 10 }
  const item = {
    id: newId(),
    ...inCampaign,
    ...inWorkspace,
    promptId: prompt.id,
    planNumber: 1,
    clusterId: 'c',
    overlap: 1,
    priority: 0,
    responsesPerItem: 2,
    unitsPerJudgment: 2,
  }
  const selected = { ...inCampaign, ...inWorkspace, promptId: prompt.id, planNumber: 1, ordinal: 0 }
  const secondItem = { ...item, id: newId() }
  const gold = { isGold: true, purpose: 'gold', goldRanks: [1, 2], goldOfId: item.id }
  const slate = { ...inCampaign, itemId: item.id, promptId: prompt.id, index: 0, responseId: response.id }
  const assignment = {
    id: newId(),
    ...inCampaign,
    itemId: item.id,
    annotatorId: annotator.id,
    leaseOrdinal: 0,
    leaseExpiresAt: LATER,
    planNumber: 1,
    displayOrder: [0, 1],
    reservedUnits: 2,
  }
  const judgment = {
    id: newId(),
    ...inCampaign,
    itemId: item.id,
    assignmentId: assignment.id,
    annotatorId: annotator.id,
    sequence: 1,
    ranks: [1, 2],
    displayOrder: [0, 1],
    lastImplied: true,
    guidelineVersion: 1,
    planNumber: 1,
    activeMs: 1000,
    startedAt: NOON,
    idempotencyKey: 'one',
    bodyHash: HASH,
  }
  const practice = practiceRows(newId, { inCampaign, byMember, annotatorId: annotator.id })
  const correction = { ...judgment, id: newId(), sequence: 2, idempotencyKey: 'two', supersedesId: judgment.id }
  const remark = {
    id: newId(),
    ...inCampaign,
    itemId: item.id,
    assignmentId: assignment.id,
    annotatorId: annotator.id,
    kind: 'question',
    body: 'How?',
    settledAt: NOON,
    settledById: member.id,
    answer: 'So.',
    guidelineVersion: 1,
  }
  const revisit = { ...inCampaign, judgmentId: correction.id, guidelineVersion: 1, annotatorId: annotator.id }
  const ledger = {
    id: newId(),
    ...inCampaign,
    assignmentId: assignment.id,
    kind: 'reserve',
    reservedDelta: 2,
    spentDelta: 0,
  }
  const snapshot = {
    id: newId(),
    ...inWorkspace,
    ...inCampaign,
    lastSequence: 1,
    hash: HASH,
    judgmentCount: 1,
    itemCount: 1,
    declinedCounts: '{}',
    createdById: member.id,
  }
  const window = { key: `k-${short}`, startsAt: NOON, count: 1 }
  const planner = plannerRows(newId, { ...byMember, poolId: pool.id, campaignId: campaign.id })

  return {
    rows: {
      User: user,
      'User 2': second,
      'User 3': third,
      RateWindow: window,
      Workspace: workspace,
      Membership: member,
      'Membership 2': annotator,
      Invite: invite,
      AuditEvent: audit,
      Upload: upload,
      UploadChunk: chunk,
      Pool: pool,
      PoolVersion: version,
      'PoolVersion 2': draftVersion,
      Prompt: prompt,
      CandidateResponse: response,
      'CandidateResponse 2': secondResponse,
      PoolImport: poolImport,
      ImportRejection: rejection,
      PoolAnalysis: analysis,
      TokenSheet: sheet,
      Campaign: campaign,
      'Campaign 2': spareCampaign,
      'PoolImport 2': responseImport,
      StagedResponse: staged,
      GuidelineVersion: guideline,
      Plan: plan,
      RosterEntry: roster,
      CampaignCounter: counter,
      Item: item,
      'Item 2': secondItem,
      'Item gold': { ...item, id: newId(), ...gold },
      ItemResponse: slate,
      Assignment: assignment,
      Judgment: judgment,
      'Judgment 2': correction,
      Remark: remark,
      Revisit: revisit,
      LedgerEntry: ledger,
      Snapshot: snapshot,
      ...planner.rows,
      Designation: { ...inCampaign, itemId: item.id, annotatorId: annotator.id },
      ...practice.rows,
    },
    more: {
      User: { ...user, id: newId(), email: `eve-${short}@example.org` },
      RateWindow: { ...window, startsAt: LATER },
      Workspace: { ...workspace, id: newId(), slug: `v-${short}` },
      Membership: { ...member, id: newId(), userId: third.id },
      Invite: { ...invite, id: newId(), email: `fay-${short}@example.org`, tokenHash: `hash-2-${short}` },
      AuditEvent: { ...audit, id: newId() },
      Upload: { ...upload, id: newId(), fingerprint: 'g' },
      UploadChunk: { ...chunk, index: 1 },
      Pool: { ...pool, id: newId(), name: 'Another pool' },
      PoolVersion: { ...version, id: newId(), number: 3 },
      Prompt: { ...prompt, id: newId(), position: 1, externalId: 'two', ...origin },
      CandidateResponse: { ...response, id: newId(), index: 2 },
      PoolImport: { ...poolImport, id: newId() },
      ImportRejection: { ...rejection, line: 2 },
      StagedResponse: { ...staged, id: newId(), normalizedHash: 'b'.repeat(64) },
      PoolAnalysis: { ...analysis, id: newId(), settingsHash: 'two' },
      TokenSheet: { ...sheet, firstPosition: 1 },
      Campaign: { ...campaign, id: newId() },
      GuidelineVersion: { ...guideline, number: 2 },
      Plan: { ...plan, number: 2 },
      RosterEntry: { ...roster, annotatorId: member.id },
      CampaignCounter: { ...counter, campaignId: spareCampaign.id },
      SelectedPrompt: selected,
      Item: { ...item, id: newId() },
      ItemResponse: { ...slate, index: 1, responseId: secondResponse.id },
      Assignment: { ...assignment, id: newId(), itemId: secondItem.id, leaseOrdinal: 1 },
      Judgment: { ...judgment, id: newId(), sequence: 3, idempotencyKey: 'three', supersedesId: correction.id },
      Remark: { ...remark, id: newId() },
      Revisit: { ...revisit, judgmentId: judgment.id },
      LedgerEntry: { ...ledger, id: newId() },
      Snapshot: { ...snapshot, id: newId(), lastSequence: 2 },
      ...planner.more,
      Designation: { ...inCampaign, itemId: secondItem.id, annotatorId: annotator.id },
      CampaignQueue: { campaignId: spareCampaign.id },
      AnnotatorTally: { ...inCampaign, annotatorId: annotator.id },
      ...practice.more,
    },
  }
}
