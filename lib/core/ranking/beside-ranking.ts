import type { FieldProblem } from '../vocabulary/app-error.ts'
import type { AnnotationOptions } from './annotation-options.ts'
import { saidComment } from './beside-comment.ts'
import { saidLabels, saidRatings, saidStrengths } from './beside-fields.ts'

/** What a submit says beside its order, responses by their place on the screen. What is absent was not said. */
export type SaidBeside = {
  /** What was placed, best first. */
  tiers: readonly (readonly number[])[]
  firstKeyMs?: number | undefined
  changeCount?: number | undefined
  allBad?: boolean | undefined
  /** One for each boundary of the whole ranking, an implied last tier included: 0 nothing said, 1 slightly, 2 clearly, 3 much. */
  strengths?: readonly number[] | undefined
  ratings?: Readonly<Record<string, readonly (number | null)[]>> | undefined
  labels?: { item: readonly string[]; responses: readonly (readonly string[])[] } | undefined
  comment?: string | undefined
}

/** The slate it was said of. */
export type JudgedSlate = {
  /** `displayOrder[place]` is the slate index of the card shown there. */
  displayOrder: readonly number[]
  /** Ids in slate order. */
  responseIds: readonly string[]
  /** The stored ranks, dense, in slate order: identical responses tie in them whatever was said. */
  ranks: readonly number[]
}

/** The same as it is stored: the columns of a judgment, responses in slate order. */
export type BesideRanking = {
  firstKeyMs: number | null
  changeCount: number | null
  allBad: boolean
  /** One for each boundary between neighbouring stored tiers, best first; empty where none was said. */
  strengths: number[]
  /** By scale key, one number or null for each response; null where no number was given. */
  ratings: Record<string, (number | null)[]> | null
  labels: { item: string[]; responses: string[][] } | null
  /** As written, mentions as `@[responseId]`; null where nothing was written. */
  comment: string | null
}

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
