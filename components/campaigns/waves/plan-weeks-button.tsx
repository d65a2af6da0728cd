'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { planWeeks } from '#lib/client/campaigns/life-calls'
import { bareSeriesText } from '#lib/client/campaigns/series'
import { formOfQuestion } from '#lib/client/planner/form/defaults'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { PlanWeeks, Weeks } from '#lib/contracts/waves'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { splitBudget } from '#lib/core/planning/series/series-left'
import { FormDialog } from '../form-dialog.tsx'

type PlanWeeksButtonProps = { slug: string; campaignId: string; question: PlanQuestion; responsesPerPrompt: number }

const FIRST_WEEKS = 4

/** Splits the question's budget into equal weekly waves, each a draft whose planner begins with the same question. */
export function PlanWeeksButton({ slug, campaignId, question, responsesPerPrompt }: PlanWeeksButtonProps) {
  const words = strings.waves.weeks
  const router = useRouter()
  const announce = useToast()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(String(FIRST_WEEKS))
  const { budget } = question
  const weeks = typed.trim() === '' ? Number.NaN : Number(typed)
  const parts = Weeks.safeParse(weeks).success ? splitBudget(budget, weeks) : null
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: PlanWeeks,
    given: { weeks, budget, fields: fieldsOf(question, responsesPerPrompt) },
    send: async (body) => {
      await planWeeks(slug, campaignId, body)
      setOpen(false)
      announce.success(words.done(body.weeks))
      // What was typed is what every wave begins with now, with its own part of the budget.
      router.replace(window.location.pathname as Route)
      router.refresh()
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.action}</Button>
      <FormDialog
        {...{ open, pending, failure, onSubmit, onOpenChange: setOpen }}
        title={words.title}
        text={words.text(bareSeriesText(budget))}
        submit={words.submit}
      >
        <Field label={words.weeks} help={parts?.[0] && words.weeksHelp(bareSeriesText(parts[0]))} error={fields.weeks}>
          {(control) => (
            <TextInput
              {...control}
              value={typed}
              inputMode="numeric"
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </FormDialog>
    </>
  )
}

/** The question as the planner's form says it, without its budget: each wave has its own. */
function fieldsOf(question: PlanQuestion, responsesPerPrompt: number): Record<string, string> {
  const { budget: _, ...form } = formOfQuestion(question)
  const fields = { ...form, k: String(responsesPerPrompt) }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}
