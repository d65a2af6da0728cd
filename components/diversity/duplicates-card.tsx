'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { NearDuplicates } from '#lib/core/diversity/pool-profile'

type DuplicatesCardProps = { found: NearDuplicates; onOpen: (promptId: string) => void }

const SHOWN = 3
const PROMPTS_SHOWN = 4

/** How much of a pool nearly repeats itself, and the largest groups that do, with prompts to open. */
export function DuplicatesCard({ found, onOpen }: DuplicatesCardProps) {
  const words = strings.studio.profile.duplicates
  const { percent, count } = strings.common
  const [all, setAll] = useState(false)
  const { examples, share, redundantPrompts, clusters, threshold, permutations, bands } = found
  const shown = all ? examples : examples.slice(0, SHOWN)
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        examples.length > 0 && (
          <DownloadMenu
            fileName={words.file}
            csv={() => [
              ['group', 'prompts in group', 'prompt', 'place', 'similarity', 'text'],
              ...examples.flatMap(({ size, prompts }, group) =>
                prompts.map((one) => [group + 1, size, one.promptId, one.position + 1, one.similarity, one.preview]),
              ),
            ]}
          />
        )
      }
    >
      <p className="px-4 pt-3 font-medium">
        {clusters === 0 ? words.none : words.finding(percent(share ?? 0), redundantPrompts, clusters)}
      </p>
      <p className="px-4 pt-1 pb-3 text-ink-muted text-sm">{words.method(threshold, permutations, bands)}</p>
      {shown.map(({ size, prompts }, group) => (
        <section key={prompts[0]?.promptId ?? group} className="border-line border-t">
          <h3 className="px-4 pt-2 text-ink-muted text-sm">{words.group(size)}</h3>
          <ul>
            {prompts.slice(0, PROMPTS_SHOWN).map(({ promptId, position, preview, similarity }, index) => (
              <li key={promptId}>
                <button
                  type="button"
                  onClick={() => onOpen(promptId)}
                  className="flex w-full items-baseline gap-3 px-4 py-1.5 text-left text-sm outline-offset-[-2px] hover:bg-hover/60"
                >
                  <span className="figures w-12 shrink-0 text-right text-ink-muted">{count(position + 1)}</span>
                  <span dir="auto" className="min-w-0 flex-1 truncate">
                    {preview}
                  </span>
                  <span className="shrink-0 text-ink-muted text-xs">
                    {index === 0 ? words.first : words.like(percent(similarity))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {size > Math.min(prompts.length, PROMPTS_SHOWN) && (
            <p className="px-4 pb-2 pl-19 text-ink-muted text-sm">
              {words.more(size - Math.min(prompts.length, PROMPTS_SHOWN))}
            </p>
          )}
        </section>
      ))}
      {examples.length > SHOWN && (
        <div className="border-line border-t px-2 py-1.5">
          <Button size="sm" variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? strings.pools.showFewer : words.showAll(examples.length)}
          </Button>
        </div>
      )}
    </Card>
  )
}
