import type { Locator, Page } from '@playwright/test'
import { allPayloads } from '#lib/testing/payloads'
import { expect } from './fixtures.ts'
import type { ScenePrompt } from './ranking-scene.ts'

/** Every payload that can be kept: Postgres holds neither a null nor half a character. */
const payloads = allPayloads.filter((text) => !/\0|\p{Surrogate}/u.test(text))
/** Those that a field takes: people type no control characters. */
const typed = payloads.filter((text) => !/[^\P{Cc}\n\t]/u.test(text))

const spread = (all: readonly string[], count: number): string[] => {
  const size = Math.ceil(all.length / count)
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size).join('\n\n'))
}

/** All that can be typed, in so many texts. */
export const inTexts = (count: number): string[] => spread(typed, count)

/** Those a field of so many characters takes, one each, as often as needed. */
export function inNames(count: number, characters: number): string[] {
  const short = typed.filter((text) => text.length <= characters && text.trim() === text && !text.includes('\n'))
  return Array.from({ length: count }, (_, i) => short[i % short.length] ?? '')
}

/** All of them over so many prompts with four responses each. */
export function inPrompts(count: number): ScenePrompt[] {
  const texts = spread(payloads, count * 5)
  return Array.from({ length: count }, (_, i) => ({
    messages: [{ role: 'user', content: texts[i * 5] ?? '' }],
    responses: texts.slice(i * 5 + 1, i * 5 + 5).map((content) => ({ content })),
  }))
}

/** What a text could have done to the page that it stands in, or to the network. */
export type Deeds = { dialogs: string[]; requests: string[]; windows: string[]; breaches: string[] }

/** Notes from now on what texts do. @param origin the application's own, which pages may ask */
export function watch(page: Page, origin: string): Deeds {
  const deeds: Deeds = { dialogs: [], requests: [], windows: [], breaches: [] }
  page.on('dialog', (dialog) => {
    deeds.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('popup', (opened) => deeds.windows.push(opened.url()))
  page.context().on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:')
    // The application sends JSON and bytes, never a form.
    const isForm = /form-data|form-urlencoded/.test(request.headers()['content-type'] ?? '')
    if (!isOwn || isForm) deeds.requests.push(`${request.method()} ${request.url()}`)
  })
  page.on('console', (message) => {
    // Next's development tools style themselves inline; the built application has none of them.
    const isOfTools = process.env.E2E_BASE_URL && /Applying inline style/.test(message.text())
    if (/Content Security Policy/i.test(message.text()) && !isOfTools) deeds.breaches.push(message.text())
  })
  return deeds
}

/** That nothing on the page as it stands has run, asked, led away or taken a place or a name of the page's own. */
export async function expectInert(page: Page, deeds: Deeds, path: string): Promise<void> {
  expect(deeds).toEqual({ dialogs: [], requests: [], windows: [], breaches: [] })
  expect(new URL(page.url()).pathname).toBe(path)
  const found = await page.evaluate(() => {
    const told = (all: Iterable<Element>) => [...all].map((one) => one.outerHTML.slice(0, 200))
    const everything = [...document.querySelectorAll('body *:not(nextjs-portal)')]
    const texts = [...document.querySelectorAll<HTMLElement>('.judged-text, .judged-raw')]
    return {
      pwned: 'pwned' in window,
      isOwnDocument: document.getElementById instanceof Function && typeof document.cookie === 'string',
      isSeen: document.querySelector('main')?.checkVisibility() ?? false,
      // Anywhere on the page.
      active: told(
        everything.filter(
          (one) =>
            /^(iframe|frame|frameset|object|embed|base|portal|isindex|marquee|maction|noscript|xmp)$/i.test(
              one.localName,
            ) ||
            (one.localName === 'meta' && one.hasAttribute('http-equiv')) ||
            (one instanceof HTMLScriptElement && one.nonce === '' && (one.src || one.text) !== '') ||
            [...one.attributes].some(
              ({ name, value }) =>
                /^on/.test(name) ||
                (/^(href|src|srcset|action|formaction|xlink:href|data|background|style)$/.test(name) &&
                  /^\s*(javascript|vbscript|data:text|blob|file)|evil\.example|pwned/i.test(value) &&
                  !(one.localName === 'a' && one.closest('.judged-text'))),
            ),
        ),
      ),
      // In what is laid out from Markdown.
      elements: told(
        texts.flatMap((text) =>
          [...text.querySelectorAll('*')].filter(
            (one) =>
              /^(script|style|form|input|button|select|textarea|link|svg|img|picture|video|audio|template)$/i.test(
                one.localName,
              ) || [...one.attributes].some(({ name }) => /^(style$|id$|name$|src|action|xlink|data-)/.test(name)),
          ),
        ),
      ),
      links: told(
        [...document.querySelectorAll<HTMLAnchorElement>('.judged-text a')].filter(
          ({ protocol, target, rel }) =>
            !/^(https?|mailto):$/.test(protocol) || target !== '_blank' || !/noopener/.test(rel),
        ),
      ),
      // Nothing may be drawn over what stands beside a text.
      outside: told(
        texts.filter((text) => {
          const isHeld = getComputedStyle(text).overflowX === 'clip'
          const isTaken = [...text.querySelectorAll('*')].some((one) =>
            /fixed|absolute|sticky/.test(getComputedStyle(one).position),
          )
          return !isHeld || isTaken
        }),
      ),
    }
  })
  expect(found).toEqual({
    ...{ pwned: false, isOwnDocument: true, isSeen: true },
    ...{ active: [], elements: [], links: [], outside: [] },
  })
}

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** HTML that Markdown leaves as it is, so that it must stand on the page as it was written. */
const asWritten = payloads.filter((text) => /^<[^\n*_`$~&]+>$/.test(text) && !/^<[a-z]+:/.test(text))

/** That this part of the page shows these texts to be read: each whole, or, laid out, all the HTML in it as it was written. */
export async function expectReadable(
  where: Locator,
  texts: readonly string[],
  how: 'whole' | 'laid out' = 'whole',
): Promise<void> {
  const said = texts.flatMap((text) =>
    how === 'whole' ? [text] : asWritten.filter((one) => text.split('\n\n').includes(one)),
  )
  expect(said.length).toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const shown = inOneLine((await where.allInnerTexts()).join('\n\n'))
      return said.filter((text) => !shown.includes(inOneLine(text)))
    })
    .toEqual([])
}
