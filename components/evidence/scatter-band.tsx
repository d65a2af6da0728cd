import type { BandXY, CurveXY } from '#lib/client/charts/series'

const BOX = 1000

type ScatterBandProps = {
  band: readonly BandXY[]
  place: (point: CurveXY) => CurveXY
  className: string
}

/** What a line may be off by, as an area around it, stretched over the whole plot. */
export function ScatterBand({ band, place, className }: ScatterBandProps) {
  const step = (point: CurveXY) => {
    const { x, y } = place(point)
    return `${(x * BOX).toFixed(1)} ${((1 - y) * BOX).toFixed(1)}`
  }
  const upper = band.map(({ x, high }) => step({ x, y: high }))
  const lower = band.toReversed().map(({ x, low }) => step({ x, y: low }))
  return (
    <svg width="100%" height="100%" viewBox={`0 0 ${BOX} ${BOX}`} preserveAspectRatio="none" aria-hidden>
      <path d={`M${[...upper, ...lower].join('L')}Z`} fillOpacity="0.14" className={className} />
    </svg>
  )
}
