import type { Tone } from '#lib/client/charts/series'

/** The classes of each data colour: of a line, of a mark, of an area, of a word. */
export const toneClasses: Record<Tone, { stroke: string; fill: string; text: string }> = {
  data: { stroke: 'stroke-data', fill: 'fill-data', text: 'text-data' },
  diverse: { stroke: 'stroke-data-diverse', fill: 'fill-data-diverse', text: 'text-data-diverse' },
  second: { stroke: 'stroke-data-second', fill: 'fill-data-second', text: 'text-data-second' },
  third: { stroke: 'stroke-data-third', fill: 'fill-data-third', text: 'text-data-third' },
  other: { stroke: 'stroke-data-other', fill: 'fill-data-other', text: 'text-data-other' },
}
