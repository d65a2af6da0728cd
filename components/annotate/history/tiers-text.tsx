'use client'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useLateWords } from '#lib/client/annotate/late-words'

/** A ranking as letters, best first: `B > A = C`. Read out, it is a sentence. */
export function TiersText({ tiers }: { tiers: readonly (readonly number[])[] }) {
  const words = useLateWords()
  const letters = tiers.map((tier) => tier.map(letterOf))
  const spoken = letters.map((tier) => (tier.length > 1 ? `${tier.join(', ')} (${words.history.tied})` : tier.join('')))
  return (
    <span className="font-mono tabular-nums">
      <span aria-hidden>{letters.map((tier) => tier.join(' = ')).join(' > ')}</span>
      <span className="sr-only">{words.history.ranking(spoken.join('; '))}</span>
    </span>
  )
}
