import type { Locator, Page } from '@playwright/test'
import { en } from '#lib/client/strings/annotate/en/index'
import { strings } from '#lib/client/strings/index'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { expect, signIn, test } from './fixtures.ts'
import {
  addHostilePractice,
  buildHostileCampaign,
  changeGuidelines,
  type HostileCampaign,
  saveHostileTemplate,
  workThrough,
} from './hostile-campaign.ts'
import { type Deeds, expectInert, expectReadable, watch } from './hostile-texts.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const first = (page: Page) => page.getByRole('article', { name: en.item.response('A'), exact: true })
const all = (page: Page) => page.locator('body')
/** The texts of the item that is shown on request, of which the page has no others laid out. */
const item = (page: Page) => page.locator('main .judged-text')
const whole = async (page: Page) => (await page.locator('main article .judged-text').allInnerTexts()).join()

/** Somebody of the campaign at a page, with what texts do noted. */
async function begin(page: Page, person: BuiltMember, path: string, baseURL = ''): Promise<Deeds> {
  await signIn(page.context(), person, baseURL)
  const deeds = watch(page, baseURL)
  await page.goto(path)
  return deeds
}

/** Reads whatever has to be read first, until this is there. */
async function goOnTo(page: Page, goal: Locator): Promise<void> {
  await expect(async () => {
    if (!(await goal.isVisible()))
      await page.getByRole('button', { name: en.remarks.understood }).click({ timeout: 1_000 })
    await expect(goal).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** Over everything once: what waits for a pointer or for the focus has its chance. */
async function touchEverything(page: Page): Promise<void> {
  for (const fold of await page.locator(':is(main, aside, [role="dialog"]) details:not([open]) > summary').all())
    await fold.click()
  // Each goes with its press.
  const unfold = page.locator('[data-unfold]')
  for (let left = await unfold.count(); left > 0; left = await unfold.count()) {
    await unfold.first().click()
    await expect.poll(() => unfold.count()).toBeLessThan(left)
  }
  const links = page.locator('.judged-text a')
  await links.evaluateAll((all) => {
    const before = document.activeElement
    for (const link of all as HTMLElement[]) {
      link.focus()
      for (const kind of ['pointerover', 'mouseover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup'])
        link.dispatchEvent(new PointerEvent(kind, { bubbles: true }))
      link.blur()
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  })
}

/** Ranks everything equal and hands it in. */
async function handIn(page: Page, goal: () => Promise<void>): Promise<void> {
  await page.keyboard.press('0')
  await expect(async () => {
    await page.keyboard.press('Enter')
    await goal()
  }).toPass()
}

const contents = (prompt: HostileCampaign['prompts'][number] | undefined) =>
  [...(prompt?.messages ?? []), ...(prompt?.responses ?? [])].map(({ content }) => content)

test('texts made to act do nothing to somebody new: campaign, warning, guidelines, practice, items, labels and scales', async ({
  page,
  baseURL,
}) => {
  const campaign = await buildHostileCampaign()
  const practice = await addHostilePractice(campaign)
  const { path, annotator } = campaign
  const home = path.slice(0, path.lastIndexOf('/'))
  const deeds = await begin(page, annotator, home, baseURL)
  await expectReadable(all(page), [campaign.names.campaign, campaign.names.annotator])
  await expectInert(page, deeds, home)

  await page.goto(path)
  await expect(page.getByRole('heading', { name: en.start.title })).toBeVisible()
  await expectReadable(all(page), [campaign.warning])
  await expectReadable(all(page), [campaign.guidelines], 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, path)

  await goOnTo(page, page.getByText(en.practice.of(1, 1)))
  await expect(first(page)).toBeVisible()
  await expectReadable(all(page), practice.texts, 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, path)
  const why = page.getByRole('region', { name: en.practice.why })
  await handIn(page, () => expect(why).toBeVisible({ timeout: 2_000 }))
  await expectReadable(all(page), [practice.explanation], 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, path)

  await page.getByRole('button', { name: `${en.practice.next} Enter` }).click()
  await page.getByRole('button', { name: en.practice.begin }).click()
  let seen = ''
  for (const prompt of campaign.prompts) {
    await expect(first(page)).toBeVisible()
    await expect.poll(() => whole(page)).not.toBe(seen)
    await touchEverything(page)
    await expectReadable(all(page), contents(prompt), 'laid out')
    await expectReadable(all(page), campaign.words)
    await expectInert(page, deeds, path)
    await page.keyboard.press('r')
    await expect(page.locator('.judged-raw').first()).toBeVisible()
    await touchEverything(page)
    await expectReadable(all(page), contents(prompt))
    await expectInert(page, deeds, path)
    await page.keyboard.press('r')
    await expect(page.locator('.judged-raw')).toHaveCount(0)
    seen = await whole(page)
    await handIn(page, () => expect.poll(() => whole(page), { timeout: 2_000 }).not.toBe(seen))
  }
  await expectInert(page, deeds, path)

  // The check itself: whatever a text might have left on the page is found.
  for (const left of ['<svg></svg>', '<a href="javascript:0">x</a>', '<b id="content"></b>', '<a href="/w">x</a>']) {
    const text = page.locator('main .judged-text').first()
    const before = await text.innerHTML()
    await text.evaluate((one, html) => one.insertAdjacentHTML('beforeend', html), left)
    await expect(expectInert(page, deeds, path)).rejects.toThrow()
    await text.evaluate((one, html) => {
      one.innerHTML = html
    }, before)
  }
  await expectInert(page, deeds, path)
  await expect(expectInert(page, { ...deeds, requests: ['GET https://evil.example/'] }, path)).rejects.toThrow()
  await page.evaluate(() => Object.assign(window, { pwned: 1 }))
  await expect(expectInert(page, deeds, path)).rejects.toThrow()
})

test('nor where guidelines changed, among one’s questions, in one’s history and in a judgment opened again', async ({
  page,
  baseURL,
}) => {
  const campaign = await buildHostileCampaign()
  const said = await workThrough(campaign)
  const { path, annotator, prompts, guidelines } = campaign
  const history = `${path}/history`
  const deeds = await begin(page, annotator, history, baseURL)
  await page.getByRole('link', { name: en.history.look }).first().click()
  // The newest, of the eighth item.
  await expectReadable(item(page), contents(prompts.at(-1)), 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, history)

  await page.getByRole('link', { name: en.history.change }).first().click()
  const changing = page.getByText(en.history.changing).or(page.getByText(en.history.changingOne))
  await goOnTo(page, changing)
  await expect(first(page)).toBeVisible()
  expect(await page.getByRole('textbox').inputValue()).toBe(said.comments.at(-1))
  await touchEverything(page)
  await expectInert(page, deeds, path)
  await page.keyboard.press('Escape')
  await expect(changing).toBeHidden()

  await page.getByRole('button', { name: en.screen.guidelines }).click()
  await page.getByRole('tab', { name: en.remarks.questionsTab }).click()
  await expectReadable(all(page), [...said.questions, said.answer])
  await expectInert(page, deeds, path)
  await page.getByRole('tab', { name: en.remarks.guidelinesTab }).click()
  await expectReadable(all(page), [guidelines], 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, path)

  const { note } = await changeGuidelines(campaign, 3)
  await page.goto(path)
  await expect(page.getByRole('heading', { name: en.remarks.changedTitle })).toBeVisible()
  await touchEverything(page)
  await expectReadable(all(page), [note])
  await expectReadable(all(page), [guidelines], 'laid out')
  await expectInert(page, deeds, path)
})

test('nor to the lead: pool, guidelines, practice, questions, what was said, templates and the campaign itself', async ({
  page,
  baseURL,
}) => {
  const campaign = await buildHostileCampaign()
  const said = await workThrough(campaign)
  const practice = await addHostilePractice(campaign)
  await changeGuidelines(campaign, 3)
  await saveHostileTemplate(campaign)
  const { campaign: built, lead, names, prompts, guidelines, words } = campaign
  const room = `/w/${built.workspace.slug}/campaigns`
  const own = `${room}/${built.campaignId}`
  const deeds = await begin(page, lead, room, baseURL)
  await expectReadable(all(page), [names.campaign])
  await expectInert(page, deeds, room)

  const look = async (path: string) => {
    await page.goto(path)
    await touchEverything(page)
    await expectInert(page, deeds, path)
  }
  await look(own)
  await expectReadable(all(page), [names.campaign, ...said.notes])
  await look(`${own}/annotation`)
  await look(`${own}/practice`)
  await expectReadable(all(page), [...practice.texts, practice.explanation], 'laid out')

  await look(`${own}/guidelines`)
  const tabs = strings.rulings.guidelines
  await page.getByRole('tab', { name: tabs.preview }).click()
  await expectReadable(all(page), [guidelines], 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, `${own}/guidelines`)

  await look(`${own}/questions`)
  await expectReadable(all(page), [...said.questions, said.answer, names.annotator])
  await page.getByRole('button', { name: strings.rulings.questions.showItem }).first().click()
  await expectReadable(item(page), contents(prompts[0]), 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, `${own}/questions`)

  await look(`${own}/said`)
  await expectReadable(all(page), [...said.comments, words[0] ?? '', words[1] ?? ''])
  await page.getByRole('button', { name: strings.said.list.showItem }).first().click()
  await expectReadable(item(page), contents(prompts.at(-1)), 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, `${own}/said`)

  const pools = `/w/${built.workspace.slug}/pools`
  await look(pools)
  await expectReadable(all(page), [names.pool])
  await look(`${pools}/${campaign.poolId}`)
  await page
    .getByText(names.prompts[0] ?? '')
    .first()
    .click()
  await expectReadable(page.getByRole('dialog'), contents(prompts[0]))
  await expectInert(page, deeds, `${pools}/${campaign.poolId}`)

  await look(`/w/${built.workspace.slug}/people`)
  await expectReadable(all(page), [names.annotator])
  await look(`${room}/templates`)
  await page.getByRole('button', { name: strings.templates.show(names.campaign) }).click()
  await expectReadable(all(page), [guidelines], 'laid out')
  await touchEverything(page)
  await expectInert(page, deeds, `${room}/templates`)
})

test('a formula is drawn in its own card alone, wherever it says it should be', async ({ page, baseURL }) => {
  const formulas = [
    '$\\raisebox{8em}{Up}$ $\\raisebox{-12em}{Down}$',
    '$\\raisebox{8em}{High}$ $\\kern{20em}\\rlap{\\text{far to the right of all}}$ $\\kern{-20em}\\text{Left}$',
    '$\\smash{\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\\\8\\\\9\\\\10\\\\11\\\\12\\end{matrix}}$',
    `$\\raisebox{-12em}{Deep}$ $x\\hspace{20em}\\rule{20em}{20em}\\llap{${'wide '.repeat(60)}}$`,
  ]
  const prompts = [
    { messages: [{ role: 'user' as const, content: 'Which?' }], responses: formulas.map((content) => ({ content })) },
  ]
  const campaign = await buildRankingCampaign({ prompts, items: 1 })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  await page.goto(`/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}`)
  await expect(first(page)).toBeVisible()
  /** Cards of which something lies at a place of the screen that is not theirs; 8 px apart every place is looked at. */
  const drawnOver = () =>
    page.evaluate(() => {
      const cards = [...document.querySelectorAll('main article')]
      const found = new Set<number>()
      for (let x = 4; x < innerWidth; x += 8)
        for (let y = 4; y < innerHeight; y += 8)
          for (const [i, card] of cards.entries()) {
            const { left, right, top, bottom } = card.getBoundingClientRect()
            const isOwn = x >= left && x <= right && y >= top && y <= bottom
            if (!isOwn && document.elementsFromPoint(x, y).some((one) => card.contains(one))) found.add(i)
          }
      return [...found].sort()
    })
  expect(await drawnOver()).toEqual([])
  // The reset of all styles takes the space between the cells of a matrix: 1 and 2 would be 12.
  await expect(page.locator('mtd').first()).not.toHaveCSS('padding-left', '0px')
  // Only because each is held: let go, every one of them is drawn over something.
  await page.locator('.judged-text, .judged-text *, .judged-fold').evaluateAll((all) => {
    for (const one of all as HTMLElement[]) one.style.setProperty('overflow', 'visible', 'important')
  })
  expect(await drawnOver()).toEqual([0, 1, 2, 3])
})
