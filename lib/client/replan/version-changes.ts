import { budgetUnits } from '#lib/core/planning/budget'
import { chosenPlan, type PlanDocument } from '#lib/core/planning/document/plan-document'
import { wholeQuestion } from '#lib/core/planning/replan/whole-question'
import { moneyText } from '../campaigns/units.ts'
import { budgetText, secondsText } from '../planner/budget-text.ts'
import { lawText } from '../planner/plan-facts.ts'
import { currencyOf } from '../planner/plan-measures.ts'
import { strings } from '../strings/index.ts'

/** What one version asks otherwise than the one before it, as sentences; empty where it asks the same. */
export function versionChanges(before: PlanDocument, after: PlanDocument): string[] {
  const words = strings.replan.versions
  const { percent } = strings.common
  const of = (document: PlanDocument) => {
    const question = wholeQuestion(document)
    const { checks, cost, charging } = question
    const currency = currencyOf(question)
    const money = (minorUnits: number | null) =>
      minorUnits === null || !currency ? words.none : moneyText(minorUnits, currency)
    const seconds = chosenPlan(document)?.secondsPerJudgment ?? null
    const { origin } = document
    return {
      k: String(document.responsesPerPrompt),
      cap: budgetText(budgetUnits(question.budget), question),
      overlap: String(question.overlap),
      first: `${checks.firstItems} × ${checks.firstOverlap}`,
      audit: String(checks.auditItems),
      gold: percent(checks.goldRatio),
      seconds: seconds === null ? words.none : secondsText(seconds),
      wage: money(cost?.wageMinorUnitsPerHour ?? null),
      price: money(charging.rule === 'hour' ? null : charging.priceMinorUnits),
      law: lawText(document.law),
      trained: strings.planner.trainedNames[document.trained],
      again: origin?.kind === 'replan' && origin.upgradeJudged ? words.yes : words.no,
    }
  }
  const [old, now] = [of(before), of(after)]
  return (Object.keys(now) as (keyof typeof now)[]).flatMap((key) =>
    old[key] === now[key] ? [] : [words.change(words.labels[key], old[key], now[key])],
  )
}
