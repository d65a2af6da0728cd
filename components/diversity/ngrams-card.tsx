'use client'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { RepeatedNgram } from '#lib/core/diversity/pool-profile'
import { PhraseText } from './phrase-text.tsx'

type NgramsCardProps = { ngrams: readonly RepeatedNgram[]; onOpen: (promptId: string) => void }

/** Phrases that many prompts share, with prompts to open. */
export function NgramsCard({ ngrams, onOpen }: NgramsCardProps) {
  const words = strings.studio.profile.ngrams
  const { count } = strings.common
  const [most] = ngrams.toSorted((a, b) => b.prompts - a.prompts)
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        most && (
          <DownloadMenu
            fileName={words.file}
            csv={() => [
              ['phrase', 'n', 'prompts', 'occurrences'],
              ...ngrams.map(({ text, n, prompts, occurrences }) => [text, n, prompts, occurrences]),
            ]}
          />
        )
      }
    >
      <p className="px-4 pt-3 font-medium">
        {most ? (
          <>
            <span className="rounded-xs bg-hover px-1 py-0.5">
              <PhraseText text={most.text} />
            </span>{' '}
            {words.finding(most.prompts)}
          </>
        ) : (
          words.none
        )}
      </p>
      <p className="px-4 pt-1 pb-3 text-ink-muted text-sm">{words.note}</p>
      {most && (
        <div className="max-h-[34rem] overflow-y-auto border-line border-t">
          <DataTable
            bare
            label={words.title}
            columns={[
              { head: words.columns.phrase, className: 'w-full font-sans break-words' },
              { head: words.columns.prompts, numeric: true },
              { head: words.columns.occurrences, numeric: true, className: 'max-sm:hidden' },
              { head: words.columns.examples, className: 'whitespace-nowrap' },
            ]}
            rows={ngrams.map(({ n, text, prompts, occurrences, examples }) => ({
              key: `${n} ${text}`,
              cells: [
                <PhraseText key="text" text={text} />,
                count(prompts),
                count(occurrences),
                <span key="examples" className="flex gap-2">
                  {examples.map(({ promptId, position }) => (
                    <button
                      key={promptId}
                      type="button"
                      aria-label={words.openLabel(position + 1)}
                      onClick={() => onOpen(promptId)}
                      className="figures rounded-sm text-accent-text underline decoration-accent-line underline-offset-2"
                    >
                      {count(position + 1)}
                    </button>
                  ))}
                </span>,
              ],
            }))}
          />
        </div>
      )}
    </Card>
  )
}
