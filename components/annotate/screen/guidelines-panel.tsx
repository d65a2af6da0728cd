'use client'
import { X } from 'lucide-react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { IconButton } from '#components/ui/actions/icon-button'
import { useWords } from '#lib/client/annotate/words'

export type Guidelines = { number: number; html: string }

/** The guidelines beside the item, which stays in reach of every key. */
export function GuidelinesPanel({ guidelines, onClose }: { guidelines: Guidelines; onClose: () => void }) {
  const words = useWords()
  return (
    <aside
      aria-label={words.screen.guidelines}
      className="fixed inset-y-0 right-0 z-30 flex w-full flex-col border-line border-l bg-raised shadow-float sm:w-[27rem]"
    >
      <div className="flex h-12 shrink-0 items-center justify-between gap-3 border-line border-b px-4">
        <h2 className="font-semibold">
          {words.screen.guidelines}
          <span className="ml-2 font-normal text-ink-muted text-sm">
            {words.screen.guidelinesVersion(guidelines.number)}
          </span>
        </h2>
        <IconButton
          label={words.common.close}
          tooltip={false}
          icon={<X aria-hidden className="size-4" />}
          onClick={onClose}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <section className="min-h-0 flex-1 overflow-y-auto p-4" tabIndex={0} aria-label={words.screen.guidelines}>
        <JudgedText text={{ html: guidelines.html, raw: '' }} raw={false} />
      </section>
    </aside>
  )
}
