import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { cache } from 'react'
import type { Actor } from '#lib/core/access/actor'
import { type Action, can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type Runtime, webRuntime } from '#lib/platform/runtime'
import { resolveActor } from '#lib/services/people/resolve-actor'
import type { Access } from './route.ts'
import { readSession, type SignedIn } from './session.ts'

type NextPageProps = {
  params: Promise<Record<string, string>>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
type WorkspaceActor = Actor & { workspaceName: string }

export type PageContext<A extends Access> = {
  deps: Runtime
  params: Record<string, string>
  search: Record<string, string | string[] | undefined>
} & (A extends 'public'
  ? { user: SignedIn | null; actor: null }
  : A extends 'signed-in'
    ? { user: SignedIn; actor: null }
    : { user: SignedIn; actor: WorkspaceActor })

export type Page = ((props: NextPageProps) => Promise<ReactNode>) & { readonly access: Access }

/** The signed-in person, read once per request however many layouts and pages ask. */
export const currentUser = cache(async (): Promise<SignedIn | null> => readSession(await headers()))

/** The actor in the workspace of the path; null where there is no such membership. Read once per request. */
export const currentActor = cache(async (slug: string): Promise<WorkspaceActor | null> => {
  const user = await currentUser()
  if (!user) return null
  try {
    return await resolveActor(webRuntime(), { userId: user.userId, slug })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
})

/** Declares one page with who may open it, as route() does for the API: signed out goes to sign-in, strangers see 404, other roles 403. */
export function page<A extends Access>(declaration: {
  access: A
  render: (context: PageContext<A>) => Promise<ReactNode> | ReactNode
}): Page {
  const { access } = declaration
  const render = (context: unknown) => declaration.render(context as PageContext<A>)
  const component = async (props: NextPageProps) => {
    const [params, search, user] = await Promise.all([props.params, props.searchParams, currentUser()])
    const context = { deps: webRuntime(), params, search, user }
    if (access === 'public') return render({ ...context, actor: null })
    if (!user) redirect(`/sign-in?next=${encodeURIComponent((await headers()).get('x-rankplan-path') ?? '/')}` as Route)
    if (access === 'signed-in') return render({ ...context, actor: null })
    const actor = await currentActor(params.slug ?? '')
    if (!actor) notFound()
    if (!can(actor.role, access as Action)) forbidden()
    try {
      return await render({ ...context, actor })
    } catch (error) {
      if (error instanceof AppError && (error.code === 'not_found' || error.code === 'gone')) notFound()
      throw error
    }
  }
  return Object.assign(component, { access })
}
