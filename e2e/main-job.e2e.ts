import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { canonicalJson } from '#lib/core/interchange/canonical-json'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'
import {
  card,
  createCampaign,
  download,
  importFile,
  itemOnScreen,
  lockPlan,
  type OnScreen,
  readBeforeWork,
  takeSnapshot,
} from './job-steps.ts'
import { type Done, type FileRow, linesOf, mainJobRows, preferenceRows, ranksOf } from './main-job-file.ts'

const { annotate, planner, watch } = strings
const PROMPTS = 50
const BUDGET = String(PROMPTS * 4)
const NAME = 'Which answer is better'
const DECLINE_NOTE = 'I know nothing of this.'

const rows = mainJobRows(PROMPTS)

async function planCampaign(page: Page, slug: string): Promise<string> {
  const campaignId = await createCampaign(page, slug, NAME)
  await page.locator('input[name="budget"]').fill(BUDGET)
  // One annotator judges everything here: the planner's checks would ask for three on the first items.
  await page.getByText(planner.form.checks, { exact: true }).click()
  await page.getByRole('button', { name: planner.form.noChecks }).click()
  const four = page.getByRole('table', { name: planner.tableTitle }).getByRole('row').nth(3)
  await expect(four).toContainText(planner.recommended)
  await four.getByRole('radio').check()
  await lockPlan(page)
  return campaignId
}

/** Opens the campaign and invites somebody onto its roster; returns the path of their link. */
async function openAndInvite(page: Page, slug: string, campaignId: string, email: string): Promise<string> {
  await page.goto(`/w/${slug}/campaigns/${campaignId}`)
  await page.getByRole('button', { name: watch.open.action }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(watch.open.items(PROMPTS, 4, 1))
  await dialog.getByRole('button', { name: watch.open.confirm }).click()
  await expect(page.getByText(watch.nobodyText)).toBeVisible()
  await page.getByRole('button', { name: watch.people.add }).first().click()
  await page.getByRole('tab', { name: watch.add.byAddress }).click()
  await page.getByLabel(strings.people.invites.emails).fill(email)
  await page.getByRole('button', { name: strings.people.invites.submit(1) }).click()
  return new URL(await page.getByLabel(email, { exact: true }).inputValue()).pathname
}

async function joinByLink(page: Page, path: string): Promise<void> {
  const words = strings.people
  await page.goto(path)
  await page.getByRole('button', { name: words.invite.join }).click()
  await page.getByLabel(words.fields.name).fill('Kim Novák')
  await page.getByLabel(words.fields.password, { exact: true }).fill('three quiet herons')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/w\//)
}

/** Letters of tiers, best first, as response indexes. */
const tiersOf = (letters: readonly string[], shown: readonly number[]) =>
  letters.map((tier) => [...tier].map((letter) => shown['abcd'.indexOf(letter)] ?? -1))

/** Ranks five items by keys alone, one by pointer, ties one, and declines one. */
async function work(page: Page): Promise<{ done: Done[]; declined: FileRow }> {
  const done: Done[] = []
  let before: OnScreen | null = null
  const keep = async (letters: readonly string[], lastImplied: boolean) => {
    const { row, shown } = await itemOnScreen(page, rows, before)
    expect([...shown].sort()).toEqual([0, 1, 2, 3])
    before = { row, shown }
    done.push({ row, shown, tiers: tiersOf(letters, shown), lastImplied })
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  for (const order of ['bcad', 'abcd', 'dcba', 'cadb', 'badc']) {
    await keep([...order], true)
    await press(...order.slice(0, 3), 'Enter')
  }
  await keep(['c', 'a', 'd', 'b'], true)
  for (const letter of ['C', 'A', 'D'])
    await card(page, letter)
      .getByRole('button', { name: annotate.item.place(letter) })
      .click()
  await page.getByRole('button', { name: annotate.item.submit }).click()

  await keep(['da', 'bc'], false)
  await press('d', '=', 'a', '0', 'Enter')

  const declined = await itemOnScreen(page, rows, before)
  await press('s')
  await expect(page.getByRole('dialog', { name: annotate.decline.title })).toBeVisible()
  await press('2')
  await page.getByLabel(annotate.decline.note).fill(DECLINE_NOTE)
  await press('Control+Enter')
  await itemOnScreen(page, rows, declined)
  return { done, declined: declined.row }
}

test('one label travels the whole way: imported, planned, opened, ranked by keys and pointer, exported as it was ranked', async ({
  page,
  browser,
  signedInAs,
}) => {
  test.setTimeout(240_000)
  const { workspace } = await signedInAs('lead')
  const { slug } = workspace
  const email = `kim-${testDatabase().newId().slice(-12)}@example.org`
  await importFile(page, slug, rows)
  const campaignId = await planCampaign(page, slug)
  const invite = await openAndInvite(page, slug, campaignId, email)

  const theirs = await browser.newContext()
  const annotator = await theirs.newPage()
  await joinByLink(annotator, invite)
  await annotator.goto(`/w/${slug}/annotate`)
  await annotator.getByRole('link', { name: `${annotate.home.start}${annotate.home.inCampaign(NAME)}` }).click()
  await readBeforeWork(annotator)
  const { done, declined } = await work(annotator)
  await expect.poll(() => testDatabase().db.judgment.count({ where: { campaignId } })).toBe(done.length)
  // The item given back is sent after them.
  const given = { where: { campaignId, state: 'declined' } } as const
  await expect.poll(() => testDatabase().db.assignment.count(given)).toBe(1)

  await takeSnapshot(page, slug, campaignId)
  const canonical = await download(page, 'canonical')
  const preference = await download(page, 'trl-preference')
  await theirs.close()

  await test.step('the canonical lines say what was ranked, field by field', async () => {
    const records = linesOf(canonical.get('data.jsonl')).map((line) => CanonicalRecord.parse(line))
    expect(records).toHaveLength(done.length)
    const byId = new Map(records.map((record) => [record.prompt.id, record]))
    expect(byId.has(declined.id)).toBe(false)
    const annotators = new Set<string>()
    for (const one of done) {
      const record = byId.get(one.row.id)
      expect(record).toMatchObject({ campaign_id: campaignId, plan_version: 1, split: 'train' })
      expect(record?.prompt.messages).toEqual([{ role: 'user', content: one.row.prompt }])
      expect(record?.responses.map(({ id, content, model }) => ({ id, content, model }))).toEqual(one.row.responses)
      expect(record?.annotations).toHaveLength(1)
      const [annotation] = record?.annotations ?? []
      expect(annotation).toMatchObject({
        ...{ status: 'submitted', ranks: ranksOf(one), display_order: one.shown, last_implied: one.lastImplied },
        ...{ guideline_version: 1, plan_version: 1, revision: 1, superseded_by: null, is_gold: false },
      })
      expect(annotation?.active_ms).toBeGreaterThan(0)
      const [startedMs, submittedMs] = [annotation?.started_at, annotation?.submitted_at].map((at) =>
        Date.parse(at ?? ''),
      )
      expect((submittedMs ?? 0) - (startedMs ?? 0)).toBeGreaterThanOrEqual(annotation?.active_ms ?? 0)
      annotators.add(annotation?.annotator ?? '')
    }
    expect(annotators.size).toBe(1)
    expect(canonical.get('data.jsonl')?.toString()).not.toMatch(new RegExp(`${email}|Novák`))
  })

  await test.step('the preference rows are the winner over each that is not, and name their judgments', async () => {
    const lines = linesOf(preference.get('data.jsonl'))
    const provenance = linesOf(preference.get('provenance.jsonl'))
    // One order of keys and of rows on both sides: the file's own order is that of items by id.
    const comparable = (all: readonly unknown[]) => all.map((row) => canonicalJson(row)).sort()
    expect(comparable(lines)).toEqual(comparable(done.flatMap(preferenceRows)))
    expect(provenance).toHaveLength(lines.length)
    const judgments = await testDatabase().db.judgment.findMany({ where: { campaignId } })
    const itemOf = new Map(judgments.map((judgment) => [judgment.id, judgment.itemId]))
    provenance.forEach((one, i) => {
      const row = done.find(({ row }) => row.prompt === lines[i].prompt[0].content)?.row
      const content = (id: string) => row?.responses.find((response) => response.id === id)?.content
      expect(content(one.chosen_response_id)).toBe(lines[i].chosen[0].content)
      expect(content(one.rejected_response_id)).toBe(lines[i].rejected[0].content)
      expect(one).toMatchObject({ p: 1, votes: { for: 1, against: 0, ties: 0 }, split: 'train' })
      expect(one.annotation_ids.map((id: string) => itemOf.get(id))).toEqual([one.record_id])
    })
    // Pairs of one prompt stand together.
    const groups = provenance.map((one) => one.group_id)
    expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(new Set(groups).size)
  })

  await test.step('the manifest adds up and tells of the files to the byte', async () => {
    const manifest = ExportManifest.parse(JSON.parse(preference.get('manifest.json')?.toString() ?? ''))
    expect(manifest.counts).toMatchObject({
      records: { in: 7, with_rows: 7 },
      annotations: { in: 7 },
      pairs: { in: 7 * 6, out: 6 * 3 + 4 },
      dropped: { pairs: { not_selected: 6 * 3, tied: 2 } },
      declined: { outside_my_knowledge: 1 },
    })
    for (const { name, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(preference.get(name) ?? '')
          .digest('hex'),
      ).toBe(sha256)
    const again = await download(page, 'canonical')
    expect(again.get('data.jsonl')?.equals(canonical.get('data.jsonl') ?? Buffer.alloc(0))).toBe(true)
  })
})
