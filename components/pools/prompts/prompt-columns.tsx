import type { VirtualColumn } from '#components/ui/tables/virtual-table'
import { strings } from '#lib/client/strings/index'
import type { PromptLine } from '#lib/contracts/pools'

const words = strings.pools.prompts.columns
const { count } = strings.pools.amounts

type Shown = { sources: boolean; langs: boolean; responses: boolean }

/** The columns of a pool's prompts; those that would be empty in every row are left out. */
export function promptColumns({ sources, langs, responses }: Shown): VirtualColumn<PromptLine>[] {
  return [
    {
      key: 'position',
      header: words.position,
      numeric: true,
      className: 'w-24 shrink-0 text-ink-muted',
      cell: (row) => count(row.position + 1),
    },
    {
      key: 'preview',
      header: words.preview,
      className: 'w-72 flex-1',
      cell: (row) => <span dir="auto">{row.preview}</span>,
    },
    ...(sources
      ? [
          {
            key: 'source',
            header: words.source,
            className: 'w-40 shrink-0 text-ink-muted',
            cell: (row: PromptLine) => row.source,
          },
        ]
      : []),
    ...(langs
      ? [
          {
            key: 'lang',
            header: words.lang,
            className: 'w-28 shrink-0 text-ink-muted',
            cell: (row: PromptLine) => row.lang,
          },
        ]
      : []),
    {
      key: 'words',
      header: words.words,
      numeric: true,
      className: 'w-24 shrink-0',
      cell: (row) => count(row.wordCount),
    },
    {
      key: 'turns',
      header: words.turns,
      numeric: true,
      className: 'w-28 shrink-0',
      cell: (row) => count(row.turnCount),
    },
    ...(responses
      ? [
          {
            key: 'responses',
            header: words.responses,
            numeric: true,
            className: 'w-28 shrink-0',
            cell: (row: PromptLine) => count(row.responseCount),
          },
        ]
      : []),
  ]
}
