import type { Span } from './word-differences.ts'

/** Elements between whose texts a word cannot go on. */
const APART = 'p, li, td, th, pre, h3, h4, h5, h6, blockquote, div, section, mi, mn, mo, mtext'

type Piece = { node: Text; from: number; to: number }
export type RenderedText = { text: string; pieces: readonly Piece[] }

/** What an element shows, as one text, with where each text node stands in it. A formula's source, which is not shown, is left out. */
export function renderedText(element: Element): RenderedText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  let text = ''
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('annotation')) continue
    const around = node.parentElement?.closest(APART) ?? null
    if (around !== block && text !== '') text += '\n'
    block = around
    pieces.push({ node, from: text.length, to: text.length + node.data.length })
    text += node.data
  }
  return { text, pieces }
}

/** The stretches of that text as ranges of the page, one for each text node they go through. */
export function rangesOf({ pieces }: RenderedText, spans: readonly Span[]): Range[] {
  const ranges: Range[] = []
  let first = 0
  for (const { from, to } of spans) {
    while ((pieces[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first += 1
    for (let i = first; i < pieces.length; i += 1) {
      const piece = pieces[i]
      if (!piece || piece.from >= to) break
      const range = new Range()
      range.setStart(piece.node, Math.max(0, from - piece.from))
      range.setEnd(piece.node, Math.min(piece.node.data.length, to - piece.from))
      ranges.push(range)
    }
  }
  return ranges
}
