import type { TextNode, TextRoot } from './trees.ts'

type Range = { from: number; to: number }

/**
 * The source with its mathematics in the one form the parser knows: \( \) and \[ \] become dollar signs, and dollar signs
 * that only name sums of money are escaped. By Pandoc's rule a formula begins right before a character and ends right
 * after one, and no digit follows it. Code is never touched; `parse` tells where it is.
 */
export function normalizeMath(source: string, parse: (source: string) => TextRoot): string {
  if (!/\$|\\[([]/.test(source)) return source
  const code = codeRanges(parse(source))
  let out = ''
  let at = 0
  while (at < source.length) {
    const here = code.find((range) => range.from <= at && at < range.to)
    const limit = here ? here.to : (code.find((range) => range.from > at)?.from ?? source.length)
    if (here) {
      out += source.slice(at, limit)
      at = limit
      continue
    }
    const [text, length] = step(source, at, limit)
    out += text
    at += length
  }
  return out
}

/** What stands at `at`, as it is to be written, and how much of the source that was; it reaches no further than `limit`. */
function step(source: string, at: number, limit: number): [string, number] {
  const character = source[at] ?? ''
  if (character === '\\') {
    const formula = latexFormula(source, at, limit)
    return formula ?? [source.slice(at, at + 2), 2]
  }
  if (character !== '$') {
    const next = source.slice(at, limit).search(/[\\$]/)
    const length = next < 0 ? limit - at : next
    return [source.slice(at, at + length), length]
  }
  if (source.startsWith('$$', at)) {
    const close = source.indexOf('$$', at + 2)
    if (close < 0 || close + 2 > limit) return ['\\$\\$', 2]
    return [displayed(source.slice(at + 2, close), source, at, close + 2), close + 2 - at]
  }
  const length = dollarFormula(source.slice(at, limit), source[limit] ?? '')
  return length === null ? ['\\$', 1] : [source.slice(at, at + length), length]
}

/** Length of the formula a single dollar sign opens; null where it opens none. */
function dollarFormula(rest: string, after: string): number | null {
  const found = /^\$(?![\s$])([^$]*)\$/.exec(rest)
  const inner = found?.[1]
  if (!found || inner === undefined || /\s$/.test(inner) || /\n\s*\n/.test(inner)) return null
  const next = rest[found[0].length] ?? after
  return /\d/.test(next) ? null : found[0].length
}

function latexFormula(source: string, at: number, limit: number): [string, number] | null {
  const rest = source.slice(at, limit)
  const inline = /^\\\(([^\n$]+?)\\\)/.exec(rest)
  if (inline?.[1]) return [`$${inline[1].trim()}$`, inline[0].length]
  const block = /^\\\[([^$]+?)\\\]/.exec(rest)
  if (!block?.[1]) return null
  return [displayed(block[1], source, at, at + block[0].length), block[0].length]
}

/** A formula on lines of its own is a block, indented as it was; within a line it stays there. */
function displayed(formula: string, source: string, from: number, to: number): string {
  const lines = formula
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const indent = source.slice(source.lastIndexOf('\n', from - 1) + 1, from)
  const standsAlone = indent.trim() === '' && /^[ \t]*(\n|$)/.test(source.slice(to))
  return standsAlone ? ['$$', ...lines, '$$'].join(`\n${indent}`) : `$$${lines.join(' ')}$$`
}

function codeRanges(tree: TextRoot): Range[] {
  const ranges: Range[] = []
  const visit = (node: TextNode | TextRoot) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if ((node.type === 'code' || node.type === 'inlineCode') && from !== undefined && to !== undefined)
      ranges.push({ from, to })
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return ranges
}
