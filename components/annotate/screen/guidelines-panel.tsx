'use client'
import { X } from 'lucide-react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { IconButton } from '#components/ui/actions/icon-button'
import { strings } from '#lib/client/strings/index'

export type Guidelines = { number: number; html: string }

/** The guidelines beside the item, which stays in reach of every key. */
export function GuidelinesPanel({ guidelines, onClose }: { guidelines: Guidelines; onClose: () => void }) {
  const words = strings.annotate
  return (
    <aside
      aria-label={words.guidelines}
      className="fixed inset-y-0 right-0 z-30 flex w-full flex-col border-line border-l bg-raised shadow-float sm:w-[27rem]"
    >
      <div className="flex h-12 shrink-0 items-center justify-between gap-3 border-line border-b px-4">
        <h2 className="font-semibold">
          {words.guidelines}
          <span className="ml-2 font-normal text-ink-muted text-sm">{words.guidelinesVersion(guidelines.number)}</span>
        </h2>
        <IconButton
          label={strings.common.close}
          tooltip={false}
          icon={<X aria-hidden className="size-4" />}
          onClick={onClose}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <section className="min-h-0 flex-1 overflow-y-auto p-4" tabIndex={0} aria-label={words.guidelines}>
        <JudgedText text={{ html: guidelines.html, raw: '' }} raw={false} />
      </section>
    </aside>
  )
}
