'use client'
import { Card } from '#components/ui/display/card'
import { hoursText } from '#lib/client/campaigns/units'
import type { BudgetRange } from '#lib/client/planner/budget/budget-ladder'
import { lawField } from '#lib/client/planner/form/defaults'
import { assumptionFields, type PlanForm } from '#lib/client/planner/form/fields'
import { type FormContext, ruleOf } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { AssumptionFields } from './assumption-fields.tsx'
import { BudgetFields } from './budget/budget-fields.tsx'
import { SameBudget } from './budget/same-budget.tsx'
import { ChargingFields } from './charging-fields.tsx'
import { ChecksFields } from './checks-fields.tsx'
import { FormSection } from './form-section.tsx'
import { LawFields } from './law-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import type { PlanFormProps } from './plan-form-props.tsx'
import { PlanText } from './plan-text.tsx'
import { TrainChoice } from './train-choice.tsx'

export type PlanFormCardProps = PlanFormProps & {
  defaults: PlanForm
  context: FormContext
  range: BudgetRange | null
  /** The budget with its unit; empty while none is typed. */
  budget: string
  question: PlanQuestion | null
  /** The plan that is chosen; null while there is none. */
  plan: BudgetPlan | null
  agreementRatio: number | null
  /** Of the campaign's roster; null where nobody's hours are known. */
  rosterSeconds: number | null
}

/** Everything a plan follows from: the budget in sight, the rest folded with what it says. */
export function PlanFormCard({ defaults, context, ...props }: PlanFormCardProps) {
  const { form, errors, onChange, range, budget, question, plan, agreementRatio, rosterSeconds } = props
  const words = strings.planner.form
  const { kept = null } = context
  const isSeedKept = kept !== null && kept.seed !== null
  const calibration = context.laws.find((law) => lawField(law) === form.law)
  const lawText = calibration?.name === CALIBRATED_LAW_NAME ? calibration.calibrationName : form.law
  const parts = { form, errors, onChange }
  const changed = [...assumptionFields.map(({ field }) => field), 'generation' as const].filter(
    (field) => form[field] !== defaults[field],
  )
  return (
    <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <Card title={words.title} padded={false}>
        <div className="flex flex-col gap-4 p-4">
          <TrainChoice train={form.train} onChange={onChange} />
          <BudgetFields {...parts} range={range} text={budget} />
          {question && plan && <SameBudget question={question} plan={plan} />}
        </div>
        <FormSection
          title={words.lawAndPrompts}
          summary={words.lawSummary(lawText, form.selection === 'diverse')}
          fields={['law', 'selection']}
          errors={errors}
        >
          <LawFields {...parts} laws={context.laws} />
        </FormSection>
        <FormSection
          title={words.charging}
          summary={words.chargings[ruleOf(form)].title}
          fields={['charge', 'price', 'cap']}
          errors={errors}
        >
          <ChargingFields {...parts} />
        </FormSection>
        <FormSection
          title={words.checks}
          summary={words.checksSummary(form.first, form.audit, form.gold, form.test)}
          fields={['first', 'firstOverlap', 'audit', 'gold', 'test', 'testOverlap', 'agree']}
          errors={errors}
        >
          <ChecksFields {...parts} defaults={defaults} agreementRatio={agreementRatio} plan={plan} kept={kept} />
        </FormSection>
        <FormSection
          title={words.people}
          summary={words.peopleSummary(form.weekly, form.start)}
          fields={['weekly', 'start', 'by', 'spread']}
          errors={errors}
        >
          <PeopleFields {...parts} rosterHours={rosterSeconds === null ? null : hoursText(rosterSeconds)} />
        </FormSection>
        <FormSection
          title={words.assumptions}
          summary={changed.length === 0 ? words.allDefault : words.changed(changed.length)}
          fields={[...assumptionFields.map(({ field }) => field), 'generation']}
          errors={errors}
        >
          <AssumptionFields {...parts} defaults={defaults} measured={context.measured} />
        </FormSection>
        <FormSection title={words.advanced} summary={words.seedSummary(form.seed)} fields={['seed']} errors={errors}>
          <PlanText
            {...parts}
            field="seed"
            label={words.seed}
            help={isSeedKept ? words.keptSeed(kept.wave) : words.seedHelp}
            mode="text"
            disabled={isSeedKept}
          />
        </FormSection>
      </Card>
    </div>
  )
}
