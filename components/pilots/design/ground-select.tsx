'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { pilotPaths } from '#lib/client/pilots/paths'
import { strings } from '#lib/client/strings/index'

type Named = { id: string; name: string }
type GroundSelectProps = {
  slug: string
  /** `campaign:` or `pool:` and its id. */
  chosen: string
  campaigns: readonly Named[]
  pools: readonly Named[]
}

/** What the pilot stands on. Another choice is another page: what was typed for the first does not follow. */
export function GroundSelect({ slug, chosen, campaigns, pools }: GroundSelectProps) {
  const words = strings.pilots.designer
  const router = useRouter()
  return (
    <Field label={words.ground} help={words.groundHelp} className="mb-5 max-w-md">
      {(control) => (
        <Select
          {...control}
          value={chosen}
          onValueChange={(value) => {
            const [kind, id] = value.split(':')
            router.push(`${pilotPaths(slug).new}?${kind}=${id}` as Route)
          }}
          options={[
            ...campaigns.map(({ id, name }) => ({ value: `campaign:${id}`, label: name, help: words.groundCampaign })),
            ...pools.map(({ id, name }) => ({ value: `pool:${id}`, label: name, help: words.groundPool })),
          ]}
        />
      )}
    </Field>
  )
}
