import { EvidenceFrame } from '#components/evidence/evidence-frame'
import { ArmCard } from '#components/pilots/arm-card'
import { DesignFacts } from '#components/pilots/design-facts'
import { PilotActions } from '#components/pilots/pilot-actions'
import { CalibrationCard } from '#components/pilots/scores/calibration-card'
import { ScoreRoom } from '#components/pilots/scores/score-room'
import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'
import { PilotCalibration, PilotDetail, PilotParams } from '#lib/contracts/pilots'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { listPilotCalibrations } from '#lib/services/pilots/add-to-calibration'
import { readPilot } from '#lib/services/pilots/read-pilots'

const words = strings.pilots
export const metadata = { title: words.title }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const asked = PilotParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pilot.')
    const slug = params.slug ?? ''
    const pilot = PilotDetail.parse(await readPilot(deps, actor, asked.data))
    const { design, arms, campaign, pool, nesting, archivedAt } = pilot
    const canEdit = can(actor.role, 'campaign.edit')
    const calibrations =
      can(actor.role, 'calibration.edit') && pilot.scores.length > 0
        ? PilotCalibration.array().parse(await listPilotCalibrations(deps, actor, asked.data))
        : null
    return (
      <EvidenceFrame
        slug={slug}
        tab="pilots"
        isBelow
        title={<span dir="auto">{pilot.name}</span>}
        description={campaign ? words.one.ofCampaign(campaign.name) : words.one.ofPool(pool.name, pool.versionNumber)}
        action={canEdit && <PilotActions key={String(archivedAt)} slug={slug} pilot={pilot} />}
      >
        <div className="flex flex-col gap-5">
          {archivedAt && <Banner>{words.one.archivedNote}</Banner>}
          <section aria-label={words.one.arms} className="grid gap-5 md:grid-cols-2">
            {arms.map((state) => (
              <ArmCard
                key={state.arm}
                slug={slug}
                state={state}
                design={design.arms[state.arm]}
                canExport={can(actor.role, 'campaign.export')}
              />
            ))}
            {nesting && (
              <p className="text-ink-muted text-sm md:col-span-2">
                {words.one.nested(nesting.nested, nesting.shared)} {words.one.exportHelp}
              </p>
            )}
          </section>
          <ScoreRoom key={pilot.pilotId} slug={slug} pilot={pilot} canEdit={canEdit} />
          {calibrations && <CalibrationCard slug={slug} pilot={pilot} calibrations={calibrations} />}
          <DesignFacts design={design} />
        </div>
      </EvidenceFrame>
    )
  },
})
