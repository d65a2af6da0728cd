import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { CHUNK_BYTES } from '#lib/core/interchange/limits'
import { countHeld } from '#lib/testing/builders/import'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'

const { imports: words, prompts: promptWords } = strings.pools

const lines = (rows: readonly unknown[]) =>
  Buffer.from(rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: words.start }).click()
}
const poolIdOf = (page: Page) => /pools\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
// Not the page's own script chunks.
const CHUNKS = '**/uploads/*/chunks/*'
const onPool = /\/pools\/[0-9a-f-]{36}$/

/** A file of some size that no packing makes small: it takes several chunks to send. */
function longFile(chunks: number): Buffer {
  let state = 1
  const word = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state.toString(36)
  }
  const rows: unknown[] = []
  for (let size = 0; size < (chunks - 0.5) * CHUNK_BYTES; ) {
    const row = { prompt: Array.from({ length: 400 }, word).join(' ') }
    rows.push(row)
    size += JSON.stringify(row).length + 1
  }
  return lines(rows)
}

test('a file with faults is reported line by line, and the lead keeps the rest', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/pools`)
  const rows = [
    { id: 'a', prompt: 'Why is bread sour?', source: 'kitchen', lang: 'en', responses: ['Bacteria.', 'Acid.'] },
    '{"prompt": "no end}',
    { id: 'a', prompt: 'A taken id' },
    { prompt: 'Why is bread sour?', lang: 'en' },
    { prompt: 'لماذا السماء زرقاء؟', lang: 'ar', mood: 'curious' },
  ]
  await choose(page, 'bread.jsonl.gz', gzipSync(lines(rows)))
  await page.waitForURL(onPool)
  await expect(page.getByText(words.reviewTitle('prompts', 3, 2, 1))).toBeVisible()
  const report = page.getByRole('grid', { name: words.rejectionsTitle(2) })
  await expect(report.getByRole('row').nth(1)).toContainText('212Not JSON: this text has no closing double quote.')
  await expect(report.getByRole('row').nth(2)).toContainText('line 1 of this file')
  await expect(page.getByRole('row', { name: 'mood' })).toBeVisible()
  await expect(page.getByText(words.repeatedTitle(1))).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words.downloadRejections }).click()
  expect((await download).suggestedFilename()).toMatch(/^rejected-lines-.*\.csv$/)

  await page.getByRole('button', { name: words.keep(3) }).click()
  const list = page.getByRole('grid', { name: promptWords.listLabel })
  await expect(list.getByRole('row').nth(3)).toContainText('لماذا السماء زرقاء؟')
  const held = await countHeld(poolIdOf(page))
  expect(held).toMatchObject({ prompts: 3, responses: 2, versions: [{ number: 1, state: 'ready', promptCount: 3 }] })
})

test('prompts are searched, filtered and opened by keyboard, each view a link', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/pools/new`)
  const rows = Array.from({ length: 400 }, (_, n) => ({
    prompt: `Question ${n} of many`,
    source: n % 2 === 0 ? 'even' : 'odd',
  }))
  await choose(page, 'many.jsonl', lines(rows))
  await page.waitForURL(onPool)
  const list = page.getByRole('grid', { name: promptWords.listLabel })
  await list.focus()
  await page.keyboard.press('End')
  await expect(list.getByText('Question 399 of many')).toBeVisible()

  await page.getByLabel(promptWords.searchLabel).fill('question 39')
  await expect(page.getByText(promptWords.matches(11, false))).toBeVisible()
  await page.getByRole('combobox', { name: promptWords.sourceLabel }).click()
  await page.getByRole('option', { name: /^odd/ }).click()
  await expect(page.getByText(promptWords.matches(6, false))).toBeVisible()
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Question 39 of many')).toBeVisible()

  await page.reload()
  await expect(dialog.getByText('Question 39 of many')).toBeVisible()
  await dialog.getByRole('button', { name: promptWords.next }).click()
  await expect(dialog.getByText('Question 40 of many')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(promptWords.searchLabel)).toHaveValue('question 39')
})

test('an upload cut in the middle goes on by itself after a reload, and sends no chunk twice', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('lead')
  const file = longFile(6)
  // The line goes dead after the third chunk: the ones after it hang until the reload ends them.
  let lineIsDead = false
  let sent = 0
  await page.route(CHUNKS, async (route) => {
    if (sent === 3) lineIsDead = true
    if (lineIsDead) return
    sent += 1
    await route.continue()
  })
  await page.goto(`/w/${workspace.slug}/pools`)
  await choose(page, 'long.jsonl', file)
  const { db } = testDatabase()
  const held = () => db.uploadChunk.count({ where: { upload: { workspaceId: workspace.id } } })
  await expect.poll(held).toBe(3)
  await expect.poll(() => lineIsDead).toBe(true)
  await expect(page.getByText(words.uploading('long.jsonl'))).toBeVisible()

  await page.route(CHUNKS, async (route) => {
    sent += 1
    await route.continue()
  })
  await page.reload()
  await page.waitForURL(onPool)
  expect(sent).toBe(6)
  await expect(page.getByRole('grid', { name: promptWords.listLabel })).toBeVisible()
  expect((await countHeld(poolIdOf(page))).prompts).toBe(file.toString().split('\n').length)
})

test('an upload that is cancelled leaves nothing on the server, and does not come back', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('lead')
  await page.route(CHUNKS, () => undefined)
  await page.goto(`/w/${workspace.slug}/pools`)
  await choose(page, 'long.jsonl', longFile(2))
  await page.getByRole('button', { name: words.cancelUploadOf('long.jsonl') }).click()
  await expect(page.getByText(words.uploadCancelled)).toBeVisible()
  const { db } = testDatabase()
  await expect.poll(() => db.upload.count({ where: { workspaceId: workspace.id } })).toBe(0)
  await page.reload()
  await expect(page.getByRole('button', { name: strings.common.chooseFile })).toBeVisible()
  await expect(page.getByText(words.uploading('long.jsonl'))).toHaveCount(0)
})

test('an import that is stopped keeps its report and nothing else', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/pools`)
  await choose(page, 'half.jsonl', lines([{ prompt: 'Good' }, { prompt: '' }]))
  await page.waitForURL(onPool)
  await page.getByRole('button', { name: words.stop }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.stop }).click()
  await expect(page.getByText(strings.pools.nothingKept)).toBeVisible()
  await page.getByRole('link', { name: words.openReport }).click()
  await expect(page.getByText(words.outcome.stopped)).toBeVisible()
  await expect(page.getByText('prompt is empty.')).toBeVisible()
  expect(
    await countHeld((await testDatabase().db.pool.findFirstOrThrow({ where: { workspaceId: workspace.id } })).id),
  ).toMatchObject({
    prompts: 0,
    versions: [],
  })
})

test.describe('a file that cannot be used is told so in a sentence', () => {
  test('an empty one, before anything is sent', async ({ page, signedInAs }) => {
    const { workspace } = await signedInAs('lead')
    await page.goto(`/w/${workspace.slug}/pools`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'none.jsonl', mimeType: 'text/plain', buffer: Buffer.from('') })
    await expect(page.getByText(words.emptyFile)).toBeVisible()
  })

  test('one that is JSON but not lines', async ({ page, signedInAs }) => {
    const { workspace } = await signedInAs('lead')
    await page.goto(`/w/${workspace.slug}/pools`)
    await choose(page, 'all.json', Buffer.from('[\n  {"prompt": "a"}\n]\n'))
    await page.waitForURL(onPool)
    await expect(page.getByText('The file is one JSON array, not JSON lines.')).toBeVisible()
  })
})

test('a pool is renamed, archived, and brought back by undo', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/pools`)
  await choose(page, 'one.txt', Buffer.from('One prompt\nAnother\n'))
  await page.waitForURL(onPool)
  await page.getByRole('button', { name: strings.pools.actions('one') }).click()
  await page.getByRole('menuitem', { name: strings.pools.rename }).click()
  await page.getByRole('textbox', { name: strings.pools.nameLabel }).fill('First prompts')
  await page.getByRole('button', { name: strings.pools.saveName }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'First prompts' })).toBeVisible()

  await page.getByRole('button', { name: strings.pools.actions('First prompts') }).click()
  await page.getByRole('menuitem', { name: strings.pools.archive }).click()
  await page.waitForURL(/\/pools$/)
  await page.getByRole('button', { name: strings.common.undo }).click()
  await expect(page.getByRole('link', { name: 'First prompts' })).toBeVisible()
})
