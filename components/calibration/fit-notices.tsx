import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'
import type { FittedCalibration } from '#lib/core/planning/law/calibration/fit-calibration'

/** Why the runs give no law, and what in them should be looked at. */
export function FitNotices({ fitted: { refusals, warnings } }: { fitted: FittedCalibration }) {
  const words = strings.calibration
  return (
    <>
      {refusals.length > 0 && (
        <Banner tone="danger" title={words.refusals.title}>
          {refusals.map(({ reason, runs }) => (
            <p key={reason}>{words.refusals[reason](words.runNumbers(runs))}</p>
          ))}
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner tone="warning" title={words.warnings.title}>
          {warnings.map(({ about, runs }) => (
            <p key={about}>{words.warnings[about](words.runNumbers(runs))}</p>
          ))}
        </Banner>
      )}
    </>
  )
}
