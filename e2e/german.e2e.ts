import type { Page } from '@playwright/test'
import { languageNames } from '#lib/client/choose-language'
import { de as words } from '#lib/client/strings/annotate/de/index'
import { en as english } from '#lib/client/strings/annotate/en/index'
import { de as frame } from '#lib/client/strings/frame/de/index'
import { en } from '#lib/client/strings/frame/en'
import { saveGuidelines } from '#lib/services/guidelines/save-guidelines'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { englishOn, expectGerman } from './english-on-page.ts'
import { expect, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

test.use({ locale: 'de-DE' })

const card = (page: Page, letter: string) =>
  page.getByRole('article', { name: words.item.response(letter), exact: true })

/** Presses until it is heard: a key so soon after an item came is meant for the one before. */
async function pressFor(page: Page, key: string, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await seen()
  }).toPass()
}

test('from signing in to signing out, an annotator whose browser asks for German reads no English', async ({
  page,
  expectConsole,
}) => {
  // The page that is not for annotators, the address of nothing, and the wrong password.
  expectConsole(/status of 40[134]/)
  const campaign = await buildRankingCampaign({ items: 3, name: 'Hilfreiche Antworten' })
  const { workspace } = campaign
  const annotator = await buildMember('annotator', { workspace })
  await joinRoster(campaign, annotator)

  await page.goto('/sign-in')
  await expectGerman(page)
  await page.getByRole('button', { name: languageNames.en }).click()
  await expect(page.getByRole('heading', { name: en.people.signIn.title })).toBeVisible()
  // What looks for English finds it.
  expect(await englishOn(page)).toContain(en.people.fields.password)
  await page.getByRole('button', { name: languageNames.de }).click()
  await expect(page.getByRole('heading', { name: frame.people.signIn.title })).toBeVisible()
  const submit = page.getByRole('button', { name: frame.people.signIn.submit })
  await submit.click()
  await expect(page.getByText('Geben Sie Ihr Passwort ein.')).toBeVisible()
  await page.getByLabel(frame.people.fields.email).fill(annotator.email)
  await page.getByLabel(frame.people.fields.password, { exact: true }).fill('not the password')
  await submit.click()
  await expect(page.getByText(words.reasons.wrong_credentials)).toBeVisible()
  await expectGerman(page)
  await page.getByLabel(frame.people.fields.password, { exact: true }).fill(annotator.password)
  await submit.click()

  await expect(page.getByRole('link', { name: frame.shell.settings })).toBeVisible()
  await expectGerman(page)
  await page.getByRole('button', { name: frame.shell.accountMenu(annotator.name) }).click()
  await expect(page.getByRole('menuitemradio', { name: languageNames.de })).toBeVisible()
  await expectGerman(page)
  await page.getByRole('menuitem', { name: frame.shell.shortcuts.title }).click()
  await expect(page.getByRole('dialog', { name: frame.shell.shortcuts.title })).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog', { name: frame.shell.palette.title })).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('Escape')

  for (const path of ['settings', 'nothing-here']) {
    await page.goto(`/w/${workspace.slug}/${path}`)
    await expectGerman(page)
  }
  await page.goto(`/w/${workspace.slug}/pools`)
  await expect(page.getByRole('heading', { name: frame.shell.failure.forbiddenTitle })).toBeVisible()
  // The tab is named after the page that stays shut, and that is in English.
  expect(await englishOn(page)).toEqual([en.shell.pools])
  for (const path of ['/nothing-here', '/account']) {
    await page.goto(path)
    await expectGerman(page)
  }
  await page.goto(`/w/${workspace.slug}/annotate`)
  await expect(page.getByRole('heading', { name: words.screen.campaigns })).toBeVisible()
  await expectGerman(page)

  await page.goto('/account')
  await page.getByRole('button', { name: frame.people.signOut, exact: true }).click()
  await expect(page.getByRole('heading', { name: frame.people.signIn.title })).toBeVisible()
  await expectGerman(page)
})

test('at work, an annotator reads no English: items, dialogs, history and an empty queue', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 2, name: 'Hilfreiche Antworten' })
  const { campaignId, workspace } = campaign
  const { actor } = await signedInAs('annotator', { workspace })
  await joinRoster(campaign, { actor })
  const { db } = testDatabase()
  const work = `/w/${workspace.slug}/annotate/${campaignId}`
  await page.goto(work)
  await expect(card(page, 'A')).toBeVisible()
  await expectGerman(page)

  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: words.item.pickUp('B') })).toBeVisible()
  await expectGerman(page)
  await page.getByRole('button', { name: words.item.more, exact: true }).click()
  await expect(page.getByRole('button', { name: languageNames.de })).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: words.keys.title })
  await expect(help).toBeVisible()
  await expectGerman(page)
  await help.getByRole('button', { name: words.keys.change }).click()
  await expect(page.getByRole('dialog', { name: words.keys.changeTitle })).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.getByRole('tab', { name: words.remarks.questionsTab })).toBeVisible()
  await expectGerman(page)
  await page.getByRole('tab', { name: words.remarks.questionsTab }).click()
  await expect(page.getByText(words.remarks.noneTitle)).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('Escape')

  for (const [key, { title, label }] of [
    ['m', words.remarks.mark],
    ['q', words.remarks.question],
  ] as const) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await expectGerman(page)
    await dialog.getByLabel(label).fill('Ist A dasselbe wie B?')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expectGerman(page)
  }
  await expect.poll(() => db.remark.count({ where: { campaignId } })).toBe(2)

  await page.keyboard.press('s')
  const declining = page.getByRole('dialog', { name: words.decline.title })
  await expect(declining).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: words.decline.reasons.unclear })).toBeChecked()
  await declining.getByRole('button', { name: words.item.decline }).click()
  await expect.poll(() => db.assignment.count({ where: { campaignId, state: 'declined' } })).toBe(1)

  await expect(card(page, 'A')).toBeVisible()
  await page.keyboard.press('0')
  await pressFor(page, 'Enter', async () => {
    expect(await db.judgment.count({ where: { campaignId } })).toBe(1)
  })
  await expect(card(page, 'A')).toBeHidden()
  await expectGerman(page)

  await page.goto(`${work}/history`)
  await expect(page.getByRole('heading', { name: words.history.of('Hilfreiche Antworten') })).toBeVisible()
  await expectGerman(page)
  await page.getByRole('link', { name: words.history.look, exact: true }).last().click()
  await expect(page.getByRole('article')).toHaveCount(4)
  await expectGerman(page)
})

test('practice and changed guidelines stand in German before the item, and a change of language keeps the ranking', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 3, name: 'Hilfreiche Antworten' })
  const { campaignId, workspace } = campaign
  const { actor: lead } = await buildMember('lead', { workspace })
  const item = {
    messages: [{ role: 'user' as const, content: 'Warum ist der Himmel blau?' }],
    responses: ['Das Licht wird gestreut.', 'Er ist es nicht.'],
    ranks: [1, 2],
    explanation: 'Nur eine antwortet.',
  }
  await addPracticeItem(testDatabase(), lead, { campaignId, item })
  const { actor } = await signedInAs('annotator', { workspace })
  await joinRoster(campaign, { actor })
  const work = `/w/${workspace.slug}/annotate/${campaignId}`
  await page.goto(work)
  await expect(page.getByText(words.practice.of(1, 1))).toBeVisible()
  await expectGerman(page)
  await page.keyboard.press('a')
  await pressFor(page, 'Enter', () => expect(page.getByText(item.explanation)).toBeVisible({ timeout: 1_000 }))
  await expectGerman(page)
  await page.getByRole('button', { name: `${words.practice.next} Enter` }).click()
  await expectGerman(page)
  await page.getByRole('button', { name: words.practice.begin }).click()
  await expect(card(page, 'A')).toBeVisible()

  await saveGuidelines(testDatabase(), lead, {
    campaignId,
    base: 1,
    body: 'Die bessere zuerst. Gleiche Antworten teilen einen Rang.',
    note: null,
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: words.remarks.changedTitle })).toBeVisible()
  await expectGerman(page)
  await pressFor(page, 'Enter', () => expect(card(page, 'A')).toBeVisible({ timeout: 500 }))

  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: words.item.pickUp('B') })).toBeVisible()
  await page.getByRole('button', { name: words.item.more, exact: true }).click()
  await page.getByRole('button', { name: languageNames.en }).click()
  await expect(page.getByRole('button', { name: english.item.pickUp('B') })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
