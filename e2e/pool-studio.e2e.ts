import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { type BuiltFile, buildImport, jsonLines } from '#lib/testing/builders/import'
import type { BuiltMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'
import { plainQuestions } from './plain-questions.ts'

const { studio, pools, common } = strings
const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`)
const rows = (texts: readonly string[]) =>
  texts.map((prompt, n) => ({ id: `q${n}`, prompt, source: n % 2 ? 'b' : 'a' }))

/** A pool whose import the application's own worker has seen through. */
async function importedPool(lead: BuiltMember, file: BuiltFile, name: string): Promise<string> {
  const { importId, poolId } = await buildImport(lead.actor, file, { name })
  const state = () => testDatabase().db.poolImport.findUniqueOrThrow({ where: { id: importId } })
  await expect.poll(async () => (await state()).state).toBe('finished')
  return poolId
}

async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('an imported pool is counted, read at any number, and counted anew on another text of its prompts', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/pools/new`)
  const lines = rows(plainQuestions(50)).map((row) => JSON.stringify(row))
  const buffer = Buffer.from(lines.join('\n'))
  await page.locator('input[type=file]').setInputFiles({ name: 'plain.jsonl', mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: pools.imports.start }).click()
  await page.waitForURL(/\/pools\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: studio.summary.explore }).click()
  await page.waitForURL(/\/diversity$/)

  const stats = page.getByRole('region', { name: studio.diversity.title })
  await expect(stats).toContainText(studio.summary.over(50))
  await expect(page.getByText(studio.settings.isPaper)).toBeVisible()
  const figure = page.getByRole('figure', { name: /^d (stops rising near|still rises at)/ })
  await expect(figure).toContainText('LLaMA tokens, HH template, first 512 tokens')
  await expect(figure).toContainText(studio.diversity.chart.diverse)

  // A number typed, and one that is none.
  const at = page.getByRole('region', { name: studio.diversity.at.title })
  await field(page, 'at').fill('12')
  await expect(at).toContainText(studio.diversity.at.exact(12))
  await expect(page).toHaveURL(/[?&]at=12/)
  await field(page, 'at').fill('51')
  await expect(at).toContainText(studio.diversity.at.error(50))
  await field(page, 'at').fill('12')
  await page.reload()
  await expect(at).toContainText(studio.diversity.at.exact(12))
  await figure.getByRole('img').focus()
  await page.keyboard.press('End')
  await expect(at).toContainText(studio.diversity.at.exact(50))
  await expect(figure.getByRole('status')).toContainText('50: random')

  await figure.getByRole('button', { name: `${common.showAs}: ${common.table}` }).click()
  await expect(figure.getByRole('table').getByRole('row').last()).toContainText('50')
  for (const [item, name] of [
    [common.downloadCsv, 'diversity-curve.csv'],
    [common.downloadSvg, 'diversity-curve.svg'],
  ] as const) {
    const download = page.waitForEvent('download')
    await figure.getByRole('button', { name: common.download }).click()
    await page.getByRole('menuitem', { name: item }).click()
    expect((await download).suggestedFilename()).toBe(name)
  }

  const before = await stats.textContent()
  await chooseOption(page, studio.settings.template, studio.settings.templates.bare.label)
  await page.getByRole('button', { name: studio.settings.apply, exact: true }).click()
  await expect(page).toHaveURL(/[?&]template=bare/)
  await expect(page.getByText(studio.settings.isOther)).toBeVisible()
  await expect(stats).toContainText('last turn, bare')
  expect(await stats.textContent()).not.toBe(before)
  await page.getByRole('button', { name: studio.settings.paper }).click()
  await expect(stats).toHaveText(before ?? '')
})

test('prompts that repeat are counted, shown with their groups, and open', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const questions = plainQuestions(30)
  const repeated = [...questions, ...questions.slice(0, 3), `${questions[5]} Please.`]
  const poolId = await importedPool(lead, jsonLines(rows(repeated).map(({ prompt }) => ({ prompt }))), 'Repeats')
  await page.goto(`/w/${lead.workspace.slug}/pools/${poolId}/diversity`)
  const share = common.percent(4 / 34)
  await expect(page.getByText(studio.profile.duplicates.finding(share, 4, 4))).toBeVisible()
  await page
    .getByRole('button', { name: /100% alike$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText(questions[0] ?? '')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/prompt=/)
})

test('a diverse choice stands beside a random one and is taken away as a file', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const poolId = await importedPool(lead, jsonLines(rows(plainQuestions(60))), 'Plain')
  await page.goto(`/w/${lead.workspace.slug}/pools/${poolId}/select`)
  await field(page, 'count').fill('61')
  await expect(page.getByText(studio.select.countError(60))).toBeVisible()
  await expect(page.getByRole('button', { name: studio.select.submit })).toBeDisabled()
  await field(page, 'count').fill('20')
  await page.getByRole('radio', { name: studio.select.methods.diverse.title }).check()
  await page.getByRole('button', { name: studio.select.submit }).click()
  await expect(page).toHaveURL(/[?&]count=20/)
  const table = page.getByRole('table', { name: studio.select.table.title })
  await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText(['20', '20'])
  await expect(page.getByText(studio.select.unmeasured)).toBeVisible()
  await expect(page.getByRole('figure', { name: studio.select.lengths.finding })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: studio.select.download }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\n')
  expect(new Set(lines.map((line) => JSON.parse(line).prompt)).size).toBe(20)

  const sample = page.getByRole('list', { name: studio.select.samples.chosen }).getByRole('button').first()
  await sample.click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the best prompts of a second pool become a new version, each saying where it came from', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const questions = plainQuestions(60)
  const poolId = await importedPool(lead, jsonLines(rows(questions.slice(0, 30))), 'First')
  const secondId = await importedPool(lead, jsonLines(rows(questions.slice(28))), 'Second')
  await page.goto(`/w/${lead.workspace.slug}/pools/${poolId}/augment`)
  await page.getByRole('button', { name: studio.augment.submit }).click()
  await expect(page).toHaveURL(new RegExp(`with=${secondId}`))
  await field(page, 'm').fill('5')
  await expect(page).toHaveURL(/[?&]m=5/)
  await expect(page.getByText(studio.augment.m.afterNote(35))).toBeVisible()
  await page.getByRole('button', { name: studio.augment.add(5) }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(studio.augment.makes('First', 2, 35))
  await expect(dialog).toContainText(studio.augment.keeps(1))
  await dialog.getByRole('button', { name: studio.augment.addConfirm }).click()
  await page.waitForURL(new RegExp(`/pools/${poolId}$`))
  await expect(page.getByText(pools.version(2), { exact: true })).toBeVisible()
  const list = page.getByRole('grid', { name: pools.prompts.listLabel })
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const opened = page.getByRole('dialog')
  await expect(opened).toContainText(pools.prompts.origin)
  await expect(opened.getByRole('link', { name: 'Second' })).toBeVisible()
})

test('pools stand side by side only where they are counted alike, and one press counts them alike', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const questions = plainQuestions(60)
  await importedPool(lead, jsonLines(rows(questions.slice(0, 30))), 'First')
  await importedPool(lead, jsonLines(rows(questions.slice(30, 50))), 'Second')
  await page.goto(`/w/${lead.workspace.slug}/pools`)
  for (const name of ['First', 'Second'])
    await page.getByRole('checkbox', { name: studio.compare.select(name) }).check()
  await page.getByRole('link', { name: studio.compare.compare }).click()
  await page.waitForURL(/\/pools\/compare\?/)
  const table = page.getByRole('table', { name: studio.compare.table.title })
  await expect(table.getByRole('row', { name: studio.compare.table.common(20) })).toBeVisible()

  await page.getByRole('button', { name: studio.compare.settingsOf('Second') }).click()
  await chooseOption(page, studio.settings.template, studio.settings.templates.bare.label)
  await page.getByRole('dialog').getByRole('button', { name: studio.settings.apply, exact: true }).click()
  await expect(page.getByText(studio.compare.refusedTitle)).toBeVisible()
  await expect(table).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(studio.compare.refusedTitle)).toBeVisible()
  const alike = studio.compare.alike('LLaMA tokens, last turn, bare, first 512 tokens')
  await page.getByRole('button', { name: alike }).click()
  await expect(page.getByText(studio.compare.refusedTitle)).toHaveCount(0)
  await expect(table.getByRole('row', { name: studio.compare.table.common(20) })).toBeVisible()
})
