import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AppShell } from '#components/shell/frame/app-shell'
import { currentActor, currentUser } from '#lib/http/page'
import { currentWorkspaces } from '#lib/http/shell-facts'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** The frame for members. Signed-out people get the page alone, which sends them to sign in; strangers see nothing here. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { slug } = await params
  const [user, actor, mine] = await Promise.all([currentUser(), currentActor(slug), currentWorkspaces()])
  if (!user || !mine) return children
  const workspace = mine.workspaces.find((one) => one.slug === slug)
  if (!actor || !workspace) notFound()
  const facts = {
    user: { name: user.name, email: user.email },
    workspace: shown(workspace),
    workspaces: mine.workspaces.map(shown),
    canCreateWorkspace: mine.canCreateWorkspace,
  }
  return <AppShell facts={facts}>{children}</AppShell>
}

/** Only what the frame shows goes to the browser. */
function shown<
  Workspace extends { slug: string; name: string; role: 'owner' | 'lead' | 'reviewer' | 'annotator'; isDemo: boolean },
>({ slug, name, role, isDemo }: Workspace) {
  return { slug, name, role, isDemo }
}
