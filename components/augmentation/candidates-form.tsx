'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { strings } from '#lib/client/strings/index'

type CandidatesFormProps = {
  candidates: readonly { poolId: string; name: string; version: { number: number; promptCount: number } }[]
  /** The pool whose prompts are ranked on the page; null for none yet. */
  chosen: string | null
  /** Whether the address names a pool that is not among them. */
  isUnknown: boolean
  onAsk: (poolId: string) => void
}

/** Which pool's prompts to rank. */
export function CandidatesForm({ candidates, chosen, isUnknown, onAsk }: CandidatesFormProps) {
  const words = strings.studio.augment
  const [poolId, setPoolId] = useState(chosen ?? candidates[0]?.poolId ?? '')
  return (
    <Card title={words.title}>
      <form
        className="flex flex-wrap items-start gap-x-4 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (poolId !== '') onAsk(poolId)
        }}
      >
        <Field
          label={words.pool}
          help={words.poolHelp}
          error={isUnknown ? words.unknownPool : undefined}
          className="min-w-0 flex-1 basis-72 sm:max-w-md"
        >
          {(control) => (
            <Select
              {...control}
              value={poolId}
              onValueChange={setPoolId}
              options={candidates.map(({ poolId: value, name, version }) => ({
                value,
                label: words.poolOption(name, version.number, version.promptCount),
              }))}
            />
          )}
        </Field>
        <div className="sm:pt-[1.625rem]">
          <Button type="submit" variant={poolId === chosen ? 'secondary' : 'primary'} disabled={poolId === chosen}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}
