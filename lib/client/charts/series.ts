/** Names of the data colours in app/globals.css: the same thing has the same one on every page. */
export type Tone = 'data' | 'diverse' | 'second' | 'third' | 'other'

export type CurveXY = { x: number; y: number }
export type BandXY = { x: number; low: number; high: number }

/** One line of a chart. Points ascend in x. */
export type CurveSeries = {
  key: string
  /** What stands at its end: a direct label. Empty where the chart has one line, which its title names. */
  label: string
  tone: Tone
  points: readonly CurveXY[]
  /** How far the line may be off, drawn around it. */
  band?: readonly BandXY[]
  /** For what rests on an assumption, or on something nobody measured. */
  dashed?: boolean
}

/** The colours of a chart that leaves the page as a file: the light theme's. */
export const fileColours: Record<Tone, string> = {
  data: '#2f7d95',
  diverse: '#96407c',
  second: '#8a6200',
  third: '#5b5bb0',
  other: '#77716a',
}
