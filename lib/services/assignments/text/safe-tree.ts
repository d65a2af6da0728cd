import type { HtmlContent, HtmlElement, HtmlRoot } from './trees.ts'

const LEVEL_OF = /^h([1-6])$/
/** Texts stand under the page's heading and the heading of their card. */
const TOP_LEVEL = 3
const ABSOLUTE = /^(https?|mailto):/i

/** Changes a rendered tree, before it is sanitised, into what may stand inside a card beside other cards. */
export function settleTree(tree: HtmlRoot): void {
  settleHeadings(tree)
  settle(tree)
  for (const child of tree.children)
    if (child.type === 'element' && child.properties.dir === undefined) child.properties.dir = 'auto'
}

function settle(node: HtmlRoot | HtmlElement): void {
  node.children = (node.children as HtmlContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child]
    settle(child)
    return settled(child)
  })
}

function settled(element: HtmlElement): HtmlContent[] {
  const { tagName, properties } = element
  // The way back from a footnote leads to an id, and ids do not come out.
  if (properties.dataFootnoteBackref !== undefined) return []
  if (tagName === 'a') return [linkOrText(element)]
  if (tagName === 'span') return [nameOfCode(element)]
  if (tagName === 'img') return [pictureOf(element)]
  if (tagName === 'pre' || tagName === 'math') {
    properties.dir = 'ltr'
    return [element]
  }
  // A corner without words heads nothing.
  if (tagName === 'th' && element.children.length === 0) return [{ ...element, tagName: 'td' }]
  if (tagName === 'table') return [scroller(element)]
  // The check boxes of a list of tasks: shown, never worked.
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }]
  return [element]
}

/** Only addresses of other sites and of mail are links; a relative one would lead into this application, a broken one nowhere. */
function linkOrText(element: HtmlElement): HtmlElement {
  const href = String(element.properties.href ?? '')
  if (!ABSOLUTE.test(href) || !URL.canParse(href)) return { ...element, tagName: 'span', properties: {} }
  return { ...element, properties: { href, rel: ['nofollow', 'noopener', 'noreferrer'], target: '_blank' } }
}

/** A span without a name of the highlighter's has none: the sanitiser would leave an empty one. */
function nameOfCode({ properties: { className, ...properties }, ...rest }: HtmlElement): HtmlElement {
  const isCode = Array.isArray(className) && String(className[0]).startsWith('hljs-')
  return { ...rest, properties: isCode ? { ...properties, className } : properties }
}

/** Asked for only when it comes near, and without saying from where. */
function pictureOf({ properties: { src, alt }, ...rest }: HtmlElement): HtmlElement {
  return { ...rest, properties: { src, alt, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' } }
}

/** A wide table scrolls by itself, and can be reached to do so by keys. */
function scroller(table: HtmlElement): HtmlElement {
  return { type: 'element', tagName: 'div', properties: { tabIndex: 0 }, children: [table] }
}

/** Headings keep their order and begin below the card's own; no level is skipped on the way down. */
function settleHeadings(tree: HtmlRoot): void {
  const headings: HtmlElement[] = []
  const collect = (node: HtmlRoot | HtmlRoot['children'][number]) => {
    if (node.type === 'element' && LEVEL_OF.test(node.tagName)) headings.push(node)
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(tree)
  const open: { was: number; is: number }[] = []
  for (const heading of headings) {
    const was = Number(LEVEL_OF.exec(heading.tagName)?.[1])
    while ((open.at(-1)?.was ?? 0) >= was) open.pop()
    const is = Math.min(6, (open.at(-1)?.is ?? TOP_LEVEL - 1) + 1)
    open.push({ was, is })
    heading.tagName = `h${is}`
  }
}
