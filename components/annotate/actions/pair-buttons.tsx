'use client'
import { capsOf } from '#lib/client/annotate/input/key-caps'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import { useOwnKeys } from '#lib/client/own-preferences'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'
import { boundaryKey, type RankingDraft, shownTiers } from '#lib/core/ranking/draft/ranking-draft'
import { KeyButton } from './key-button.tsx'

type PairButtonsProps = { draft: RankingDraft; options: AnnotationOptions; act: (action: DraftAction) => void }

/** Of two: the left one, both alike, the right one, or both bad. A choice pressed again is much better, where strength is asked. */
export function PairButtons({ draft, options, act }: PairButtonsProps) {
  const words = useWords()
  const keys = useOwnKeys()
  const shown = shownTiers(draft)
  const cap = (command: 'left' | 'right' | 'tie' | 'moveDown' | 'allBad') => capsOf(keys, command)[0] ?? null
  const side = (card: number) => {
    const strength = draft.strengths[boundaryKey([card], [1 - card])]
    const text =
      strength === undefined
        ? words.item.better(letterOf(card))
        : words.item.betterBy(letterOf(card), words.beside.strengthNames[strength])
    return (
      <KeyButton
        isWide
        cap={cap(card === 0 ? 'left' : 'right')}
        isDown={shown[0]?.length === 1 && shown[0][0] === card}
        onPress={() => act({ type: 'choose', card, strength: options.strength })}
      >
        {text}
      </KeyButton>
    )
  }
  return (
    <>
      {side(0)}
      <KeyButton
        isWide
        cap={cap('tie')}
        secondCap={cap('moveDown')}
        isDown={shown[0]?.length === 2 && !draft.allBad}
        onPress={() => act({ type: 'tie' })}
      >
        {words.item.tie}
      </KeyButton>
      {side(1)}
      {options.allowsAllBad && (
        <KeyButton isWide cap={cap('allBad')} isDown={draft.allBad} onPress={() => act({ type: 'allBad' })}>
          {words.item.bothBad}
        </KeyButton>
      )}
    </>
  )
}
