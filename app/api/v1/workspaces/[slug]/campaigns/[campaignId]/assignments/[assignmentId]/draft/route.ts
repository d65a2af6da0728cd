import { AssignmentParams, DraftSaved } from '#lib/contracts/assignments'
import { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { route } from '#lib/http/route'
import { saveDraft } from '#lib/services/assignments/save-draft'

export const PUT = route({
  access: 'assignment.work',
  params: AssignmentParams,
  body: SavedDraft,
  reply: DraftSaved,
  handle: ({ deps, actor, params, body }) => saveDraft(deps, actor, { ...params, draft: body }),
})
