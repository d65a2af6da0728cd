import { Button } from '#components/ui/actions/button'
import { readAmount } from '#lib/client/planner/form/amounts'
import type { PlanForm } from '#lib/client/planner/form/fields'
import type { KeptSplit } from '#lib/client/planner/form/kept-split'
import { strings } from '#lib/client/strings/index'
import { accuracyOfAgreement, agreementHalfWidth, majorityAccuracy } from '#lib/core/planning/checks-worth'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanFormProps } from './plan-form-props.tsx'
import { PlanText } from './plan-text.tsx'

type ChecksFieldsProps = PlanFormProps & {
  defaults: PlanForm
  /** Share of pairs that two annotators judge alike; null while none is typed. */
  agreementRatio: number | null
  /** The chosen plan, whose checks are counted; null while there is none. */
  plan: Pick<BudgetPlan, 'checks'> | null
  /** The test split that must not change; null where it may. */
  kept: KeptSplit | null
}

const amounts = ['first', 'audit', 'gold', 'test'] as const

/** What is judged more often than the overlap asks, each with what that buys at the assumed agreement. */
export function ChecksFields({ defaults, agreementRatio, plan, kept, ...props }: ChecksFieldsProps) {
  const words = strings.planner.form
  const { form, onChange } = props
  const isNone = amounts.every((field) => (kept !== null && field === 'test') || readAmount(form[field]) === 0)
  const isDefault = amounts.every((field) => form[field] === defaults[field])
  const one = agreementRatio === null ? null : accuracyOfAgreement(agreementRatio)
  const majority = (text: string) => {
    const overlap = Math.max(readAmount(text) ?? 0, readAmount(form.overlap) ?? 0)
    const right = one === null ? null : majorityAccuracy(one, overlap)
    return { overlap, right: right === null ? null : words.right(right) }
  }
  const first = majority(form.firstOverlap)
  const test = majority(form.testOverlap)
  const audited = plan?.checks.audit ?? readAmount(form.audit) ?? 0
  const half = agreementRatio === null ? null : agreementHalfWidth(agreementRatio, audited)
  return (
    <>
      <p className="text-ink-muted text-sm">{words.checksHelp}</p>
      <div className="flex flex-col gap-1.5">
        <div className="grid grid-cols-2 items-start gap-3">
          <PlanText {...props} field="first" label={words.first} mode="numeric" />
          <PlanText {...props} field="firstOverlap" label={words.firstOverlap} mode="numeric" />
        </div>
        <p className="text-ink-muted text-sm">
          {words.firstBuys(first.overlap, one === null ? null : words.right(one), first.right)}
        </p>
      </div>
      <div className="grid grid-cols-2 items-start gap-3">
        <PlanText
          {...props}
          field="audit"
          label={words.audit}
          mode="numeric"
          help={half === null ? words.auditNone : words.auditBuys((100 * half).toFixed(1))}
        />
        <PlanText
          {...props}
          field="gold"
          label={words.gold}
          help={words.goldBuys(plan?.checks.goldJudgments ?? null)}
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <div className="grid grid-cols-2 items-start gap-3">
          <PlanText {...props} field="test" label={words.test} disabled={kept !== null} />
          <PlanText {...props} field="testOverlap" label={words.testOverlap} mode="numeric" />
        </div>
        {kept && <p className="text-ink-muted text-sm">{words.keptTest(kept.wave)}</p>}
        <p className="text-ink-muted text-sm">{words.testBuys(plan?.checks.test ?? null, test.overlap, test.right)}</p>
      </div>
      <PlanText
        {...props}
        field="agree"
        label={words.fields.agree.label}
        help={agreementRatio !== null && one === null ? words.noAccuracy : words.agreeHelp}
        after={words.fields.agree.unit}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" disabled={isNone} onClick={() => onChange(filled(() => '0'))}>
          {words.noChecks}
        </Button>
        <Button size="sm" disabled={isDefault} onClick={() => onChange(filled((field) => defaults[field]))}>
          {words.defaultChecks}
        </Button>
      </div>
    </>
  )
}

const filled = (of: (field: (typeof amounts)[number]) => string): Partial<PlanForm> =>
  Object.fromEntries(amounts.map((field) => [field, of(field)]))
