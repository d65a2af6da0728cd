'use client'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { useToast } from '#components/ui/overlays/use-toast'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { decimalPlaces } from '#lib/client/calibrations/calibration-figures'
import { addRuns, deleteRun } from '#lib/client/calibrations/calls'
import { shortFigure, signedFigure } from '#lib/client/evidence/figures'
import { strings } from '#lib/client/strings/index'
import type { Calibration, CalibrationRun } from '#lib/contracts/calibrations'
import type { FittedCalibration } from '#lib/core/planning/law/calibration/fit-calibration'

type RunsTableProps = {
  slug: string
  calibration: Calibration
  fitted: FittedCalibration
  canEdit: boolean
}

/** Every run in the order it was added, numbered as the notices name it; one may be taken out, with a way back. */
export function RunsTable({ slug, calibration, fitted, canEdit }: RunsTableProps) {
  const words = strings.calibration.runs
  const router = useRouter()
  const announce = useToast()
  const [removing, setRemoving] = useState<string | null>(null)
  const { calibrationId, runs } = calibration
  const places = decimalPlaces(runs.map((run) => run.value))
  const remove = async (run: CalibrationRun) => {
    setRemoving(run.runId)
    try {
      await deleteRun(slug, calibrationId, run.runId)
      // A run of a pilot comes back from the pilot's page, which knows whose it is.
      const back = run.fromPilot ? {} : { action: { label: strings.common.undo, onSelect: () => void addAgain(run) } }
      announce.success(words.removed, back)
      router.refresh()
    } catch (error) {
      announce.error(error)
    } finally {
      setRemoving(null)
    }
  }
  const addAgain = async ({ prompts, responsesPerPrompt, diversity, settings, value, seed }: CalibrationRun) => {
    try {
      const run = { prompts, responsesPerPrompt, diversity, settings, value, seed }
      await addRuns(slug, calibrationId, { run })
      announce.success(words.added)
      router.refresh()
    } catch (error) {
      announce.error(error)
    }
  }
  if (runs.length === 0) {
    return (
      <Card title={words.title}>
        <p className="text-ink-muted">{words.empty}</p>
      </Card>
    )
  }
  return (
    <Card title={words.title} padded={false}>
      <Table label={words.title} minWidth="lg">
        <TableHead>
          <TableHeaderCell numeric>#</TableHeaderCell>
          <TableHeaderCell numeric>{words.k}</TableHeaderCell>
          <TableHeaderCell numeric>{words.prompts}</TableHeaderCell>
          <TableHeaderCell numeric>{words.diversity}</TableHeaderCell>
          <TableHeaderCell numeric>{words.score}</TableHeaderCell>
          <TableHeaderCell numeric>{words.residual}</TableHeaderCell>
          <TableHeaderCell>{words.settings}</TableHeaderCell>
          <TableHeaderCell className="w-full">{words.seed}</TableHeaderCell>
          {canEdit && <TableHeaderCell srLabel={words.removal} />}
        </TableHead>
        <tbody>
          {runs.map((run, i) => {
            const residual = fitted.residuals[i] ?? null
            const { tokenizer, template, maxTokens } = run.settings
            const { tokenizers, templates } = strings.calibration.add
            return (
              <TableRow key={run.runId}>
                <TableCell rowHeader numeric>
                  {i + 1}
                </TableCell>
                <TableCell numeric>{run.responsesPerPrompt}</TableCell>
                <TableCell numeric>{run.prompts.toLocaleString('en')}</TableCell>
                <TableCell numeric>{run.diversity.toFixed(2)}</TableCell>
                <TableCell numeric>{shortFigure(run.value)}</TableCell>
                <TableCell numeric>
                  {residual === null ? strings.calibration.noFigure : signedFigure(residual, places)}
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-muted">
                  {tokenizers[tokenizer]}, {templates[template]}, {maxTokens.toLocaleString('en')}
                </TableCell>
                <TableCell className="text-ink-muted">
                  {run.seed} {run.fromPilot && <Badge>{words.fromPilot}</Badge>}
                </TableCell>
                {canEdit && (
                  <TableCell>
                    <IconButton
                      size="sm"
                      label={words.remove(run.responsesPerPrompt, shortFigure(run.value))}
                      icon={<Trash2 aria-hidden className="size-3.5" />}
                      disabled={removing === run.runId}
                      onClick={() => void remove(run)}
                    />
                  </TableCell>
                )}
              </TableRow>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}
