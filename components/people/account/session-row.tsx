'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Badge } from '#components/ui/display/badge'
import { DateText } from '#components/ui/display/date-text'
import { useToast } from '#components/ui/overlays/use-toast'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { browserName } from '#lib/client/browser-name'
import { useFrameWords } from '#lib/client/frame-words'
import { endSession } from '#lib/client/people'
import type { OpenSession } from '#lib/contracts/accounts'

export function SessionRow({ session }: { session: OpenSession }) {
  const router = useRouter()
  const announce = useToast()
  const [pending, setPending] = useState(false)
  const words = useFrameWords().people.account
  const device = browserName(session.userAgent, words.browserOn) ?? words.unknownDevice
  const end = async () => {
    setPending(true)
    try {
      await endSession(session.sessionId)
      announce.success(words.sessionEnded)
    } catch (error) {
      announce.error(error)
    }
    setPending(false)
    router.refresh()
  }
  return (
    <TableRow>
      <TableCell rowHeader>
        {device}
        <DateText value={session.startedAt} className="block font-normal text-ink-muted sm:hidden" />
      </TableCell>
      <TableCell className="figures text-ink-muted max-sm:hidden">{session.address ?? words.unknownAddress}</TableCell>
      <TableCell className="text-ink-muted max-sm:hidden">
        <DateText value={session.startedAt} />
      </TableCell>
      <TableCell className="w-px whitespace-nowrap text-right">
        {session.isCurrent ? (
          <Badge tone="success">{words.thisOne}</Badge>
        ) : (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1"
            loading={pending}
            onClick={end}
            aria-label={`${words.endSession}: ${device}`}
          >
            {words.endSession}
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}
