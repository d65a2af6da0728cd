'use client'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { DateText } from '#components/ui/display/date-text'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { AnnotatorProgress } from '#lib/contracts/running'

type PersonRowProps = {
  person: AnnotatorProgress
  /** Takes them off the roster; not given to those who may not. */
  onRemove: ((person: AnnotatorProgress) => Promise<void>) | null
}

export function PersonRow({ person, onRemove }: PersonRowProps) {
  const [asking, setAsking] = useState(false)
  const words = strings.watch.people
  const { count } = strings.common
  const {
    name,
    email,
    isOnRoster,
    submitted,
    plannedJudgments,
    declined,
    liveLeases,
    medianActiveSeconds,
    lastSeenAt,
  } = person
  return (
    <TableRow muted={!isOnRoster}>
      <TableCell rowHeader className="w-full max-w-0 min-w-40">
        <span className="block truncate">{name}</span>
        <span className="block truncate font-normal text-ink-muted text-xs">{isOnRoster ? email : words.off}</span>
      </TableCell>
      <TableCell numeric>
        {count(submitted)}
        {plannedJudgments !== null && (
          <span className="block text-ink-muted text-xs">{words.ofPlanned(plannedJudgments)}</span>
        )}
      </TableCell>
      <TableCell numeric>{count(declined)}</TableCell>
      <TableCell numeric>{count(liveLeases)}</TableCell>
      <TableCell numeric>
        {medianActiveSeconds === null ? <span className="text-ink-faint">–</span> : words.seconds(medianActiveSeconds)}
      </TableCell>
      <TableCell className="whitespace-nowrap text-ink-muted">
        {lastSeenAt ? <DateText value={lastSeenAt} /> : words.never}
      </TableCell>
      {onRemove && (
        <TableCell className="w-px text-right">
          {isOnRoster && (
            <IconButton
              label={words.removeOf(name)}
              size="sm"
              onClick={() => setAsking(true)}
              icon={<UserMinus aria-hidden className="size-4" />}
            />
          )}
          <ConfirmDialog
            open={asking}
            onOpenChange={setAsking}
            title={words.removeOf(name)}
            confirmLabel={words.remove}
            onConfirm={() => onRemove(person)}
          >
            {words.removeText(liveLeases)}
          </ConfirmDialog>
        </TableCell>
      )}
    </TableRow>
  )
}
