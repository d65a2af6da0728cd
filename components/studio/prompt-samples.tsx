'use client'
import { strings } from '#lib/client/strings/index'
import type { PromptSample } from '#lib/core/diversity/pool-profile'

type PromptSamplesProps = {
  label: string
  samples: readonly PromptSample[]
  onOpen: (promptId: string) => void
}

/** Prompts by their first words; a press opens one. */
export function PromptSamples({ label, samples, onOpen }: PromptSamplesProps) {
  const words = strings.studio.select.samples
  if (samples.length === 0) return <p className="px-4 py-3 text-ink-muted text-sm">{words.none}</p>
  return (
    <ul aria-label={label} className="flex flex-col">
      {samples.map(({ promptId, position, preview }) => (
        <li key={promptId} className="border-line not-last:border-b">
          <button
            type="button"
            aria-label={words.open(position + 1, preview)}
            onClick={() => onOpen(promptId)}
            className="flex w-full items-baseline gap-3 px-4 py-2 text-left text-sm outline-offset-[-2px] hover:bg-hover/60"
          >
            <span className="figures w-12 shrink-0 text-right text-ink-muted">
              {strings.common.count(position + 1)}
            </span>
            <span dir="auto" className="line-clamp-2 min-w-0 flex-1 break-words">
              {preview}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
