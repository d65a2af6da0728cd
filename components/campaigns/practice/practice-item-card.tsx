'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { Button } from '#components/ui/actions/button'
import { IconButton } from '#components/ui/actions/icon-button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { strings } from '#lib/client/strings/index'
import type { Practice } from '#lib/contracts/practice'

const words = strings.practice

type PracticeItemCardProps = {
  item: Practice['items'][number]
  number: number
  /** Null at the end of the list. */
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: () => Promise<void>
}

/** One practice item with its ranking, its texts behind a fold, and how people answered it. */
export function PracticeItemCard({ item, number, onUp, onDown, onRemove }: PracticeItemCardProps) {
  const [isRemoving, setRemoving] = useState(false)
  const { texts, ranks, explanation, answers, agreed, pairs } = item
  const best = texts.cards
    .map((text, index) => ({ text, index, rank: ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
  return (
    <section aria-label={words.item(number)} className="rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="font-semibold">{words.item(number)}</h3>
          <p dir="auto" className="line-clamp-2 break-words">
            {texts.messages.at(-1)?.raw}
          </p>
          <p className="mt-1 text-ink-muted text-sm">
            {words.answers(answers)}
            {pairs > 0 && ` · ${words.agreed(agreed, pairs)}`}
          </p>
        </div>
        <div className="flex items-center gap-1">
          {onUp && (
            <IconButton label={words.up(number)} icon={<ArrowUp aria-hidden className="size-4" />} onClick={onUp} />
          )}
          {onDown && (
            <IconButton
              label={words.down(number)}
              icon={<ArrowDown aria-hidden className="size-4" />}
              onClick={onDown}
            />
          )}
          <Button size="sm" aria-label={words.remove(number)} onClick={() => setRemoving(true)}>
            {words.removeShort}
          </Button>
        </div>
      </div>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer rounded-sm text-accent-text">{words.preview}</summary>
        <div className="mt-3 flex flex-col gap-3">
          {texts.messages.map((message, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a conversation never changes its order.
            <div key={place} className="rounded-md bg-sunken px-4 py-3">
              <JudgedText text={message} raw={false} />
            </div>
          ))}
          <ol className="grid items-start gap-3 lg:grid-cols-2">
            {best.map(({ text, index, rank }) => (
              <li key={index} className="rounded-md border border-line px-4 py-3">
                <p className="mb-1 font-semibold tabular-nums">{words.ranked(rank)}</p>
                <JudgedText text={text} raw={false} />
              </li>
            ))}
          </ol>
          <div className="rounded-md border border-accent-line bg-accent-soft px-4 py-3">
            <JudgedText text={explanation} raw={false} />
          </div>
        </div>
      </details>
      <ConfirmDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title={words.removeTitle}
        confirmLabel={words.removeShort}
        onConfirm={onRemove}
      >
        {words.removeText}
      </ConfirmDialog>
    </section>
  )
}
