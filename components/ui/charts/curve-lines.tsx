import { CURVE_BOX, type CurveLayout } from '#lib/client/charts/curve'
import { percentOf } from '#lib/client/charts/scale'
import type { CurveSeries } from '#lib/client/charts/series'
import { toneClasses } from './tones.tsx'

/** Lines with their bands, and at the end of each its label. */
export function CurveLines({ series, lines }: { series: readonly CurveSeries[]; lines: CurveLayout['lines'] }) {
  const drawn = series.flatMap((one, index) => {
    const line = lines[index]
    return line ? [{ ...one, name: one.label, ...line, look: toneClasses[one.tone] }] : []
  })
  return (
    <>
      <svg aria-hidden viewBox={`0 0 ${CURVE_BOX} ${CURVE_BOX}`} preserveAspectRatio="none" width="100%" height="100%">
        {drawn.map(({ key, band, look }) => (
          <path key={key} d={band} fillOpacity="0.22" className={look.fill} />
        ))}
        {drawn.map(({ key, path, look, dashed }) => (
          <path
            key={key}
            d={path}
            fill="none"
            strokeWidth="2"
            strokeDasharray={dashed ? '6 4' : undefined}
            vectorEffect="non-scaling-stroke"
            className={look.stroke}
          />
        ))}
      </svg>
      {drawn.map(({ key, points, start, look }) =>
        // A line of one point has no length to be seen by.
        points.length === 1 && start ? (
          <circle key={key} cx={percentOf(start.x)} cy={percentOf(1 - start.y)} r="4" className={look.fill} />
        ) : null,
      )}
      {drawn.map(({ key, name, label, look }) =>
        name === '' || !label ? null : (
          <text
            key={key}
            x={percentOf(label.x)}
            y={percentOf(1 - label.y)}
            dy={label.isBelow ? '1.3em' : '-0.5em'}
            textAnchor={label.x > 0.85 ? 'end' : label.x < 0.15 ? 'start' : 'middle'}
            strokeWidth="3"
            strokeLinejoin="round"
            paintOrder="stroke"
            className={`stroke-surface font-medium ${look.fill}`}
          >
            {name}
          </text>
        ),
      )}
    </>
  )
}
