'use client'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { type Band, bandOpacities, type PairsDrawing } from '#lib/client/allocation/draw-pairs'
import { strings } from '#lib/client/strings/index'
import type { PairCounts } from '#lib/core/planning/allocation/pair-counts'

type PairsMatrixProps = {
  drawing: PairsDrawing
  pairs: PairCounts
  bands: readonly Band[]
  /** Whole, as they are read. */
  names: readonly string[]
}

type Place = { a: number; b: number }

/** Items that every two people share, as shaded cells; the pointer and the arrow keys read one pair. */
export function PairsMatrix({ drawing, pairs, bands, names }: PairsMatrixProps) {
  const words = strings.allocation.pairs
  const [read, setRead] = useState<Place | null>(null)
  const { cell, left, top, width, height, isNumbered } = drawing
  const last = names.length - 1
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [b, a] = [event.clientX - box.left - left, event.clientY - box.top - top].map((at) => Math.floor(at / cell))
    setRead(a !== undefined && b !== undefined && a >= 0 && b >= 0 && a <= last && b <= last ? { a, b } : null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    const within = (place: number) => Math.max(0, Math.min(last, place))
    const from = read ?? { a: 0, b: 0 }
    setRead({ a: within(from.a + (step[0] ?? 0)), b: within(from.b + (step[1] ?? 0)) })
  }
  const [first, second] = read ? [names[read.a] ?? '', names[read.b] ?? ''] : ['', '']
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-sm">
        {bands.map(({ from, to }, band) => (
          <li key={from} className="flex items-center gap-1.5">
            <svg aria-hidden className="size-3.5">
              <rect width="100%" height="100%" className="fill-data" fillOpacity={bandOpacities[band]} />
            </svg>
            {to === null ? words.bandMore(from) : words.band(from, to)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useSemanticElements: it scrolls, and its keys read the pairs one by one */}
      <div
        role="group"
        aria-label={`${words.chart}. ${words.hint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="max-h-[36rem] overflow-auto rounded-md border border-line p-2"
      >
        <svg
          role="img"
          aria-label={words.chart}
          width={width}
          height={height}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setRead(null)}
          className="block"
        >
          {drawing.paths.map((path, band) => (
            <path key={bands[band]?.from ?? band} d={path} className="fill-data" fillOpacity={bandOpacities[band]} />
          ))}
          {drawing.names.map((name, place) => (
            <g key={name} className={isNumbered ? 'text-xs' : 'text-[0.6rem]'}>
              <text x={0} y={top + (place + 0.68) * cell} className="fill-ink-muted">
                {name}
              </text>
              <text x={left + (place + 0.5) * cell} y={top - 6} textAnchor="middle" className="figures fill-ink-muted">
                {(isNumbered || (place + 1) % 5 === 0) && place + 1}
              </text>
            </g>
          ))}
          {isNumbered &&
            drawing.names.map((one, a) =>
              drawing.names.map((other, b) =>
                a === b ? null : (
                  <text
                    // Two people may have one name; the drawing numbers them.
                    key={`${one} ${other}`}
                    x={left + (b + 0.5) * cell}
                    y={top + (a + 0.65) * cell}
                    textAnchor="middle"
                    className="figures fill-ink text-xs"
                  >
                    {pairs.of(a, b)}
                  </text>
                ),
              ),
            )}
          {read && (
            <rect
              x={left + read.b * cell}
              y={top + read.a * cell}
              width={cell - 1}
              height={cell - 1}
              className="fill-none stroke-2 stroke-ink"
            />
          )}
        </svg>
      </div>
      <p aria-live="polite" className="min-h-5 text-sm">
        {read && (read.a === read.b ? words.self(first) : words.reading(first, second, pairs.of(read.a, read.b)))}
      </p>
    </div>
  )
}
