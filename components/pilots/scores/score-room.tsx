'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { enterScores } from '#lib/client/pilots/calls'
import { cellKey, changesOf, readSheet, rowsOf, type ScoreSheet, sheetOf } from '#lib/client/pilots/score-sheet'
import { strings } from '#lib/client/strings/index'
import type { Pilot } from '#lib/contracts/pilots'
import { ScoreSheetCard } from './score-sheet-card.tsx'
import { VerdictCard } from './verdict-card.tsx'

/** Scores at the left, their verdict at the right, which follows what is typed before it is saved. */
export function ScoreRoom({ slug, pilot, canEdit }: { slug: string; pilot: Pilot; canEdit: boolean }) {
  const { pilotId, design } = pilot
  const [saved, setSaved] = useState(pilot.scores)
  const [sheet, setSheet] = useState<ScoreSheet>(() => sheetOf(pilot.scores))
  const [rows, setRows] = useState(() => rowsOf(sheetOf(pilot.scores), design.question.runs))
  const router = useRouter()
  const announce = useToast()
  const { scores, wrong } = readSheet(sheet)
  const changes = changesOf(saved, scores)
  const save = useMutation({
    mutationFn: () => enterScores(slug, pilotId, changes),
    onSuccess: (next) => {
      setSaved(next.scores)
      announce.success(strings.pilots.scoring.saved)
      router.refresh()
    },
    onError: (error) => announce.error(error),
  })
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[24rem_minmax(0,1fr)]">
      <ScoreSheetCard
        seed={design.seed}
        isMatched={design.question.correlation !== null}
        sheet={sheet}
        rows={rows}
        wrong={wrong}
        isChanged={changes.scores.length + changes.removed.length > 0}
        isSaving={save.isPending}
        canEdit={canEdit && pilot.archivedAt === null}
        onCell={(key, text) => setSheet((before) => ({ ...before, [key]: text }))}
        onRow={() => setRows((before) => rowsOf({}, before + 1))}
        onPaste={(pasted) => {
          const next = {
            ...sheet,
            ...Object.fromEntries(pasted.map(({ arm, run, value }) => [cellKey(arm, run), String(value)])),
          }
          setSheet(next)
          setRows((before) => rowsOf(next, before))
        }}
        onSave={() => save.mutate()}
      />
      <VerdictCard pilot={pilot} scores={scores} />
    </div>
  )
}
