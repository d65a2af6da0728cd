import type { Page } from '@playwright/test'
import { en } from '#lib/client/strings/annotate/en/index'
import { buildMember } from '#lib/testing/builders/member'
import { allPayloads } from '#lib/testing/payloads'
import { expect, signIn, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster, type ScenePrompt } from './ranking-scene.ts'

/** Every payload once, spread over prompts and responses; Postgres holds neither a null nor half a character. */
const storable = allPayloads.filter((text) => !/\0|\p{Surrogate}/u.test(text))
const perText = Math.ceil(storable.length / 10)
const texts = Array.from({ length: 10 }, (_, i) => storable.slice(i * perText, (i + 1) * perText).join('\n\n'))
const prompts: ScenePrompt[] = [0, 5].map((from) => ({
  messages: [{ role: 'user', content: texts[from] ?? '' }],
  responses: texts.slice(from + 1, from + 5).map((content) => ({ content })),
}))

/** What a text could have done to the page that it stands in. */
type Deeds = { dialogs: string[]; requests: string[]; breaches: string[] }

async function watch(page: Page, origin: string): Promise<Deeds> {
  const deeds: Deeds = { dialogs: [], requests: [], breaches: [] }
  page.on('dialog', (dialog) => {
    deeds.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) deeds.requests.push(request.url())
  })
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()) && !/Applying inline style/.test(message.text()))
      deeds.breaches.push(message.text())
  })
  return deeds
}

async function expectInert(page: Page, deeds: Deeds, path: string): Promise<void> {
  expect(deeds).toEqual({ dialogs: [], requests: [], breaches: [] })
  expect(new URL(page.url()).pathname).toBe(path)
  const found = await page.evaluate(() => ({
    pwned: 'pwned' in window,
    isOwnDocument: document.getElementById instanceof Function && typeof document.cookie === 'string',
    elements: [...document.querySelectorAll('.judged-text, .judged-raw')].flatMap((text) =>
      [...text.querySelectorAll('*')].filter(
        (one) =>
          /^(script|style|iframe|frame|object|embed|form|input|button|select|textarea|base|meta|link|svg|img|video|audio|template|maction)$/i.test(
            one.localName,
          ) ||
          [...one.attributes].some(({ name }) => /^(on|style$|id$|name$|src|action|formaction|xlink|data-)/.test(name)),
      ),
    ).length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('.judged-text a')]
      .filter(({ protocol, target }) => !/^(https?|mailto):$/.test(protocol) || target !== '_blank')
      .map((link) => link.outerHTML),
  }))
  expect(found).toEqual({ pwned: false, isOwnDocument: true, elements: 0, links: [] })
}

test('prompts and responses made to act do nothing, laid out and as they were written', async ({ page, baseURL }) => {
  const campaign = await buildRankingCampaign({ prompts })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  const path = `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}`
  const deeds = await watch(page, baseURL ?? '')
  await page.goto(path)
  const first = page.getByRole('article', { name: en.item.response('A'), exact: true })
  const whole = async () => (await page.locator('main article').allInnerTexts()).join()
  let seen = ''
  for (const _ of prompts) {
    await expect(first).toBeVisible()
    await expect.poll(whole).not.toBe(seen)
    seen = await whole()
    // Each goes with its press, and the next is then the first.
    const folded = page.locator('[data-unfold]')
    while ((await folded.count()) > 0) await folded.first().click()
    // Over everything once: what waits for a pointer or for the focus has its chance.
    for (const link of await page.locator('.judged-text a').all()) {
      await link.focus()
      await link.hover({ force: true })
    }
    await expectInert(page, deeds, path)
    await page.keyboard.press('r')
    await expect(page.locator('.judged-raw').first()).toBeVisible()
    await expectInert(page, deeds, path)
    await page.keyboard.press('w')
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    for (const key of ['a', '0']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    if ((await whole()).length === seen.length) await page.keyboard.press('Enter')
  }
  await expectInert(page, deeds, path)
})
