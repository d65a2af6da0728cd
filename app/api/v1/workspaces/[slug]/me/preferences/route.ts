import { Preferences } from '#lib/core/people/preferences'
import { route } from '#lib/http/route'
import { setPreferences } from '#lib/services/people/set-preferences'

/** The caller's own preferences. What the body does not name stays. */
export const PATCH = route({
  access: 'workspace.view',
  body: Preferences,
  reply: Preferences,
  handle: ({ deps, actor, body }) => setPreferences(deps, actor, body),
})
