import { type Actor, authorize } from '#lib/core/access/actor'
import { renderText } from '../assignments/text/render-text.ts'

/** Guidelines as annotators would see them: sanitised HTML. Nothing is kept. @throws AppError not_allowed */
export function previewGuidelines(actor: Actor, { body }: { body: string }): { html: string } {
  authorize(actor, 'campaign.edit')
  return { html: renderText(body) }
}
