import { createHash } from 'node:crypto'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { normalizeMath } from './math-source.ts'
import { settleTree } from './safe-tree.ts'
import { textSchema } from './schema.ts'
import type { HtmlContent, HtmlRoot, TextNode, TextNodeOf, TextRoot } from './trees.ts'

/** Longer texts are shown as they are: laying out Markdown of that size would hold up everybody's requests. */
const MAX_MARKDOWN_CHARACTERS = 100_000
/** Characters of rendered HTML this process keeps: an item in hand is asked for by several annotators. */
const MAX_CACHED_CHARACTERS = 32_000_000

const withoutMath = unified().use(remarkParse).use(remarkGfm).freeze()
const withMath = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

const renderer = unified()
  .use(() => (tree: TextRoot) => textInsteadOfImages(tree))
  .use(remarkRehype, {
    handlers: {
      // Raw HTML is part of what is being judged: it is shown as it was written.
      html: (_: unknown, node: TextNodeOf<'html'>, parent: { type: string } | undefined) =>
        asWritten(node.value, parent?.type === 'root'),
    },
  })
  .use(rehypeKatex, { output: 'mathml', strict: 'ignore', trust: false, maxExpand: 500, maxSize: 20 })
  .use(() => (tree: HtmlRoot) => settleTree(tree))
  .use(rehypeSanitize, textSchema)
  .use(rehypeStringify)
  .freeze()

/**
 * A prompt's or response's Markdown as HTML that may be put into a page as it is: no scripts, styles, images, ids or
 * classes; mathematics as MathML; links only to other sites, opened apart. The same text gives the same HTML.
 */
export function renderText(source: string): string {
  const key = createHash('sha256').update(source).digest('base64')
  const kept = cache.get(key)
  if (kept !== undefined) {
    cache.delete(key)
    cache.set(key, kept)
    return kept
  }
  const html = source.length > MAX_MARKDOWN_CHARACTERS ? plain(source) : render(source)
  keep(key, html)
  return html
}

function render(source: string): string {
  const tree = withMath.parse(normalizeMath(source, (text) => withoutMath.parse(text)))
  return renderer.stringify(renderer.runSync(tree) as HtmlRoot)
}

function asWritten(value: string, isBlock: boolean): HtmlContent {
  const text = { type: 'text' as const, value }
  return isBlock ? { type: 'element', tagName: 'pre', properties: {}, children: [text] } : text
}

function plain(source: string): string {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<pre dir="auto">${escaped}</pre>`
}

/** No picture is loaded from anywhere: its words and its address stand in its place. */
function textInsteadOfImages(tree: TextRoot): void {
  const walk = (node: TextNode | TextRoot) => {
    if (!('children' in node)) return
    const children = node.children as TextNode[]
    children.forEach((child, i) => {
      if (child.type === 'image') children[i] = linkOf(child)
      else if (child.type === 'imageReference') children[i] = wordsOf(child)
      else walk(child)
    })
  }
  walk(tree)
}

function linkOf({ url, alt }: TextNodeOf<'image'>): TextNodeOf<'link'> {
  return { type: 'link', url, children: [{ type: 'text', value: alt ? `${alt} (${url})` : url }] }
}

function wordsOf({ alt, identifier }: TextNodeOf<'imageReference'>): TextNodeOf<'text'> {
  return { type: 'text', value: alt || identifier }
}

/** Least recently used first. */
const cache = new Map<string, string>()
let cachedCharacters = 0

function keep(key: string, html: string): void {
  if (html.length > MAX_CACHED_CHARACTERS / 8) return
  cache.set(key, html)
  cachedCharacters += html.length
  for (const [oldest, text] of cache) {
    if (cachedCharacters <= MAX_CACHED_CHARACTERS) break
    cache.delete(oldest)
    cachedCharacters -= text.length
  }
}
