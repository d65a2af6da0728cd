import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { expect } from './fixtures.ts'
import { type FileRow, untar } from './main-job-file.ts'

const { annotate } = strings
const ON_POOL = /\/pools\/[0-9a-f-]{36}$/
const LETTERS = ['A', 'B', 'C', 'D'] as const

export const card = (page: Page, letter: string) =>
  page.getByRole('article', { name: annotate.item.response(letter), exact: true })

const campaignIdIn = (page: Page) => /campaigns\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** Reads what stands before a newcomer's first item, and goes on by Enter. */
export async function readBeforeWork(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: annotate.start.title })
  await expect(heading).toBeVisible()
  // So soon after it came, a press was meant for what was there before.
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(heading).toBeHidden({ timeout: 1_000 })
  }).toPass()
}

/** Imports these rows as the workspace's pool, and waits until its prompts can be read. */
export async function importFile(page: Page, slug: string, rows: readonly FileRow[]): Promise<void> {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  // A file that is chosen before the page is alive is lost.
  await page.goto(`/w/${slug}/pools/new`, { waitUntil: 'networkidle' })
  const file = { name: 'questions.jsonl', mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
  const start = page.getByRole('button', { name: strings.pools.imports.start })
  await expect(async () => {
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(start).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await start.click()
  await page.waitForURL(ON_POOL)
  await expect(page.getByText('Question 1:').first()).toBeVisible({ timeout: 30_000 })
}

/** Names a campaign on the workspace's pool, and waits until its planner can plan. */
export async function createCampaign(page: Page, slug: string, name: string): Promise<string> {
  const { campaigns, planner } = strings
  await page.goto(`/w/${slug}/campaigns/new`)
  await page.getByLabel(campaigns.form.name).fill(name)
  await page.getByLabel(campaigns.form.instructions).fill('Put the **clearer** answer first.')
  await page.getByRole('button', { name: campaigns.form.submit }).click()
  await page.waitForURL(/\/plan$/)
  await expect(page.getByText(planner.noBudget)).toBeVisible({ timeout: 30_000 })
  return campaignIdIn(page)
}

/** Locks the plan that is chosen in the planner. */
export async function lockPlan(page: Page): Promise<void> {
  const { planner } = strings
  await page.getByRole('button', { name: planner.lock.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: planner.lock.confirm }).click()
  await expect(page.getByRole('heading', { name: planner.locked.title(1) })).toBeVisible()
}

export type OnScreen = {
  row: FileRow
  /** Indexes of the row's responses in the order in which they are shown as A, B, C, D. */
  shown: number[]
}

/** The item on the screen, once it is another than `before` and a press of Enter counts for it. */
export async function itemOnScreen(page: Page, rows: readonly FileRow[], before: OnScreen | null): Promise<OnScreen> {
  const cards = page.getByRole('article')
  const read = async (): Promise<OnScreen | null> => {
    const text = await page.locator('main').innerText()
    const row = rows.find((one) => text.includes(one.prompt))
    const texts = await cards.allInnerTexts()
    const shown = texts.map((one) => row?.responses.findIndex(({ content }) => one.includes(content)) ?? -1)
    return row && shown.length > 0 && !shown.includes(-1) ? { row, shown } : null
  }
  // One prompt may come twice, with other responses.
  const isNew = (item: OnScreen) => item.row.id !== before?.row.id || item.shown.length !== before.shown.length
  let item: OnScreen | null = null
  await expect
    .poll(async () => {
      item = await read()
      return item !== null && isNew(item)
    })
    .toBe(true)
  return settled(page, item)
}

async function settled(page: Page, item: OnScreen | null): Promise<OnScreen> {
  if (!item) throw new Error('the screen shows no prompt of the file')
  for (const letter of LETTERS.slice(0, item.shown.length)) await expect(card(page, letter)).toBeVisible()
  expect(new Set(item.shown).size).toBe(item.shown.length)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 320))),
  )
  return item
}

/** Takes a snapshot of the campaign on its export page. */
export async function takeSnapshot(page: Page, slug: string, campaignId: string): Promise<void> {
  await page.goto(`/w/${slug}/campaigns/${campaignId}/export`)
  await page.getByRole('button', { name: strings.export.take }).click()
  await expect(page.getByRole('heading', { name: strings.export.result })).toBeVisible()
}

/** Chooses a target on the export page and downloads its archive. */
export async function download(page: Page, target: keyof typeof strings.export.targets): Promise<Map<string, Buffer>> {
  await page.getByRole('radio', { name: strings.export.targets[target].title }).check()
  const link = page.getByRole('link', { name: strings.export.download, exact: true })
  await expect(link).toHaveAttribute('href', new RegExp(`to=${target}`), { timeout: 30_000 })
  const [arrived] = await Promise.all([page.waitForEvent('download'), link.click()])
  return untar(await readFile(await arrived.path()))
}
