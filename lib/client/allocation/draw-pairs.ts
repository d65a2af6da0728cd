import type { PairCounts } from '#lib/core/planning/allocation/pair-counts'
import { svgText } from '../charts/scale.ts'
import { fileColours } from '../charts/series.ts'

/** From how many shared items on a cell has which shade: none, some, half of what is needed, all of it. */
export type Band = { from: number; to: number | null }

export function bandsOf(needed: number): Band[] {
  const half = Math.ceil(needed / 2)
  const bands: Band[] = [{ from: 0, to: 0 }]
  if (half > 1) bands.push({ from: 1, to: half - 1 })
  if (needed > half) bands.push({ from: half, to: needed - 1 })
  return [...bands, { from: needed, to: null }]
}

/** How strongly a band is filled, weakest first; what is needed stands out. */
export const bandOpacities = ['0.06', '0.26', '0.42', '0.6'] as const

/** Numbers fit into the cells up to so many people. */
const NUMBERED_UP_TO = 30
const NAME_LETTERS = 20

export type PairsDrawing = {
  cell: number
  isNumbered: boolean
  /** Of the names at the left. */
  left: number
  /** Of the places at the top. */
  top: number
  width: number
  height: number
  /** For each band the cells as one path, so that two hundred people are still one picture. */
  paths: string[]
  names: string[]
}

/** Every two people as two cells of a square, its diagonal left empty. */
export function drawPairs(names: readonly string[], pairs: PairCounts, bands: readonly Band[]): PairsDrawing {
  const isNumbered = names.length <= NUMBERED_UP_TO
  const [cell, left, top] = isNumbered ? [30, 168, 24] : [13, 150, 20]
  const paths = bands.map(() => '')
  for (let a = 0; a < names.length; a++) {
    for (let b = 0; b < names.length; b++) {
      if (a === b) continue
      const items = pairs.of(a, b)
      const band = bands.findIndex(({ from, to }) => items >= from && (to === null || items <= to))
      paths[band] += `M${left + b * cell} ${top + a * cell}h${cell - 1}v${cell - 1}h${1 - cell}z`
    }
  }
  const size = names.length * cell
  return {
    ...{ cell, isNumbered, left, top, paths },
    width: left + size,
    height: top + size,
    names: names.map((name, place) => {
      const short = name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1)}…` : name
      return `${place + 1} ${short}`
    }),
  }
}

export type NamedPair = { a: string; b: string; items: number }

/** Every two people once, those who share least first. */
export function listPairs(names: readonly string[], pairs: PairCounts): NamedPair[] {
  const list = names.flatMap((a, place) =>
    names.slice(place + 1).map((b, after) => ({ a, b, items: pairs.of(place, place + 1 + after) })),
  )
  return list.sort((one, other) => one.items - other.items)
}

/** The same in a file that stands alone. */
export function pairsSvg(title: string, drawing: PairsDrawing, pairs: PairCounts): string {
  const { cell, left, top, width, height, paths, names, isNumbered } = drawing
  const shift = 40
  const numbers = (place: number) =>
    names.map((_, other) =>
      isNumbered && other !== place
        ? `<text x="${left + (other + 0.5) * cell}" y="${top + (place + 0.65) * cell}" text-anchor="middle">${pairs.of(place, other)}</text>`
        : '',
    )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.max(width, 480)} ${height + shift}" font-family="sans-serif" font-size="10" fill="#333">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="8" y="24" font-size="14" font-weight="600">${svgText(title)}</text>`,
    `<g transform="translate(0 ${shift})">`,
    ...paths.map((d, band) => `<path d="${d}" fill="${fileColours.data}" fill-opacity="${bandOpacities[band] ?? 1}"/>`),
    ...names.flatMap((name, place) => [
      `<text x="4" y="${top + (place + 0.65) * cell}">${svgText(name)}</text>`,
      `<text x="${left + (place + 0.5) * cell}" y="${top - 6}" text-anchor="middle">${place + 1}</text>`,
      ...numbers(place),
    ]),
    '</g></svg>',
  ].join('\n')
}
