'use client'
import { useParams } from 'next/navigation'
import { TextLink } from '#components/ui/actions/text-link'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import type { PlanFormProps } from './plan-form-props.tsx'
import { PlanText } from './plan-text.tsx'

type PeopleFieldsProps = PlanFormProps & {
  /** Hours a week that the campaign's roster has, as they are read; null where nobody's are known. */
  rosterHours: string | null
}

/** How much work a week brings and when it begins: what a finish follows from. */
export function PeopleFields({ rosterHours, ...props }: PeopleFieldsProps) {
  const words = strings.planner.form
  const { slug, campaignId } = useParams<{ slug: string; campaignId: string }>()
  return (
    <>
      <PlanText
        {...props}
        field="weekly"
        label={words.weekly}
        help={
          <>
            {rosterHours === null ? words.weeklyHelp : words.weeklyFromRoster(rosterHours)}{' '}
            <TextLink href={campaignPaths(slug, campaignId).allocation}>{words.roster}</TextLink>
          </>
        }
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <PlanText {...props} field="start" type="date" label={words.start} help={words.startHelp} />
        <PlanText {...props} field="by" type="date" label={words.by} help={words.byHelp} />
      </div>
      <PlanText
        {...props}
        field="spread"
        label={words.fields.spread.label}
        help={words.spreadHelp}
        after={words.fields.spread.unit}
      />
    </>
  )
}
