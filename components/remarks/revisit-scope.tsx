'use client'
import { useEffect, useState } from 'react'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { TextInput } from '#components/ui/forms/text-input'
import { describeFailure } from '#lib/client/failure'
import { countRevisits, type RemarkPlace } from '#lib/client/rulings/calls'
import { strings } from '#lib/client/strings/index'
import type { CountedRevisits } from '#lib/contracts/remarks'
import { MAX_PHRASE_CHARACTERS } from '#lib/core/remarks/limits'
import type { RevisitScope } from '#lib/core/remarks/remark'

const words = strings.rulings.questions
/** Between the last letter typed and the count. */
const REST_MS = 400

type RevisitScopeProps = {
  place: RemarkPlace
  /** Of the item's prompt; null where it has none, and none can be chosen by it. */
  source: string | null
  scope: RevisitScope
  onScope: (scope: RevisitScope) => void
  /** What the server refuses of it. */
  error: string | undefined
}

/** Which judgments a ruling asks for again, with how many they are while one chooses. */
export function RevisitScopeChoice({ place, source, scope, onScope, error }: RevisitScopeProps) {
  const { slug, campaignId, remarkId } = place
  const [phrase, setPhrase] = useState('')
  const [counted, setCounted] = useState<{ key: string; result: CountedRevisits | string } | null>(null)
  const key = scope.of === 'phrase' ? `phrase ${scope.phrase.trim()}` : scope.of
  const isAsked = scope.of !== 'none' && key !== 'phrase '
  useEffect(() => {
    if (!isAsked) return
    const asking = new AbortController()
    const asked: RevisitScope = key.startsWith('phrase ')
      ? { of: 'phrase', phrase: key.slice('phrase '.length) }
      : { of: key as 'item' | 'source' }
    const timer = setTimeout(() => {
      countRevisits({ slug, campaignId, remarkId }, asked, asking.signal)
        .then((result) => setCounted({ key, result }))
        .catch((failed: unknown) => {
          if (!asking.signal.aborted) setCounted({ key, result: describeFailure(failed).detail })
        })
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [slug, campaignId, remarkId, key, isAsked])
  const result = counted?.key === key ? counted.result : null
  return (
    <div className="flex flex-col gap-3">
      <RadioCards
        legend={words.scope}
        name="scope"
        columns={2}
        value={scope.of}
        onValueChange={(of) => onScope(of === 'phrase' ? { of, phrase } : { of })}
        options={[
          { value: 'none', ...words.scopes.none },
          { value: 'item', ...words.scopes.item },
          ...(source === null ? [] : [{ value: 'source' as const, ...words.scopes.source(source) }]),
          { value: 'phrase', ...words.scopes.phrase },
        ]}
      />
      {scope.of === 'phrase' && (
        <Field label={words.phrase} error={error}>
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              maxLength={MAX_PHRASE_CHARACTERS}
              value={phrase}
              onChange={(event) => {
                setPhrase(event.target.value)
                onScope({ of: 'phrase', phrase: event.target.value })
              }}
            />
          )}
        </Field>
      )}
      {isAsked && (
        <p role="status" className="text-sm">
          {result === null
            ? words.counting
            : typeof result === 'string'
              ? result
              : words.counted(result.judgments, result.people)}{' '}
          <span className="text-ink-muted">{words.countNote}</span>
        </p>
      )}
    </div>
  )
}
