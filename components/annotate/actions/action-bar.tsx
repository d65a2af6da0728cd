'use client'
import clsx from 'clsx'
import { ArrowDown, ArrowUp, Check, Merge, Undo2 } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { Button } from '#components/ui/actions/button'
import { capsOf } from '#lib/client/annotate/input/key-caps'
import { useToldHeight } from '#lib/client/annotate/reading/use-told-height'
import { useWords } from '#lib/client/annotate/words'
import { useOwnKeys } from '#lib/client/own-preferences'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'
import { isComplete, type RankingDraft, remainingCards } from '#lib/core/ranking/draft/ranking-draft'
import type { KeyCommand } from '#lib/core/ranking/keys/key-bindings'
import type { KeyIntent } from '#lib/core/ranking/keys/key-to-action'
import { StrengthRow } from '../beside/strength-row.tsx'
import { TiersStrip } from '../item/tiers-strip.tsx'
import { KeyButton } from './key-button.tsx'
import { MoreActions, MoreOnPhone } from './more-actions.tsx'
import { PairButtons } from './pair-buttons.tsx'

type ActionBarProps = {
  draft: RankingDraft
  options: AnnotationOptions
  focus: RefObject<HTMLDivElement | null>
  /** Why nothing was submitted just now; screen readers have been told. */
  hint: string | null
  /** What stands behind "More". */
  intents: readonly Exclude<KeyIntent, 'submit'>[]
  /** Practice, and a judgment that is being changed, are not declined. */
  isDeclinable: boolean
  act: (action: DraftAction) => void
  onLetter: (place: number) => void
  onIntent: (intent: KeyIntent) => void
}

/** Always at the bottom: the ranking so far, and a button for everything a key can do. */
export function ActionBar(props: ActionBarProps) {
  const { draft, options, focus, hint, intents, isDeclinable, act, onLetter, onIntent } = props
  const words = useWords().item
  const keys = useOwnKeys()
  const cap = (command: KeyCommand) => capsOf(keys, command)[0] ?? null
  const submits = cap('submit')
  const hasRest = remainingCards(draft).length > 0
  const isPair = draft.cardCount === 2
  const bar = useRef<HTMLDivElement>(null)
  useToldHeight(bar, '--bar-height')
  const allBad = () => act({ type: 'allBad' })
  const decline = () => onIntent('decline')
  const buttons =
    draft.picked !== null ? (
      <>
        <KeyButton
          cap={cap('moveUp')}
          icon={<ArrowUp aria-hidden className="size-4" />}
          onPress={() => act({ type: 'move', direction: 'up' })}
        >
          {words.up}
        </KeyButton>
        <KeyButton
          cap={cap('moveDown')}
          icon={<ArrowDown aria-hidden className="size-4" />}
          onPress={() => act({ type: 'move', direction: 'down' })}
        >
          {words.down}
        </KeyButton>
        <KeyButton
          cap={cap('tie')}
          icon={<Merge aria-hidden className="size-4" />}
          label={words.merge}
          onPress={() => act({ type: 'merge' })}
        >
          {words.tie}
        </KeyButton>
        <KeyButton
          cap={cap('drop')}
          icon={<Check aria-hidden className="size-4" />}
          onPress={() => act({ type: 'drop' })}
        >
          {words.letGo}
        </KeyButton>
      </>
    ) : (
      <>
        {!isPair && (
          <>
            <KeyButton
              cap={cap('tie')}
              isDown={draft.pendingTie}
              disabled={!hasRest || draft.tiers.length === 0}
              onPress={() => act({ type: 'tie' })}
            >
              {draft.pendingTie ? words.tieNext : words.tie}
            </KeyButton>
            <KeyButton cap={cap('restEqual')} disabled={!hasRest} onPress={() => act({ type: 'restEqual' })}>
              {words.restEqual}
            </KeyButton>
            {options.allowsAllBad && (
              <span className={clsx('contents', !draft.allBad && 'phone:hidden')}>
                <KeyButton cap={cap('allBad')} isDown={draft.allBad} onPress={allBad}>
                  {words.allBad}
                </KeyButton>
              </span>
            )}
          </>
        )}
        <KeyButton
          cap={cap('back')}
          icon={<Undo2 aria-hidden className="size-4" />}
          isIconOnPhone
          disabled={draft.past.length === 0}
          onPress={() => act({ type: 'back' })}
        >
          {words.undo}
        </KeyButton>
        {isDeclinable && (
          <span className="contents phone:hidden">
            <KeyButton cap={cap('decline')} onPress={decline}>
              {words.decline}
            </KeyButton>
          </span>
        )}
        <MoreActions intents={intents} onIntent={onIntent}>
          {options.allowsAllBad && !isPair && !draft.allBad && (
            <MoreOnPhone onPress={allBad}>{words.allBad}</MoreOnPhone>
          )}
          {isDeclinable && <MoreOnPhone onPress={decline}>{words.decline}</MoreOnPhone>}
        </MoreActions>
      </>
    )
  return (
    <div
      ref={bar}
      data-drag-scope
      className="group/drag @container fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface px-3 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] md:px-6 lg:group-data-aside/screen:right-[27rem]"
    >
      <div className="mx-auto flex max-w-[116rem] flex-wrap items-center gap-x-3 gap-y-2 @5xl:gap-x-6">
        {hint !== null && (
          <p aria-hidden className="basis-full text-sm text-warning-text">
            {hint}
          </p>
        )}
        {isPair && (
          <div className="grid basis-full grid-cols-2 gap-1.5 sm:flex short:basis-auto short:gap-1.5 max-sm:[&>*:nth-child(even)]:order-1">
            <PairButtons draft={draft} options={options} act={act} />
          </div>
        )}
        {options.strength !== 'off' && (
          <div className="basis-full empty:hidden">
            <StrengthRow draft={draft} isRequired={options.strength === 'required'} act={act} />
          </div>
        )}
        <div className="min-w-0 flex-1 basis-32 short:basis-52 @5xl:basis-72">
          <TiersStrip draft={draft} focus={focus} onLetter={onLetter} />
        </div>
        <div
          className={clsx(
            'order-3 flex basis-full flex-wrap items-center gap-1.5 short:order-2 short:basis-auto @5xl:order-2 @5xl:shrink-0 @5xl:basis-auto',
            isPair && draft.picked === null && 'max-sm:order-2 max-sm:basis-auto',
          )}
        >
          {buttons}
        </div>
        <Button
          variant="primary"
          disabled={!isComplete(draft)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onIntent('submit')}
          className="order-2 self-start @5xl:order-3 @5xl:self-center"
        >
          {words.submit}
          <span aria-hidden className="figures text-sm max-lg:hidden">
            {submits === 'Enter' ? '⏎' : submits}
          </span>
        </Button>
      </div>
    </div>
  )
}
