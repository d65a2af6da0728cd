'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { useFrameWords } from '#lib/client/frame-words'
import { endOtherSessions } from '#lib/client/people'
import type { OpenSession } from '#lib/contracts/accounts'
import { SessionRow } from './session-row.tsx'

export function SessionsCard({ sessions }: { sessions: readonly OpenSession[] }) {
  const router = useRouter()
  const announce = useToast()
  const [asking, setAsking] = useState(false)
  const words = useFrameWords().people.account
  const endOthers = async () => {
    await endOtherSessions()
    announce.success(words.othersEnded)
    router.refresh()
  }
  return (
    <Card
      title={words.sessions}
      padded={false}
      action={
        sessions.length > 1 && (
          <Button size="sm" onClick={() => setAsking(true)}>
            {words.endOthers}
          </Button>
        )
      }
    >
      <Table label={words.sessionsTable} minWidth="none">
        <TableHead>
          <TableHeaderCell>{words.device}</TableHeaderCell>
          <TableHeaderCell className="max-sm:hidden">{words.address}</TableHeaderCell>
          <TableHeaderCell className="max-sm:hidden">{words.started}</TableHeaderCell>
          <TableHeaderCell srLabel={words.endSession} />
        </TableHead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} />
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.endOthersTitle}
        confirmLabel={words.endOthers}
        onConfirm={endOthers}
      >
        {words.endOthersText}
      </ConfirmDialog>
    </Card>
  )
}
