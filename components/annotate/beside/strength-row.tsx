'use client'
import { lettersOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import { nextStrength } from '#lib/core/ranking/beside/newest-boundary'
import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'
import { boundariesOf, type RankingDraft, shownTiers } from '#lib/core/ranking/draft/ranking-draft'

type StrengthRowProps = { draft: RankingDraft; isRequired: boolean; act: (action: DraftAction) => void }

/** Between each two tiers, how much better the upper one is; a press says one step more, and after much nothing again. */
export function StrengthRow({ draft, isRequired, act }: StrengthRowProps) {
  const words = useWords().beside
  const tiers = shownTiers(draft)
  const boundaries = boundariesOf(tiers)
  if (boundaries.length === 0) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-2 text-ink-muted text-sm">
        {words.strengths}
        {isRequired && <span className="ml-1">({words.required})</span>}
      </legend>
      {boundaries.map((boundary, i) => {
        const said = draft.strengths[boundary] ?? null
        const name = words.strengthNames[said ?? 0]
        const [upper, lower] = [lettersOf(tiers[i] ?? []), lettersOf(tiers[i + 1] ?? [])]
        return (
          <button
            key={boundary}
            type="button"
            data-asks={`strength:${boundary}`}
            aria-label={words.strengthOf(upper, lower, name)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act({ type: 'setStrength', boundary, value: nextStrength(said) })}
            className="flex h-7 items-center gap-1.5 rounded-md border border-line-strong/60 bg-surface px-2 text-sm hover:bg-hover pointer-coarse:h-11"
          >
            <span className="font-semibold">
              {upper.join('=')} {said === null ? '·' : '›'.repeat(said)} {lower.join('=')}
            </span>
            <span className={said === null ? 'text-ink-muted' : 'text-accent-text'}>{name}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
