import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Role } from '#lib/core/access/can'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import type { BuiltUser } from '#lib/testing/builders/user'
import type { BuiltWorkspace } from '#lib/testing/builders/workspace'

export { expect } from '@playwright/test'
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
const WIDTHS = { phone: [390, 844], laptop: [1280, 800], desktop: [1920, 1080] } as const

/** Next's own development tools style themselves inline; the built application has none of them. */
const DEVELOPMENT_OVERLAY = /Applying inline style violates/

export type SignIn = (role: Role, given?: { workspace?: BuiltWorkspace; user?: BuiltUser }) => Promise<BuiltMember>

type Fixtures = {
  /** A new person with this role, signed in for real in this test's browser; in a new workspace unless given. */
  signedInAs: SignIn
  /** Console errors that this test provokes on purpose; any other, and any breach of the content policy, fails it. */
  expectConsole: (...expected: RegExp[]) => void
}

/** Gives a browser of its own, or this test's, the person's session. */
export async function signIn(context: BrowserContext, person: BuiltMember, baseURL: string | undefined): Promise<void> {
  const headers = await buildSignedInHeaders(person)
  const cookies = (headers.get('cookie') ?? '').split('; ').map((cookie) => {
    const at = cookie.indexOf('=')
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: baseURL ?? '' }
  })
  await context.addCookies(cookies)
}

export const test = base.extend<Fixtures>({
  signedInAs: async ({ context, baseURL }, use) => {
    await use(async (role, given) => {
      const member = await buildMember(role, given)
      await signIn(context, member, baseURL)
      return member
    })
  },

  expectConsole: [
    async ({ context }, use) => {
      const said: string[] = []
      const allowed: RegExp[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') said.push(`${message.text()} at ${message.location().url}`)
      })
      context.on('weberror', (failure) => said.push(String(failure.error())))
      await use((...expected) => allowed.push(...expected))
      if (process.env.E2E_BASE_URL) allowed.push(DEVELOPMENT_OVERLAY)
      const unexpected = said.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      expect([...new Set(unexpected)]).toEqual([])
    },
    { auto: true },
  ],
})

/** Zero findings of any axe rule, its best practices included. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  // It works in a page of its own, behind which this one would wait without being painted.
  await page.bringToFront()
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }))
  expect(told).toEqual([])
}

/** Runs the check once in each theme, as the system's preference. */
export async function inBothThemes(page: Page, check: (theme: Theme) => Promise<void>): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await settle(page)
    await check(theme)
  }
}

/**
 * Waits until every transition that can be seen has ended: a colour on its way is neither theme's. Chromium never moves one
 * inside a closed <details>, where axe's reading of styles begins them, so that waiting for those would never end.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => {
      const isSeen = effect instanceof KeyframeEffect && effect.target?.checkVisibility()
      return isSeen && Number.isFinite(effect.getComputedTiming().endTime)
    })
    await Promise.allSettled(ending.map((one) => one.finished))
  })
}

/** The page as it stands, at 390, 1280 and 1920 px in both themes, into .artifacts/; no width may scroll sideways. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../.artifacts/screenshots')
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize()
  for (const [width, height] of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height })
    await inBothThemes(page, async (theme) => {
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${theme}.png`), fullPage: true })
    })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${name} scrolls sideways at ${width} px`).toBe(0)
  }
  if (before) await page.setViewportSize(before)
}

/** Everything a finished page owes: no axe finding in either theme, and its pictures. */
export async function expectSoundPage(page: Page, name: string): Promise<void> {
  await inBothThemes(page, () => expectNoAxeViolations(page))
  await takeScreenshots(page, name)
}
