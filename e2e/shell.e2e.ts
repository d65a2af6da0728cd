import type { Locator, Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'
import { expect, expectNoAxeViolations, expectSoundPage, test } from './fixtures.ts'

const { shell, common } = strings

/** Of the two that stand in the page, for wide and narrow screens, the one in use. */
const shown = (locator: Locator) => locator.filter({ visible: true })
const rooms = (page: Page) => shown(page.getByRole('navigation', { name: shell.mainNavigation }))
const openPalette = async (page: Page) => {
  const palette = page.getByRole('dialog', { name: shell.palette.title })
  // A key pressed before the page listens goes nowhere: press again.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  return palette
}
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('the start page leads the signed-out to sign in and a member to the workspace they had open', async ({
  page,
  signedInAs,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in$/)
  const lead = await signedInAs('lead')
  await page.goto('/')
  await expect(page).toHaveURL(new RegExp(`/w/${lead.workspace.slug}$`))
})

test('the home of a lead without pools names the one thing to do', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workspace.name)
  await expect(page.getByRole('link', { name: shell.homePage.importPool })).toBeVisible()
  await expectSoundPage(page, 'home-lead')
})

test('an annotator is shown only the rooms they may enter, and told what their home is for', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('annotator')
  await page.goto(`/w/${workspace.slug}`)
  await expect(page.getByRole('heading', { name: strings.annotate.home.noCampaignsTitle })).toBeVisible()
  await expect(rooms(page).getByRole('link')).toHaveText([shell.home, shell.annotate, shell.settings])
  await expectSoundPage(page, 'home-annotator')
})

test('the palette goes to a room by keyboard alone and gives the focus back', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  const palette = await openPalette(page)
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()

  await openPalette(page)
  await page.keyboard.type(shell.settings.slice(0, 4).toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/w/${workspace.slug}/settings$`))
  await expect(rooms(page).getByRole('link', { name: shell.settings })).toHaveAttribute('aria-current', 'page')
})

test('the home leads to the newest campaign, and the palette finds it by its name', async ({ page, signedInAs }) => {
  const { actor, workspace } = await signedInAs('lead')
  await buildMember('annotator', { workspace })
  const { campaignId } = await buildCountedCampaign(actor, variedTexts(5))
  await testDatabase().db.campaign.update({ where: { id: campaignId }, data: { name: 'Kinder answers' } })
  await page.goto(`/w/${workspace.slug}`)
  await expect(page.getByRole('link', { name: shell.homePage.prepare })).toBeVisible()
  const palette = await openPalette(page)
  await page.keyboard.type('kinder')
  await expect(palette.getByRole('option', { name: /Kinder answers/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/campaigns/${campaignId}$`))
})

test('the palette says when nothing has the name that was typed', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('reviewer')
  await page.goto(`/w/${workspace.slug}`)
  const palette = await openPalette(page)
  await page.keyboard.type('qqqq')
  await expect(palette.getByText(shell.palette.nothing('qqqq'))).toBeVisible()
})

test('a chosen theme holds against the system, after a reload too', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`/w/${workspace.slug}`)
  const light = await background(page)
  await openPalette(page)
  await page.keyboard.type(shell.palette.inTheme(shell.themes.dark))
  await page.keyboard.press('Enter')
  await expect.poll(() => background(page)).not.toBe(light)
  const dark = await background(page)
  await page.reload()
  expect(await background(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background(page)).toBe(dark)
})

test('? shows the shortcuts, G and a letter go to a room, and both can be switched off', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const sheet = page.getByRole('dialog', { name: shell.shortcuts.title })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/\/settings$/)

  await page.keyboard.press('?')
  await sheet.getByRole('switch', { name: shell.shortcuts.singleKeys }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.keyboard.press('?')
  await openPalette(page)
  await expect(page).toHaveURL(/\/settings$/)
  await expect(sheet).toBeHidden()

  // It is the person's, not the browser's: with nothing kept here it is still off.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('rankplan-single-keys'))).toBe('off')
})

test('a typed question mark stays a question mark', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  const palette = await openPalette(page)
  await page.keyboard.type('why?')
  await expect(palette.getByRole('combobox')).toHaveValue('why?')
  await expect(page.getByRole('dialog', { name: shell.shortcuts.title })).toBeHidden()
})

test('on a phone the rooms are under the thumb and the menus fit', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/w/${workspace.slug}`)
  const settings = rooms(page).getByRole('link', { name: shell.settings })
  const box = await settings.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await settings.click()
  await expect(page).toHaveURL(/\/settings$/)
  await shown(page.getByRole('button', { name: shell.switchWorkspace(workspace.name) })).click()
  await expect(page.getByRole('menu')).toBeInViewport({ ratio: 1 })
})

test('the first tab stop skips to the content', async ({ page, signedInAs }) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: shell.skipToContent })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('signing out from the menu ends the session', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  await page.goto(`/w/${lead.workspace.slug}`)
  await shown(page.getByRole('button', { name: shell.accountMenu(lead.name) })).click()
  await page.getByRole('menuitem', { name: shell.signOut }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto(`/w/${lead.workspace.slug}`)
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=%2Fw%2F${lead.workspace.slug}`))
})

test('an address that is nothing answers 404 and shows the way on, inside a workspace and outside', async ({
  page,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/404/)
  const { workspace } = await signedInAs('lead')
  const inside = await page.goto(`/w/${workspace.slug}/no-such-room`)
  expect(inside?.status()).toBe(404)
  await expect(page.getByRole('link', { name: shell.failure.toWorkspaceHome })).toBeVisible()
  await expectSoundPage(page, 'not-found-inside')
  const outside = await page.goto('/no-such-page')
  expect(outside?.status()).toBe(404)
  await expect(page.getByRole('link', { name: shell.failure.toStart })).toBeVisible()
  await expectSoundPage(page, 'not-found')
})

test('a room of another role answers 403 and says who can change that', async ({ page, signedInAs, expectConsole }) => {
  expectConsole(/403/)
  const { workspace } = await signedInAs('annotator')
  const reply = await page.goto(`/w/${workspace.slug}/people`)
  expect(reply?.status()).toBe(403)
  await expect(page.getByText(shell.failure.forbidden)).toBeVisible()
  await expectSoundPage(page, 'forbidden')
})

test('while the server is away a line says so, and goes when it is back', async ({
  page,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/ERR_FAILED|Failed to load/)
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  await page.route('**/api/v1/**', (route) => route.abort())
  // The palette asks for the pools' names.
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText(shell.connection.away)).toBeVisible()
  await page.unroute('**/api/v1/**')
  await expect(page.getByText(shell.connection.away)).toBeHidden()
})

test('every page view has a policy of its own that lets nothing inline run or style', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/Content Security Policy/)
  const policies = []
  for (let view = 0; view < 2; view++) {
    const reply = await page.goto('/sign-in')
    policies.push(reply?.headers()['content-security-policy'] ?? '')
  }
  expect(policies[0]).not.toBe(policies[1])
  await expect(page.getByText(common.productName).first()).toBeVisible()
  const refused = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>()
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          seen.add(effectiveDirective)
          if (seen.size === 2) resolve([...seen].sort())
        })
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img alt="" src="data:," onerror="document.title = 1"><p style="position: fixed"></p>',
        )
      }),
  )
  expect(refused).toEqual(['script-src-attr', 'style-src-attr'])
})
