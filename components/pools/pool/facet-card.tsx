'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { BarList } from '#components/ui/charts/bar-list'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { barsSvg } from '#lib/client/charts/bars-file'
import { strings } from '#lib/client/strings/index'

type FacetCardProps = {
  title: string
  rows: readonly { key: string; label: string; count: number }[]
  total: number
  /** What to say where there is nothing to divide by. */
  none?: string
  /** Of the rows as a file, without ending. */
  fileName: string
}

const SHOWN = 6

/** How the prompts divide by something: the largest parts, all of them on demand, and what the rest sums to. */
export function FacetCard({ title, rows, total, none, fileName }: FacetCardProps) {
  const words = strings.pools
  const [all, setAll] = useState(false)
  // Nobody presses a button to see one more.
  const folds = rows.length > SHOWN + 1
  const shown = all || !folds ? rows : rows.slice(0, SHOWN)
  const rest = total - shown.reduce((sum, row) => sum + row.count, 0)
  return (
    <Card
      title={title}
      action={
        rows.length > 0 && (
          <span className="flex gap-1">
            {folds && (
              <Button size="sm" variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.showFewer : words.showAll(rows.length)}
              </Button>
            )}
            <DownloadMenu
              fileName={fileName}
              csv={() => [[title, strings.pools.facts.prompts], ...rows.map(({ label, count }) => [label, count])]}
              svg={() => barsSvg(title, rows, total)}
            />
          </span>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-muted text-sm">{none}</p>
      ) : (
        <BarList
          label={title}
          rows={shown.map((row) => ({ ...row, label: <span dir="auto">{row.label}</span> }))}
          total={total}
          more={rest > 0 ? words.others(rest) : undefined}
        />
      )}
    </Card>
  )
}
