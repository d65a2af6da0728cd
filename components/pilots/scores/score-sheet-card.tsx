'use client'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { TextInput } from '#components/ui/forms/text-input'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { cellKey, type ScoreSheet } from '#lib/client/pilots/score-sheet'
import { strings } from '#lib/client/strings/index'
import { runSeed } from '#lib/core/planning/pilot/nest-arms'
import { pilotArms, type RunScore } from '#lib/core/planning/pilot/verdict'
import { PasteScores } from './paste-scores.tsx'

type ScoreSheetCardProps = {
  seed: string
  isMatched: boolean
  sheet: ScoreSheet
  rows: number
  /** Cells that hold no number. */
  wrong: readonly string[]
  isChanged: boolean
  isSaving: boolean
  canEdit: boolean
  onCell: (key: string, text: string) => void
  onRow: () => void
  onPaste: (scores: readonly RunScore[]) => void
  onSave: () => void
}

/** A row for each training run: the seeds to train with, and the score of each arm. */
export function ScoreSheetCard(props: ScoreSheetCardProps) {
  const { seed, isMatched, sheet, rows, wrong, isChanged, isSaving, canEdit, onCell, onRow, onPaste, onSave } = props
  const words = strings.pilots.scoring
  return (
    <Card title={words.title} action={canEdit && <PasteScores onTake={onPaste} />} padded={false}>
      <p className="px-4 pt-3 pb-3 text-ink-muted text-sm">{canEdit ? words.help : words.reader}</p>
      <Table label={words.title} minWidth="none">
        <TableHead>
          <TableHeaderCell numeric>{words.run}</TableHeaderCell>
          {pilotArms.map((arm) => (
            <TableHeaderCell key={arm}>{words.score(arm)}</TableHeaderCell>
          ))}
        </TableHead>
        <tbody>
          {Array.from({ length: rows }, (_, i) => i + 1).map((run) => (
            <TableRow key={run}>
              <TableCell numeric rowHeader>
                {run}
              </TableCell>
              {pilotArms.map((arm) => {
                const key = cellKey(arm, run)
                const isWrong = wrong.includes(key)
                return (
                  <TableCell key={arm}>
                    {canEdit ? (
                      <TextInput
                        aria-label={words.scoreOf(arm, run)}
                        aria-invalid={isWrong || undefined}
                        inputMode="decimal"
                        autoComplete="off"
                        value={sheet[key] ?? ''}
                        onChange={(event) => onCell(key, event.target.value)}
                        className="figures min-w-20"
                      />
                    ) : (
                      <span className="figures">{sheet[key] ?? ''}</span>
                    )}
                    <span className="mt-0.5 block text-ink-muted text-xs">
                      {words.seedOf(runSeed(seed, arm, run, isMatched))}
                    </span>
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </tbody>
      </Table>
      {canEdit && (
        <div className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
          <Button size="sm" onClick={onRow}>
            {words.addRun}
          </Button>
          <Button
            size="sm"
            variant="primary"
            loading={isSaving}
            disabled={!isChanged || wrong.length > 0}
            onClick={onSave}
          >
            {words.save}
          </Button>
          <p role="status" className={wrong.length > 0 ? 'text-danger-text text-sm' : 'text-ink-muted text-sm'}>
            {wrong.length > 0 ? words.notANumber : isChanged ? words.unsaved : ''}
          </p>
        </div>
      )}
    </Card>
  )
}
