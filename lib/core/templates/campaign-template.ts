import { z } from 'zod'
import { plainLine } from '#lib/core/people/plain-text'
import { Instructions } from '#lib/core/planning/campaign'
import { PlanStart } from '#lib/core/planning/series/plan-start'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'

export const TemplateName = plainLine('a name for the template', 120)
export const TemplateAbout = plainLine('what the template is for', 300)

/** What a campaign begins with: guidelines that may be changed before it is made, and what its planner begins with. */
export const TemplateDocument = z.strictObject({
  /** One sentence: what is judged, and what the rankings are for. */
  about: TemplateAbout,
  guidelines: Instructions,
  start: PlanStart.nullable(),
  /** What is asked beside the ranking; null for the ranking alone, as in templates kept before it could be said. */
  annotation: AnnotationOptions.nullable().default(null),
})
export type TemplateDocument = z.infer<typeof TemplateDocument>

export const builtInKeys = [
  'helpful-chat',
  'harmlessness',
  'code',
  'summarisation',
  'translation',
  'evaluation-set',
] as const
export const BuiltInKey = z.enum(builtInKeys)
export type BuiltInKey = z.infer<typeof BuiltInKey>

/** A built-in template by its name, or one of the workspace by its id. */
export const TemplateKey = z.union([BuiltInKey, z.uuid()], { error: 'There is no such template.' })
export type TemplateKey = z.infer<typeof TemplateKey>
