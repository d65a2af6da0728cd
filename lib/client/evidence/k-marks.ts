type KMark = {
  /** Classes of a mark, a line and a word in this K's hue. */
  fill: string
  stroke: string
  text: string
  /** The hue in a picture that leaves the page: the light theme's. */
  file: string
  /** A path around 0, 0: shapes differ, so that the hue is not needed to tell them apart. */
  shape: string
}

const CIRCLE = 'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z'
const SQUARE = 'M-3.5 -3.5H3.5V3.5H-3.5Z'
const TRIANGLE = 'M0 -4.6L4.3 3.2H-4.3Z'
const DIAMOND = 'M0 -4.8L4.8 0L0 4.8L-4.8 0Z'

/** K = 2, 3 and 4 have the same hue on every page; a larger K has none of its own. */
const marks: Record<number, KMark> = {
  2: { fill: 'fill-data-k2', stroke: 'stroke-data-k2', text: 'fill-data-k2', file: '#0072b2', shape: CIRCLE },
  3: { fill: 'fill-data-k3', stroke: 'stroke-data-k3', text: 'fill-data-k3', file: '#c65400', shape: SQUARE },
  4: { fill: 'fill-data-k4', stroke: 'stroke-data-k4', text: 'fill-data-k4', file: '#00805c', shape: TRIANGLE },
}
const larger: KMark = {
  fill: 'fill-data-other',
  stroke: 'stroke-data-other',
  text: 'fill-data-other',
  file: '#77716a',
  shape: DIAMOND,
}

export function kMark(k: number): KMark {
  return marks[k] ?? larger
}
