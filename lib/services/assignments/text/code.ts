import rehypeHighlight from 'rehype-highlight'
import { unified } from 'unified'
import { withinTime } from './time-limit.ts'
import type { HtmlElement, HtmlRoot } from './trees.ts'

/** Longer blocks stay plain. */
const MAX_BLOCK_CHARACTERS = 20_000
/** Characters of code that one text may have coloured, first block first. */
const MAX_COLOURED_CHARACTERS = 40_000
/** A grammar's regular expressions have no bound: 20,000 characters made for it keep that of C# busy for minutes. Reading a grammar for the first time is counted too. */
const COLOURING_MS = 1000

const newHighlighter = () => unified().use(rehypeHighlight).freeze()
let highlighter = newHighlighter()

/** Names the parts of code by classes (`hljs-…`), in the language each block says it is in; what takes too long stays plain. */
export function colourCode(tree: HtmlRoot): void {
  let left = MAX_COLOURED_CHARACTERS
  const blocks = codeBlocks(tree)
  if (blocks.length === 0) return
  for (const block of blocks) {
    const length = block.children.reduce((sum, one) => sum + (one.type === 'text' ? one.value.length : 0), 0)
    if (length <= MAX_BLOCK_CHARACTERS && length <= left) left -= length
    // The class that the highlighter passes over, and that never comes out.
    else block.properties.className = ['no-highlight', ...classesOf(block)]
  }
  const isDone = withinTime(COLOURING_MS, () => highlighter.runSync(tree)) !== null
  // Ended in the middle, it may have left one of its grammars half made.
  if (!isDone) highlighter = newHighlighter()
}

function codeBlocks(node: HtmlRoot | HtmlElement): HtmlElement[] {
  return (node.children as HtmlElement[]).flatMap((child) => {
    if (child.type !== 'element') return []
    const isBlock = child.tagName === 'code' && node.type === 'element' && node.tagName === 'pre'
    return isBlock ? [child] : codeBlocks(child)
  })
}

function classesOf({ properties: { className } }: HtmlElement): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
