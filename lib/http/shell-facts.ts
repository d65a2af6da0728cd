import 'server-only'
import { cache } from 'react'
import { webRuntime } from '#lib/platform/runtime'
import { listMyWorkspaces, type MyWorkspaces } from '#lib/services/people/list-my-workspaces'
import { readPreferences } from '#lib/services/people/read-preferences'
import { currentActor, currentUser } from './page.ts'

/** The signed-in person's workspaces, read once per request; null when signed out. */
export const currentWorkspaces = cache(async (): Promise<MyWorkspaces | null> => {
  const user = await currentUser()
  return user ? listMyWorkspaces(webRuntime(), user) : null
})

/** What the person has set for themselves in this workspace, read once per request; null for who is no member. */
export const currentPreferences = cache(async (slug: string) => {
  const actor = await currentActor(slug)
  return actor ? { account: actor.membershipId, preferences: await readPreferences(webRuntime(), actor) } : null
})
