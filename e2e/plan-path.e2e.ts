import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { expect, signIn, test } from './fixtures.ts'
import {
  createCampaign,
  download,
  importFile,
  itemOnScreen,
  lockPlan,
  type OnScreen,
  readBeforeWork,
  takeSnapshot,
} from './job-steps.ts'
import { linesOf, mainJobRows } from './main-job-file.ts'

const { annotate, calibration, pilots, planner, replan, watch } = strings
const PROMPTS = 80
const BUDGET = 120
const NAME = 'Clearer answers'
const METRIC = 'Win rate'
const RUNS_OF = 'Last winter’s runs'
/** Runs at which pairs on all prompts look better than fours on half of them. */
const EARLIER_RUNS = [
  ...['prompts,k,d,score,seed', '8,2,2,50.1,1', '60,2,7,52.8,2', '150,2,12,55.1,3'],
  ...['8,4,2,50.4,1', '60,4,7,51.5,2', '150,4,12,53.0,3'],
].join('\n')
const rows = mainJobRows(PROMPTS)

const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`)
const plansTable = (page: Page) => page.getByRole('table', { name: planner.tableTitle })
const planRow = (page: Page, k: number) =>
  plansTable(page)
    .getByRole('row')
    .nth(k - 1)
const unfold = (page: Page, section: string) => page.locator('summary').filter({ hasText: section }).click()
/** The modal one: toasts are dialogs too. */
const dialog = (page: Page) => page.locator('[role=dialog]:not([aria-modal=false])')

/** Types the budget, and reads K = 2 beside K = 4. */
async function planAndCompare(page: Page): Promise<void> {
  await unfold(page, planner.form.checks)
  await page.getByRole('button', { name: planner.form.noChecks }).click()
  await field(page, 'budget').fill(String(BUDGET))
  await expect(planRow(page, 4)).toContainText(planner.recommended)
  // So few prompts are below the range of the paper's law.
  await expect(page.getByText(planner.noPrediction.title)).toBeVisible()
  await page.getByRole('button', { name: planner.compare.open }).click()
  const table = page.getByRole('table', { name: planner.compare.title })
  const prompts = table.getByRole('row').filter({ hasText: planner.compare.rows.prompts })
  await expect(prompts).toContainText(String(BUDGET / 2))
  await expect(prompts).toContainText(`−${BUDGET / 4}`)
}

async function calibrate(page: Page, slug: string): Promise<void> {
  await page.goto(`/w/${slug}/evidence/calibrations`)
  await page.getByRole('button', { name: calibration.newCalibration }).click()
  await dialog(page).getByLabel(calibration.form.name).fill(RUNS_OF)
  await dialog(page).getByRole('textbox', { name: calibration.form.metric }).fill(METRIC)
  await dialog(page).getByRole('button', { name: calibration.form.submit }).click()
  await page.getByRole('tab', { name: calibration.add.many }).click()
  await page.getByRole('textbox', { name: calibration.add.text }).fill(EARLIER_RUNS)
  await page.getByRole('button', { name: calibration.add.submitText }).click()
  await expect(page.getByText(calibration.law.ready, { exact: true })).toBeVisible()
}

/** Designs a pilot for the campaign, makes it, and enters the first run of each arm; returns its page. */
async function beginPilot(page: Page, slug: string, campaignId: string): Promise<string> {
  const { designer, one, scoring } = pilots
  await page.goto(`/w/${slug}/evidence/pilots/new?campaign=${campaignId}`)
  await field(page, 'budget').fill(String(BUDGET))
  await page.getByLabel(designer.law).click()
  await page.getByRole('option', { name: RUNS_OF }).click()
  for (const [name, value] of Object.entries({ difference: '3', sd: '1', runs: '3', n: '4' }))
    await field(page, name).fill(value)
  await page.getByRole('button', { name: designer.create }).click()
  const making = page.getByRole('dialog', { name: designer.createTitle })
  await making.getByLabel(designer.name).fill('Pairs or fours')
  await making.getByRole('button', { name: designer.create }).click()
  await expect(page.getByText(one.notOpen(8))).toBeVisible()
  await page.getByRole('button', { name: one.openArms }).click()
  await page.getByRole('dialog', { name: one.openTitle }).getByRole('button', { name: one.openArms }).click()
  await expect(page.getByText(one.nested(4, 4))).toBeVisible()
  await enterScores(page, 1, ['50.9', '53.2'])
  await expect(page.getByText(scoring.noInterval['one-run'])).toBeVisible()
  await saveScores(page)
  return page.url()
}

async function enterScores(page: Page, run: number, scores: readonly [two: string, four: string]): Promise<void> {
  const { scoring } = pilots
  await page.getByLabel(scoring.scoreOf(2, run), { exact: true }).fill(scores[0])
  await page.getByLabel(scoring.scoreOf(4, run), { exact: true }).fill(scores[1])
}

async function saveScores(page: Page): Promise<void> {
  await page.getByRole('button', { name: pilots.scoring.save }).click()
  await expect(page.getByText(pilots.scoring.saved, { exact: true })).toBeVisible()
}

async function openWith(page: Page, slug: string, campaignId: string, email: string): Promise<void> {
  await page.goto(`/w/${slug}/campaigns/${campaignId}`)
  await page.getByRole('button', { name: watch.people.add }).first().click()
  await dialog(page)
    .getByRole('checkbox', { description: new RegExp(email) })
    .check()
  await dialog(page)
    .getByRole('button', { name: watch.add.chosen(1) })
    .click()
  await expect(page.getByRole('row', { name: new RegExp(email) })).toBeVisible()
  await page.getByRole('button', { name: watch.open.action }).first().click()
  await dialog(page).getByRole('button', { name: watch.open.confirm }).click()
  await expect(page.getByRole('button', { name: watch.change.pause })).toBeVisible()
}

type Done = OnScreen & {
  /** Rank of each response that was shown, by its text. */
  rankOf: Map<string, number>
}

/** Ranks what is on the screen from the last letter to the first, by keys. */
async function rankNext(page: Page, before: OnScreen | null): Promise<Done> {
  const item = await itemOnScreen(page, rows, before)
  const { row, shown } = item
  const order = [...shown.keys()].reverse()
  const rankOf = new Map(order.map((place, i) => [row.responses[shown[place] ?? -1]?.content ?? '', i + 1]))
  for (const place of order.slice(0, -1)) await page.keyboard.press('abcd'[place] ?? '')
  await page.keyboard.press('Enter')
  return { ...item, rankOf }
}

/** Plans the rest with K = 4, prompts judged before included. */
async function planAgain(page: Page, slug: string, campaignId: string): Promise<void> {
  await page.goto(`/w/${slug}/campaigns/${campaignId}/plan`)
  await page.getByRole('link', { name: replan.open }).click()
  await page.waitForURL(/\/plan\/next/)
  await planRow(page, 4).getByRole('radio').check()
  await page.getByRole('checkbox', { name: replan.standing.again }).check()
  await page.getByRole('button', { name: replan.bar.preview }).click()
  await dialog(page)
    .getByRole('button', { name: replan.dialog.confirm(2) })
    .click()
  await expect(page.getByRole('heading', { name: planner.locked.title(2) })).toBeVisible()
}

test('a plan is compared, calibrated, piloted, locked, run a little and planned again with a larger K; every judgment is exported under its version', async ({
  page,
  browser,
  baseURL,
  signedInAs,
}) => {
  test.setTimeout(300_000)
  const { workspace } = await signedInAs('lead')
  const { slug } = workspace
  const person = await buildMember('annotator', { workspace })
  await importFile(page, slug, rows)
  const campaignId = await createCampaign(page, slug, NAME)
  const plan = `/w/${slug}/campaigns/${campaignId}/plan`
  const { db } = testDatabase()
  const judged = () => db.judgment.count({ where: { campaignId } })

  await test.step('plan and compare', () => planAndCompare(page))
  const asked = new URL(page.url()).search
  await test.step('calibrate', () => calibrate(page, slug))
  const pilot = await test.step('begin a pilot', () => beginPilot(page, slug, campaignId))

  await test.step('lock what the calibration recommends', async () => {
    await page.goto(`${plan}${asked}`)
    await unfold(page, planner.form.lawAndPrompts)
    await page.getByRole('combobox', { name: planner.form.law, exact: true }).click()
    await page.getByRole('option', { name: planner.form.calibration(RUNS_OF, METRIC) }).click()
    await expect(planRow(page, 2)).toContainText(planner.recommended)
    await expect(page.getByText(planner.recommendation.because.calibrated)).toBeVisible()
    await planRow(page, 2).getByRole('radio').check()
    await lockPlan(page)
    await expect(page.getByText(planner.locked.calibratedText(RUNS_OF, METRIC, 6))).toBeVisible()
  })

  await test.step('open', () => openWith(page, slug, campaignId, person.email))
  const theirs = await browser.newContext({ ...(baseURL && { baseURL }) })
  await signIn(theirs, person, baseURL)
  const annotator = await theirs.newPage()
  const done: Done[] = []
  const rank = async () => {
    done.push(await rankNext(annotator, done.at(-1) ?? null))
    await expect.poll(judged).toBe(done.length)
  }
  await test.step('rank four pairs', async () => {
    await annotator.goto(`/w/${slug}/annotate`)
    await annotator.getByRole('link', { name: `${annotate.home.start}${annotate.home.inCampaign(NAME)}` }).click()
    await readBeforeWork(annotator)
    for (let i = 0; i < 4; i += 1) await rank()
  })

  await test.step('the pilot’s other runs come in, and its verdict', async () => {
    await page.goto(pilot)
    await enterScores(page, 2, ['51.4', '53.9'])
    await enterScores(page, 3, ['50.7', '53.4'])
    await expect(page.getByText(pilots.scoring.titles['four-better']('2.5'))).toBeVisible()
    await saveScores(page)
    await page.getByRole('button', { name: pilots.scoring.calibration.add(6) }).click()
    await expect(page.getByText(pilots.scoring.calibration.added(6, RUNS_OF))).toBeVisible()
  })

  await test.step('plan again with K = 4, while a pair is on the annotator’s screen', () =>
    planAgain(page, slug, campaignId))
  await test.step('finish what was leased before, then rank four responses three times', async () => {
    const fours = () => done.filter(({ shown }) => shown.length === 4).length
    while (fours() < 3) await rank()
  })
  await theirs.close()

  await takeSnapshot(page, slug, campaignId)
  const archive = await download(page, 'canonical')
  const records = linesOf(archive.get('data.jsonl')).map((line) => CanonicalRecord.parse(line))
  const judgments = records.flatMap((record) => record.annotations.map((annotation) => ({ record, annotation })))
  expect(judgments).toHaveLength(done.length)
  const versionOf = ({ shown }: Done) => (shown.length === 4 ? 2 : 1)
  for (const one of done) {
    const of = records.filter((record) => record.prompt.id === one.row.id && record.plan_version === versionOf(one))
    expect(of).toHaveLength(1)
    const [record] = of
    expect(record?.campaign_id).toBe(campaignId)
    expect(record?.responses.map(({ content }) => content).sort()).toEqual([...one.rankOf.keys()].sort())
    expect(record?.annotations).toHaveLength(1)
    expect(record?.annotations[0]).toMatchObject({
      ...{ status: 'submitted', plan_version: versionOf(one), superseded_by: null },
      ranks: record?.responses.map(({ content }) => one.rankOf.get(content)),
    })
  }
  // The pair that was on the screen over the change stays version 1's; prompts judged before come again with four.
  expect(done.filter((one) => versionOf(one) === 1).length).toBeGreaterThan(4)
  const promptsOf = (version: number) => done.filter((one) => versionOf(one) === version).map(({ row }) => row.id)
  expect(promptsOf(1)).toEqual(expect.arrayContaining(promptsOf(2)))
  const manifest = ExportManifest.parse(JSON.parse(archive.get('manifest.json')?.toString() ?? ''))
  expect(manifest).toMatchObject({ plan_versions: [1, 2], counts: { annotations: { in: done.length } } })
  const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
  expect(counter.spentUnits).toBe(BigInt(done.reduce((sum, { shown }) => sum + shown.length, 0)))
})
