import { createHash } from 'node:crypto'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Deps } from '../../deps.ts'
import { colourCode } from './code.ts'
import { settleImages } from './images.ts'
import { normalizeMath } from './math-source.ts'
import { settleTree } from './safe-tree.ts'
import { schemaWith } from './schema.ts'
import { withinTime } from './time-limit.ts'
import type { HtmlContent, HtmlRoot, TextNodeOf, TextRoot } from './trees.ts'

/** Longer texts are shown as they are: laying out Markdown of that size would hold up everybody's requests. */
const MAX_MARKDOWN_CHARACTERS = 50_000
/** What one step may take before the text is shown as it is, ms: an ordinary one of 50,000 characters takes half of it. */
const LAYING_OUT_MS = 1000
/** Quotes and lists opened on one line: the parser's time grows with their square, to seconds of everybody's. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m
/**
 * Characters of HTML a text may come to before it is shown as it is: 50,000 of nothing but formulas come to three quarters of
 * it, as many of links to one long address to a thousand times as much, sent with every claim.
 */
const MAX_HTML_CHARACTERS = 1_000_000
/** Characters of rendered HTML this process keeps: an item in hand is asked for by several annotators. */
const MAX_CACHED_CHARACTERS = 32_000_000

const withoutMath = unified().use(remarkParse).use(remarkGfm).freeze()
const withMath = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

const laidOut = (hosts: readonly string[]) =>
  unified()
    .use(() => (tree: TextRoot) => settleImages(tree, hosts))
    .use(remarkRehype, {
      handlers: {
        // Raw HTML is part of what is being judged: it is shown as it was written.
        html: (_: unknown, node: TextNodeOf<'html'>, parent: { type: string } | undefined) =>
          asWritten(node.value, parent?.type === 'root'),
      },
    })
    .use(rehypeKatex, { output: 'mathml', strict: 'ignore', trust: false, maxExpand: 500, maxSize: 20 })
    .freeze()

const sanitised = (hosts: readonly string[]) =>
  unified()
    .use(() => (tree: HtmlRoot) => settleTree(tree))
    .use(rehypeSanitize, schemaWith(hosts))
    .use(rehypeStringify)
    .freeze()

/** By the hosts whose images are shown: one, as they are the installation's, and another in a test. */
const steps = new Map<string, { layOut: ReturnType<typeof laidOut>; finish: ReturnType<typeof sanitised> }>()

/**
 * A prompt's or response's Markdown as HTML that may be put into a page as it is: no scripts, styles or ids, no classes but
 * those that colour code; mathematics as MathML; links only to other sites, opened apart; images only of `imageHosts`. The
 * same text gives the same HTML.
 */
export function renderText(source: string, { imageHosts }: Pick<Deps, 'imageHosts'>): string {
  // Costs less than to look it up.
  if (!canLayOut(source)) return plain(source)
  const hosts = imageHosts.join(' ')
  const key = createHash('sha256').update(`${hosts}\n`).update(source).digest('base64')
  const kept = cache.get(key)
  if (kept !== undefined) {
    cache.delete(key)
    cache.set(key, kept)
    return kept
  }
  const html = render(source, imageHosts) ?? plain(source)
  keep(key, html)
  return html
}

function canLayOut(source: string): boolean {
  return source.length <= MAX_MARKDOWN_CHARACTERS && !TOO_DEEP.test(source)
}

/** @returns null for a text that takes too long, grows too large or is nested deeper than the stack: it must not stop the work on all others. */
function render(source: string, hosts: readonly string[]): string | null {
  const key = hosts.join(' ')
  const { layOut, finish } = steps.get(key) ?? { layOut: laidOut(hosts), finish: sanitised(hosts) }
  steps.set(key, { layOut, finish })
  try {
    const tree = withinTime(LAYING_OUT_MS, () =>
      layOut.runSync(withMath.parse(normalizeMath(source, (text) => withoutMath.parse(text)))),
    ) as HtmlRoot | null
    if (!tree) return null
    colourCode(tree)
    const html = withinTime(LAYING_OUT_MS, () => finish.stringify(finish.runSync(tree)))
    // Definitions alone come out as nothing, and nothing cannot be judged.
    return html === '' || (html?.length ?? 0) > MAX_HTML_CHARACTERS ? null : html
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function asWritten(value: string, isBlock: boolean): HtmlContent {
  const text = { type: 'text' as const, value }
  return isBlock ? { type: 'element', tagName: 'pre', properties: {}, children: [text] } : text
}

function plain(source: string): string {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<pre dir="auto">${escaped}</pre>`
}

/** Least recently used first. */
const cache = new Map<string, string>()
let cachedCharacters = 0

function keep(key: string, html: string): void {
  cache.set(key, html)
  cachedCharacters += html.length
  for (const [oldest, text] of cache) {
    if (cachedCharacters <= MAX_CACHED_CHARACTERS) break
    cache.delete(oldest)
    cachedCharacters -= text.length
  }
}
