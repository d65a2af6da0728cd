'use client'
import { Printer } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { strings } from '#lib/client/strings/index'

export function PrintButton() {
  return (
    <Button className="print:hidden" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
      {strings.evidence.print}
    </Button>
  )
}
