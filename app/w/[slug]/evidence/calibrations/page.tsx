import type { Metadata } from 'next'
import { CalibrationsList } from '#components/calibration/calibrations-list'
import { NewCalibration } from '#components/calibration/new-calibration'
import { EvidenceFrame } from '#components/evidence/evidence-frame'
import { strings } from '#lib/client/strings/index'
import { Calibrations } from '#lib/contracts/calibrations'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listCalibrations } from '#lib/services/calibrations/read-calibrations'

export const metadata: Metadata = { title: strings.calibration.title }

export default page({
  access: 'evidence.view',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const archived = search.archived === 'true'
    const canEdit = can(actor.role, 'calibration.edit')
    const { calibrations } = Calibrations.parse({ calibrations: await listCalibrations(deps, actor, { archived }) })
    return (
      <EvidenceFrame
        slug={slug}
        tab="calibrations"
        title={strings.calibration.title}
        description={strings.calibration.description}
        action={canEdit && calibrations.length > 0 && <NewCalibration slug={slug} />}
      >
        <CalibrationsList slug={slug} calibrations={calibrations} archived={archived} canEdit={canEdit} />
      </EvidenceFrame>
    )
  },
})
