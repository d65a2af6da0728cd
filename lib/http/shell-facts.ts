import 'server-only'
import { cache } from 'react'
import { webRuntime } from '#lib/platform/runtime'
import { listMyWorkspaces, type MyWorkspaces } from '#lib/services/people/list-my-workspaces'
import { currentUser } from './page.ts'

/** The signed-in person's workspaces, read once per request; null when signed out. */
export const currentWorkspaces = cache(async (): Promise<MyWorkspaces | null> => {
  const user = await currentUser()
  return user ? listMyWorkspaces(webRuntime(), user) : null
})
