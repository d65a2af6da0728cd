'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { strings } from '#lib/client/strings/index'
import { MOST_COMPARED } from '#lib/client/studio/compared'

type AddPoolProps = {
  others: readonly { poolId: string; name: string }[]
  /** How many pools are compared already. */
  taken: number
  onAdd: (poolId: string) => void
}

/** One more pool beside the others. */
export function AddPool({ others, taken, onAdd }: AddPoolProps) {
  const words = strings.studio.compare
  const [picked, setPicked] = useState('')
  const poolId = others.some((one) => one.poolId === picked) ? picked : (others[0]?.poolId ?? '')
  if (taken >= MOST_COMPARED) return <p className="text-ink-muted text-sm">{words.full}</p>
  if (others.length === 0) return null
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(poolId)
      }}
    >
      <Field label={words.addLabel} className="w-72 min-w-0">
        {(control) => (
          <Select
            {...control}
            value={poolId}
            onValueChange={setPicked}
            options={others.map(({ poolId: value, name }) => ({ value, label: name }))}
          />
        )}
      </Field>
      <Button type="submit" variant={taken < 2 ? 'primary' : 'secondary'}>
        {words.add}
      </Button>
    </form>
  )
}
