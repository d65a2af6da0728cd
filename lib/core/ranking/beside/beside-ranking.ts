import type { FieldProblem } from '../../vocabulary/app-error.ts'
import type { AnnotationOptions } from './annotation-options.ts'
import { saidComment } from './beside-comment.ts'
import { saidLabels, saidRatings, saidStrengths } from './beside-fields.ts'
import type { BesideRanking, JudgedSlate, SaidBeside } from './said-beside.ts'

/** Checks what was said against what is asked, and turns places into slate order. What is missing or not asked comes back as problems. */
export function besideRanking(
  said: SaidBeside,
  options: AnnotationOptions,
  slate: JudgedSlate,
): { beside: BesideRanking } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const report = (path: string, message: string) => problems.push({ path, message })
  const beside: BesideRanking = {
    firstKeyMs: said.firstKeyMs ?? null,
    changeCount: said.changeCount ?? null,
    allBad: said.allBad ?? false,
    strengths: saidStrengths(said, options.strength, slate, report),
    ratings: saidRatings(said.ratings ?? {}, options.ratings, slate, report),
    labels: saidLabels(said.labels ?? { item: [], responses: [] }, options.labels, slate, report),
    comment: saidComment(said.comment ?? '', options.comment, slate, report),
  }
  if (beside.allBad && !options.allowsAllBad) report('allBad', 'this campaign does not ask whether all are bad')
  return problems.length === 0 ? { beside } : { problems }
}
