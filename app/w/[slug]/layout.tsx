import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AppShell } from '#components/shell/frame/app-shell'
import { OwnPreferences } from '#components/shell/own-preferences'
import { Providers } from '#components/shell/providers'
import { FrameLanguage } from '#components/shell/words/frame-language'
import { strings } from '#lib/client/strings/index'
import { workspaceLanguage } from '#lib/http/language'
import { currentActor, currentUser } from '#lib/http/page'
import { currentPreferences, currentWorkspaces } from '#lib/http/shell-facts'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** Pages of a workspace carry its name, so that tabs of two workspaces can be told apart. */
export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const actor = await currentActor((await params).slug)
  if (!actor) return {}
  const workspace = `${actor.workspaceName} · ${strings.common.productName}`
  return { title: { default: workspace, template: `%s · ${workspace}` } }
}

/** The frame for members. Signed-out people get the page alone, which sends them to sign in; strangers see nothing here. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { slug } = await params
  const [user, actor, mine, own] = await Promise.all([
    currentUser(),
    currentActor(slug),
    currentWorkspaces(),
    currentPreferences(slug),
  ])
  if (!user || !mine) return children
  const workspace = mine.workspaces.find((one) => one.slug === slug)
  if (!actor || !own || !workspace) notFound()
  const facts = {
    user: { name: user.name, email: user.email },
    workspace: shown(workspace),
    workspaces: mine.workspaces.map(shown),
    canCreateWorkspace: mine.canCreateWorkspace,
  }
  return (
    <FrameLanguage language={await workspaceLanguage(actor.role)}>
      <OwnPreferences slug={slug} {...own} />
      <Providers>
        <AppShell facts={facts}>{children}</AppShell>
      </Providers>
    </FrameLanguage>
  )
}

/** Only what the frame shows goes to the browser. */
function shown<
  Workspace extends { slug: string; name: string; role: 'owner' | 'lead' | 'reviewer' | 'annotator'; isDemo: boolean },
>({ slug, name, role, isDemo }: Workspace) {
  return { slug, name, role, isDemo }
}
