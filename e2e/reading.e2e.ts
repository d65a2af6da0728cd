import type { Page } from '@playwright/test'
import { en } from '#lib/client/strings/annotate/en/index'
import { buildMember } from '#lib/testing/builders/member'
import { annotatorScene, nextItem } from './annotator-scene.ts'
import { expect, expectNoAxeViolations, inBothThemes, signIn, takeScreenshots, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster, type ScenePrompt } from './ranking-scene.ts'

const words = en.reading
const card = (page: Page, letter: string) => page.getByRole('article', { name: en.item.response(letter), exact: true })
const user = (content: string): ScenePrompt['messages'] => [{ role: 'user', content }]

const paragraph =
  'The old lighthouse stood on the rock, and every night its keeper climbed the stairs to light the lamp.'
const long = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${paragraph}`).join('\n\n')
const longTexts: ScenePrompt = {
  messages: user('Tell me a long story.'),
  responses: [long, `${long}\n\n[the end](https://a.example)`, 'A short one.', 'Another short one.'].map((content) => ({
    content,
  })),
}
const tick = '`'
const code = `~~~ts
// why
export class A extends B<string> {
  f(x: number): string {
    return ${tick}a\${x}${tick} + 1
  }
}
~~~
`
const kinds: ScenePrompt = {
  messages: user('请用中文、日本語、العربية und Code antworten. $x^2$'),
  responses: [
    `这是一个很长的句子，用来检查中文的断行是否正确，标点符号不应该出现在行首。\n\n${code}`,
    `これは長い文章で、日本語の改行を確かめるためのものです。\n\n| 名前 | 値 |\n|---|--:|\n| 東京 | 1 |`,
    'هذه جملة طويلة للتحقق من الاتجاه، مع `code` و $\\frac{a}{b}$ في الوسط.\n\n- واحد\n- اثنان',
    `${code.replace('number', 'string')}\n\n$$\n\\int_0^1 x^2\\,dx = \\frac{1}{3}\n$$\n\n![A cat](https://evil.example/cat.png)`,
  ].map((content) => ({ content })),
}
const alike: ScenePrompt = {
  messages: user('How does one boil an egg?'),
  responses: [
    'Put the egg into **boiling** water and wait for six minutes.',
    'Lay the egg into boiling water and wait for *seven whole* minutes.',
    '把鸡蛋放进水里',
    '把鸡蛋放进锅里',
  ].map((content) => ({ content })),
}

async function open(page: Page, baseURL: string | undefined, prompts: readonly ScenePrompt[]): Promise<void> {
  const campaign = await buildRankingCampaign({ prompts })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  await page.goto(`/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}`)
  await expect(card(page, 'A')).toBeVisible()
}

/** The letters of the cards whose text holds this. */
async function lettersWith(page: Page, text: string): Promise<string[]> {
  const found: string[] = []
  for (const letter of ['A', 'B', 'C', 'D'])
    if ((await card(page, letter).innerText()).includes(text)) found.push(letter)
  return found
}

/** The words marked under a name, as they stand in the page. */
const marked = (page: Page, name: string) =>
  page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => range.toString()), name)

test('a text higher than the screen is folded, is unseen until it is opened, and opens by keys where it stands', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, baseURL, [longTexts])
  const [first = '', second = ''] = await lettersWith(page, paragraph)
  const [short = ''] = await lettersWith(page, 'short one')
  const unfold = (letter: string) => card(page, letter).getByRole('button', { name: /^Show all, \d+ more lines$/ })
  await expect(unfold(first)).toBeVisible()
  await expect(unfold(short)).toHaveCount(0)
  await inBothThemes(page, () => expectNoAxeViolations(page))

  for (const letter of 'ABCD') {
    await page.keyboard.press(`Shift+${letter}`)
    await card(page, letter).locator('.judged-fold').scrollIntoViewIfNeeded()
  }
  for (const letter of ['a', 'b', 'c']) await page.keyboard.press(letter)
  await page.waitForFunction(() => performance.now() > 1000)
  await page.keyboard.press('Enter')
  await expect(page.getByText('to the end. Press Enter again').first()).toBeAttached()

  await page.keyboard.press(`Shift+${first}`)
  const before = await card(page, first).boundingBox()
  await page.keyboard.press(`Shift+${first}`)
  await expect(unfold(first)).toHaveCount(0)
  expect((await card(page, first).boundingBox())?.y).toBe(before?.y)
  await expect(card(page, first)).toBeFocused()

  const height = (await card(page, second).boundingBox())?.height ?? 0
  await unfold(second).click()
  await expect.poll(async () => (await card(page, second).boundingBox())?.height ?? 0).toBeGreaterThan(height * 2)
})

test('on a phone every key ranks while the prompt is scrolled away, but not while it is laid over the responses', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const peek = page.getByRole('button', { name: en.item.prompt, exact: true })
  await expect(peek).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: en.item.pickUp('B') })).toBeVisible()
  await peek.click()
  await expect(page.getByRole('dialog', { name: en.item.prompt })).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: en.item.pickUp('C') })).toBeHidden()
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: en.item.pickUp('D') })).toBeVisible()
})

test('in columns every card scrolls by itself or with the others, and the choice is kept', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, baseURL, [longTexts])
  const [first = '', second = ''] = await lettersWith(page, paragraph)
  await page.getByRole('button', { name: words.panes }).click()
  const pane = (letter: string) => page.getByRole('group', { name: words.paneOf(letter) })
  await expect(pane(first)).toBeVisible()
  await expect(page.locator('[data-unfold]')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  await inBothThemes(page, () => expectNoAxeViolations(page))

  const share = (letter: string) =>
    pane(letter).evaluate((one) => one.scrollTop / Math.max(1, one.scrollHeight - one.clientHeight))
  await pane(first).focus()
  await page.keyboard.press('PageDown')
  await expect.poll(() => share(first)).toBeGreaterThan(0)
  expect(await share(second)).toBe(0)
  await page.getByRole('button', { name: words.together }).click()
  await pane(first).focus()
  await page.keyboard.press('End')
  await expect.poll(() => share(first)).toBeGreaterThan(0.99)
  await expect.poll(() => share(second)).toBeGreaterThan(0.99)
  await takeScreenshots(page, 'reading-columns')

  await page.reload()
  await expect(pane(first)).toBeVisible()
})

test('W marks the words two cards differ in, counts them, and Esc ends it', async ({ page, baseURL }) => {
  await open(page, baseURL, [alike])
  const [put = '', lay = ''] = [
    ...(await lettersWith(page, 'Put the egg')),
    ...(await lettersWith(page, 'Lay the egg')),
  ]
  await page.keyboard.press('w')
  const bar = page.getByRole('region', { name: words.differences })
  await bar.getByLabel(words.first).selectOption(put)
  await bar.getByLabel(words.second).selectOption(lay)
  await expect(bar.getByRole('status')).toHaveText(words.counted(2, put, 3, lay))
  expect(await marked(page, 'words-first')).toEqual(['Put', 'six'])
  expect(await marked(page, 'words-second')).toEqual(['Lay', 'seven whole'])
  await inBothThemes(page, () => expectNoAxeViolations(page))
  await takeScreenshots(page, 'reading-differences')

  // The texts as they were written are other texts.
  await page.keyboard.press('r')
  await expect.poll(() => marked(page, 'words-first')).toContain('Put')
  await page.keyboard.press('r')
  const [water = '', pot = ''] = [...(await lettersWith(page, '放进水里')), ...(await lettersWith(page, '放进锅里'))]
  await bar.getByLabel(words.first).selectOption(water)
  await bar.getByLabel(words.second).selectOption(pot)
  await expect.poll(() => marked(page, 'words-first')).toEqual(['水里'])
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  expect(await marked(page, 'words-first')).toEqual([])
})

test('code, tables, formulas, Chinese, Japanese and Arabic are sound in both themes and at every width', async ({
  page,
  baseURL,
}) => {
  await open(page, baseURL, [kinds])
  await expect(page.locator('.hljs-keyword').first()).toBeVisible()
  await expect(page.locator('.judged-text img')).toHaveCount(0)
  await inBothThemes(page, () => expectNoAxeViolations(page))
  await takeScreenshots(page, 'reading-kinds')
})
