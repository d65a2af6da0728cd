import type { Metadata } from 'next'
import { CalibrationView } from '#components/calibration/calibration-view'
import { strings } from '#lib/client/strings/index'
import { Calibration, CalibrationParams } from '#lib/contracts/calibrations'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCalibration } from '#lib/services/calibrations/read-calibrations'
import { listPools } from '#lib/services/pools/list-pools'

export const metadata: Metadata = { title: strings.calibration.title }

export default page({
  access: 'evidence.view',
  render: async ({ deps, actor, params }) => {
    const asked = CalibrationParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such calibration.')
    const [calibration, pools] = await Promise.all([
      readCalibration(deps, actor, asked.data),
      listPools(deps, actor, { archived: false }),
    ])
    return (
      <CalibrationView
        slug={params.slug ?? ''}
        calibration={Calibration.parse(calibration)}
        pools={pools.flatMap(({ poolId, name, version }) =>
          version ? [{ poolId, name, versionNumber: version.number, prompts: version.promptCount }] : [],
        )}
        canEdit={can(actor.role, 'calibration.edit')}
      />
    )
  },
})
