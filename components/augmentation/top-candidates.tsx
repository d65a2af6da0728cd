'use client'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { AugmentationFigures } from '#lib/core/diversity/selection/augmentation-figures'

type TopCandidatesProps = { top: AugmentationFigures['top']; onOpen: (promptId: string) => void }

/** The first of a ranking: what each adds that neither the pool nor a better candidate has. */
export function TopCandidates({ top, onOpen }: TopCandidatesProps) {
  const words = strings.studio.augment.top
  const { count } = strings.common
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        <DownloadMenu
          fileName={words.file}
          csv={() => [
            ['rank', 'prompt', 'place', 'new bigrams', 'tokens', 'text'],
            ...top.map((one) => [one.rank, one.promptId, one.position + 1, one.newBigrams, one.tokens, one.preview]),
          ]}
        />
      }
    >
      <div className="max-h-[32rem] overflow-y-auto">
        <DataTable
          bare
          label={words.title}
          columns={[
            { head: words.columns.rank, numeric: true },
            { head: words.columns.prompt, className: 'w-full' },
            { head: words.columns.newBigrams, numeric: true, className: 'max-sm:hidden' },
            { head: words.columns.tokens, numeric: true, className: 'max-sm:hidden' },
          ]}
          rows={top.map(({ promptId, rank, preview, newBigrams, tokens }) => ({
            key: promptId,
            cells: [
              count(rank),
              <button
                key="open"
                type="button"
                dir="auto"
                onClick={() => onOpen(promptId)}
                className="line-clamp-2 w-full break-words rounded-sm text-left hover:underline"
              >
                {preview}
              </button>,
              count(newBigrams),
              count(tokens),
            ],
          }))}
        />
      </div>
      <p className="border-line border-t px-4 py-2.5 text-ink-muted text-sm">{words.note}</p>
    </Card>
  )
}
