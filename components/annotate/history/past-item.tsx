'use client'
import { JudgedText } from '#components/annotate/item/judged-text'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import type { ItemTexts } from '#lib/contracts/assignments'

type PastItemProps = {
  texts: ItemTexts
  /** Cards by their place on the screen, best first. */
  tiers: readonly (readonly number[])[]
}

/** An item as it was shown, with the rank each response was given, to read and not to change. */
export function PastItem({ texts, tiers }: PastItemProps) {
  const words = useWords().item
  const rankOf = (place: number) => tiers.findIndex((tier) => tier.includes(place)) + 1
  return (
    <div className="flex flex-col gap-3">
      <section aria-label={words.prompt} className="rounded-md border border-line-strong/60 bg-surface px-4 py-3">
        <h2 className="mb-2 font-semibold">{words.prompt}</h2>
        {texts.messages.map((message, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversation never changes its order.
          <JudgedText key={place} text={message} raw={false} />
        ))}
      </section>
      <section aria-label={words.responses} className="grid items-start gap-3 lg:grid-cols-2">
        {texts.cards.map((text, place) => (
          <article key={letterOf(place)} className="rounded-md border border-line bg-surface px-4 pt-2 pb-4">
            <h3 className="flex items-center justify-between py-2 font-semibold">
              <span>{words.response(letterOf(place))}</span>
              <span className="text-accent-text tabular-nums">{words.rank(rankOf(place))}</span>
            </h3>
            <JudgedText text={text} raw={false} />
          </article>
        ))}
      </section>
    </div>
  )
}
