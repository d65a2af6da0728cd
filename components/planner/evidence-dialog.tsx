'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import { type Evidence, evidence } from '#lib/core/planning/evidence'
import { SourceLinks } from './source-links.tsx'

const known: readonly Evidence[] = evidence
const sides = ['against', 'for'] as const

/** Everything known for and against choosing K by the law, whole. */
export function EvidenceDialog() {
  const [open, setOpen] = useState(false)
  const words = strings.planner.evidence
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={words.title} size="md">
        <div className="flex flex-col gap-5">
          {sides.map((side) => (
            <section key={side}>
              <h3 className="font-semibold">{words[side]}</h3>
              <ul className="mt-2 flex flex-col gap-2.5">
                {known
                  .filter((one) => one.side === side)
                  .map((one) => (
                    <li key={one.key} className="border-line border-l-2 pl-3">
                      {one.statement}
                      <span className="mt-0.5 block text-ink-muted text-sm">
                        <SourceLinks keys={one.sources} />
                      </span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  )
}
