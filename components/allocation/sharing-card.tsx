'use client'
import { useMemo } from 'react'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { type HalfWidthPoints, halfWidthPoints } from '#lib/client/allocation/address'
import type { AllocationAnswer } from '#lib/client/allocation/answer'
import { bandsOf, drawPairs, listPairs, pairsSvg } from '#lib/client/allocation/draw-pairs'
import { strings } from '#lib/client/strings/index'
import { type Sharing, WIDEST_AT } from '#lib/core/planning/allocation/shared-items'
import { agreementHalfWidth } from '#lib/core/planning/checks-worth'
import { PairsMatrix } from './pairs-matrix.tsx'
import { PairsTable } from './pairs-table.tsx'

type SharingCardProps = {
  answer: AllocationAnswer
  /** By place in the allocation. */
  names: readonly string[]
  points: HalfWidthPoints
  onPoints: (points: HalfWidthPoints) => void
}

/** Whether every two people share enough items to tell their agreement, in numbers, and for whom not. */
export function SharingCard({ answer, names, points, onPoints }: SharingCardProps) {
  const words = strings.allocation.pairs
  const { allocation, sharing, neededItems } = answer
  const { pairs } = allocation
  const bands = useMemo(() => bandsOf(neededItems), [neededItems])
  const drawing = useMemo(() => drawPairs(names, pairs, bands), [names, pairs, bands])
  const list = useMemo(() => listPairs(names, pairs), [names, pairs])
  if (!sharing.least) return <Card title={words.chart}>{words.alone}</Card>
  if (sharing.most === 0)
    return (
      <Card title={words.none}>
        <p className="text-ink-muted">{words.noneText}</p>
      </Card>
    )
  const title = words.title(sharing.least.items)
  return (
    <Card>
      <ChartFigure
        title={title}
        note={<Stated sharing={sharing} neededItems={neededItems} points={points} />}
        footnote={words.formula}
        fileName={words.file}
        csv={() => [[words.a, words.b, words.shared], ...list.map(({ a, b, items }) => [a, b, items])]}
        svg={() => pairsSvg(title, drawing, pairs)}
        chart={
          <>
            <Field label={words.within} className="mb-3 w-44">
              {(control) => (
                <Select
                  {...control}
                  value={points}
                  onValueChange={onPoints}
                  options={halfWidthPoints.map((value) => ({ value, label: words.option(value) }))}
                />
              )}
            </Field>
            <PairsMatrix drawing={drawing} pairs={pairs} bands={bands} names={names} />
          </>
        }
        table={<PairsTable pairs={list} />}
      />
    </Card>
  )
}

type StatedProps = { sharing: Sharing; neededItems: number; points: HalfWidthPoints }

/** The numbers in words: what is shared, what would be needed, and what would reach it. */
function Stated({ sharing, neededItems, points }: StatedProps) {
  const words = strings.allocation.pairs
  const { least, leastOfOne, pairsBelow, pairs, extraItems, largestTeam } = sharing
  const precision = (items: number) => {
    const halfWidth = agreementHalfWidth(WIDEST_AT, items)
    // Past half of everything the approximation says nothing any more.
    return halfWidth === null || halfWidth > 0.5 ? null : strings.allocation.points(halfWidth)
  }
  const shared = least?.items ?? 0
  const told = precision(shared)
  const ofOne = leastOfOne && precision(leastOfOne.items)
  const ways = [words.extra(extraItems), ...(largestTeam === null ? [] : [words.team(largestTeam)])]
  return (
    <>
      {told !== null ? words.tells(shared, told) : shared > 0 ? words.tellsLittle(shared) : words.tellsNothing}{' '}
      {words.needs(words.option(points), neededItems)}{' '}
      {pairsBelow === 0 ? words.reached(pairs) : `${words.below(pairsBelow, pairs)} ${ways.join('; ')}.`}{' '}
      {leastOfOne && ofOne && words.ofOne(leastOfOne.items, ofOne)}
    </>
  )
}
