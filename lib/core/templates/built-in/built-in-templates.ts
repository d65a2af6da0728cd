import type { BuiltInKey, TemplateDocument } from '../campaign-template.ts'
import { code } from './code.ts'
import { evaluationSet } from './evaluation-set.ts'
import { harmlessness } from './harmlessness.ts'
import { helpfulChat } from './helpful-chat.ts'
import { summarisation } from './summarisation.ts'
import { translation } from './translation.ts'

/** The templates that every workspace has, by name. */
export const builtInTemplates: Record<BuiltInKey, { name: string; document: TemplateDocument }> = {
  'helpful-chat': { name: 'Helpful chat', document: helpfulChat },
  harmlessness: { name: 'Harmlessness', document: harmlessness },
  code: { name: 'Code', document: code },
  summarisation: { name: 'Summaries', document: summarisation },
  translation: { name: 'Translation', document: translation },
  'evaluation-set': { name: 'Evaluation set', document: evaluationSet },
}
