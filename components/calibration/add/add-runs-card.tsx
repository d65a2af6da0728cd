'use client'
import { useState } from 'react'
import { Card } from '#components/ui/display/card'
import { Tabs } from '#components/ui/display/tabs'
import type { PoolChoice } from '#lib/client/calibrations/pool-choice'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import { ManyRunsForm } from './many-runs-form.tsx'
import { OneRunForm } from './one-run-form.tsx'

type AddRunsCardProps = { slug: string; calibration: Calibration; pools: readonly PoolChoice[] }

/** Runs one by one, or pasted and out of a file. */
export function AddRunsCard({ slug, calibration, pools }: AddRunsCardProps) {
  const words = strings.calibration.add
  const [way, setWay] = useState<'one' | 'many'>('one')
  return (
    <Card title={words.title}>
      <Tabs
        label={words.ways}
        value={way}
        onValueChange={setWay}
        tabs={[
          {
            value: 'one',
            label: words.one,
            content: <OneRunForm slug={slug} calibration={calibration} pools={pools} />,
          },
          { value: 'many', label: words.many, content: <ManyRunsForm slug={slug} calibration={calibration} /> },
        ]}
      />
    </Card>
  )
}
