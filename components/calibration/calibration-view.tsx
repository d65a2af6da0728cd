import { EvidenceFrame } from '#components/evidence/evidence-frame'
import { Badge } from '#components/ui/display/badge'
import type { PoolChoice } from '#lib/client/calibrations/pool-choice'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import { fitCalibration } from '#lib/core/planning/law/calibration/fit-calibration'
import { AddRunsCard } from './add/add-runs-card.tsx'
import { CalibrationActions } from './calibration-actions.tsx'
import { FitNotices } from './fit-notices.tsx'
import { LawCard } from './law-card.tsx'
import { LawPlots } from './law-plots.tsx'
import { MissingCard } from './missing-card.tsx'
import { RunsTable } from './runs-table.tsx'

type CalibrationViewProps = {
  slug: string
  calibration: Calibration
  pools: readonly PoolChoice[]
  canEdit: boolean
}

/** One calibration: its law and what is missing for it, the runs with what their lines leave, and a way to add more. */
export function CalibrationView({ slug, calibration, pools, canEdit }: CalibrationViewProps) {
  const words = strings.calibration
  const fitted = fitCalibration(calibration)
  const mayChange = canEdit && calibration.archivedAt === null
  return (
    <EvidenceFrame
      slug={slug}
      tab="calibrations"
      isBelow
      title={calibration.name}
      badge={calibration.archivedAt && <Badge>{words.archivedBadge}</Badge>}
      description={`${calibration.metric} · ${words.algorithms[calibration.algorithm]}`}
      action={canEdit && <CalibrationActions slug={slug} calibration={calibration} />}
    >
      <div className="flex max-w-5xl flex-col gap-5">
        <FitNotices fitted={fitted} />
        <LawCard calibration={calibration} fitted={fitted} />
        <MissingCard missing={fitted.missing} isRefused={fitted.refusals.length > 0} />
        <LawPlots calibration={calibration} fitted={fitted} />
        {mayChange && <AddRunsCard slug={slug} calibration={calibration} pools={pools} />}
        <RunsTable slug={slug} calibration={calibration} fitted={fitted} canEdit={mayChange} />
      </div>
    </EvidenceFrame>
  )
}
