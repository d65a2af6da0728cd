'use client'
import { ArrowLeft, Printer } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

/** Back to the plan, and on to the printer; neither is printed. */
export function PrintBar({ back }: { back: string }) {
  const words = strings.planner.print
  return (
    <div className="mb-4 flex flex-wrap justify-between gap-2 print:hidden">
      <ButtonLink href={back} icon={<ArrowLeft aria-hidden className="size-4" />}>
        {words.back}
      </ButtonLink>
      <Button variant="primary" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
        {words.now}
      </Button>
    </div>
  )
}
