'use client'
import { FileDown, FileUp, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { saveFile } from '#components/ui/charts/save-file'
import { Banner } from '#components/ui/display/banner'
import { campaignPaths } from '#lib/client/campaigns/paths'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { planFile, planFileName } from '#lib/client/planner/plan-file'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'
import { ImportPlan } from './import-plan.tsx'

type PlanActionsProps = {
  place: VersionPlace
  campaign: { campaignId: string; name: string }
  measured: MeasuredDiversity
  /** What follows the `?` of the planner's address. */
  query: string
  question: PlanQuestion | null
  answer: PlanAnswer | null
  chosen: BudgetPlan | null
  onChange: (change: Partial<PlanForm>) => void
}

/** Takes a plan in as a file, and the chosen one away as a file or on paper. */
export function PlanActions(props: PlanActionsProps) {
  const { place, campaign, measured, query, question, answer, chosen, onChange } = props
  const [isImporting, setImporting] = useState(false)
  const [note, setNote] = useState<string | null>(null)
  const words = strings.planner
  const planned = question && answer && chosen && chosen.prompts > 0 ? { question, answer, chosen } : null
  const icon = 'size-3.5'
  return (
    <>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="sm" icon={<FileUp aria-hidden className={icon} />} onClick={() => setImporting(true)}>
          {words.file.import}
        </Button>
        {planned && (
          <>
            <Button
              size="sm"
              icon={<FileDown aria-hidden className={icon} />}
              onClick={() =>
                saveFile(
                  planFileName(campaign.name, planned.chosen.responsesPerPrompt),
                  'application/json',
                  `${JSON.stringify(planFile(planned, measured, place), null, 2)}\n`,
                )
              }
            >
              {words.file.export}
            </Button>
            <ButtonLink
              size="sm"
              href={`${campaignPaths(place.slug, campaign.campaignId).plan}/print${query === '' ? '' : `?${query}`}`}
              icon={<Printer aria-hidden className={icon} />}
            >
              {words.print.open}
            </ButtonLink>
          </>
        )}
      </div>
      {note !== null && (
        <Banner
          tone="success"
          role="status"
          title={words.file.imported}
          action={
            <Button size="sm" onClick={() => setNote(null)}>
              {words.file.dismiss}
            </Button>
          }
        >
          {note}
        </Banner>
      )}
      <ImportPlan
        open={isImporting}
        onOpenChange={setImporting}
        place={place}
        measured={measured}
        onChange={onChange}
        onImported={setNote}
      />
    </>
  )
}
