import type { Page } from '@playwright/test'
import { en as words } from '#lib/client/strings/annotate/en/index'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import type { BuiltCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { expect, signIn } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

/** What a browser's console says of requests that got no answer. */
export const NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/

/** An annotator on the roster of an open campaign, and where the annotation screen is. */
export type Scene = { campaign: BuiltCampaign; annotator: BuiltMember; path: string }
/** The same, with the annotator signed in in the browser of the test. */
export async function annotatorScene(page: Page, baseURL: string | undefined, items = 6): Promise<Scene> {
  const campaign = await buildRankingCampaign({ items })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  return { campaign, annotator, path: `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}` }
}
export const judgmentCount = ({ campaign }: Scene) =>
  testDatabase().db.judgment.count({ where: { campaignId: campaign.campaignId } })
/** What the cards on screen say: tells one item from another. */
export const texts = async (page: Page) => (await page.locator('main article .judged-text').allInnerTexts()).join('|')

/** Waits for an item other than the one before, and until a press of Enter counts for it. */
export async function nextItem(page: Page, before?: string): Promise<string> {
  await expect(page.getByRole('article', { name: words.item.response('A'), exact: true })).toBeVisible()
  if (before !== undefined) await expect.poll(() => texts(page)).not.toBe(before)
  // Begun anew where the page is loaded anew meanwhile.
  await expect(() =>
    page.evaluate(
      () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 320))),
    ),
  ).toPass()
  return texts(page)
}

/** Ranks B first and the rest equal, and submits, also where a card was not read to its end. */
export async function judge(page: Page): Promise<string> {
  const seen = await texts(page)
  await page.keyboard.press('b')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  // Where the page is loaded anew meanwhile, the item was handed in.
  const now = await texts(page).catch(() => null)
  if (now === seen) await page.keyboard.press('Enter')
  return nextItem(page, seen)
}
/** How many entries the browser's database keeps unsent. */
export const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rankplan-outbox')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
