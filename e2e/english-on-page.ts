import { expect, type Page } from '@playwright/test'
import { de as annotateGerman } from '#lib/client/strings/annotate/de/index'
import { en as annotateEnglish } from '#lib/client/strings/annotate/en/index'
import { de as frameGerman } from '#lib/client/strings/frame/de/index'
import { en as frameEnglish } from '#lib/client/strings/frame/en'

type Given = string | number | readonly string[] | Date
type Leaf = string | ((...given: Given[]) => string)

function leavesOf(value: unknown): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function') return [value as Leaf]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}
const [english, german] = [
  [annotateEnglish, frameEnglish],
  [annotateGerman, frameGerman],
].map((catalogues) =>
  // Without how numbers are written, and what the machine calls a language.
  catalogues.flatMap(({ language: _language, ...rooms }) => leavesOf({ ...rooms, format: null })),
)

const samples: readonly Given[] = [7, 1, 'Quagga', ['Quagga'], 'annotator', new Date(0)]
const combinations = (arity: number): Given[][] =>
  arity === 0 ? [[]] : combinations(arity - 1).flatMap((before) => samples.map((sample) => [...before, sample]))

/** The sentence with anything in the place of its values; null where too little of it is left to know it by. */
function patternOf(sentence: string): string | null {
  const parts = sentence.split(/Quagga|\d+(?:[.,:]\d+)*/)
  if (/undefined|NaN|Invalid/.test(sentence) || parts.join('').replace(/\P{L}/gu, '').length < 4) return null
  return parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')
}
function patternsOf(leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [patternOf(leaf) ?? []].flat()
  return combinations(Math.max(leaf.length, 1)).flatMap((given) => {
    try {
      return [patternOf(leaf(...given)) ?? []].flat()
    } catch {
      return []
    }
  })
}
const inGerman = new Set((german ?? []).flatMap(patternsOf))
const patterns = [...new Set((english ?? []).flatMap(patternsOf))].filter((pattern) => !inGerman.has(pattern))
const isEnglish = new RegExp(`^(?:${patterns.join('|')})$`, 'u')

/** Every text that can be seen or is read out, without what is judged and what keys are called. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = '.judged-text, kbd, script, style, body [lang="en"], nextjs-portal'
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (around && !around.closest(own) && around.checkVisibility({ visibilityProperty: true }))
        texts.push(node.textContent ?? '')
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(own) || !element.checkVisibility({ visibilityProperty: true })) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) {
        texts.push(element.getAttribute(name) ?? '')
      }
    }
    return texts.flatMap((text) => text.split(' · ')).map((text) => text.trim())
  })

/** What of the English catalogues is on the page and is not German as well. */
export async function englishOn(page: Page): Promise<string[]> {
  return [...new Set((await textsOf(page)).filter((text) => text !== '' && isEnglish.test(text)))]
}

/** The page is in German, as it says of itself. */
export async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  expect(await englishOn(page)).toEqual([])
}
