'use client'
import { Check, ChevronsUpDown, Plus } from 'lucide-react'
import { Menu } from '#components/ui/overlays/menu'
import { MenuLink } from '#components/ui/overlays/menu-link'
import { MenuSeparator } from '#components/ui/overlays/menu-separator'
import { useFrameWords } from '#lib/client/frame-words'
import { Logo } from './logo.tsx'
import type { ShellFacts } from './shell-facts.tsx'

/** Which workspace this is, and the way to the others. */
export function WorkspaceMenu({ facts }: { facts: ShellFacts }) {
  const words = useFrameWords().shell
  const { workspace, workspaces, canCreateWorkspace } = facts
  return (
    <Menu
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={words.switchWorkspace(workspace.name)}
          className="flex h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left transition-colors duration-120 hover:bg-hover data-popup-open:bg-hover"
        >
          <Logo className="size-5 text-accent-text" />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-semibold">{workspace.name}</span>
            {workspace.isDemo && <span className="block truncate text-ink-muted text-xs leading-4">{words.demo}</span>}
          </span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      }
    >
      <p className="px-2 pt-1.5 pb-1 text-ink-faint text-xs">{words.workspaces}</p>
      {workspaces.map((one) => (
        <MenuLink key={one.slug} href={`/w/${one.slug}`} current={one.slug === workspace.slug}>
          <span className="min-w-0 flex-1">
            <span className="block truncate">{one.name}</span>
            <span className="block text-ink-faint text-xs">{words.roleNames[one.role]}</span>
          </span>
          {one.slug === workspace.slug && <Check aria-hidden className="size-4 text-accent-text" />}
        </MenuLink>
      ))}
      {canCreateWorkspace && (
        <>
          <MenuSeparator />
          <MenuLink href="/w/new" icon={<Plus aria-hidden className="size-4" />}>
            {words.newWorkspace}
          </MenuLink>
        </>
      )}
    </Menu>
  )
}
