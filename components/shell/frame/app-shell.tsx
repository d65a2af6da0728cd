'use client'
import { ChevronsUpDown, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { KeyCap } from '#components/ui/display/key-cap'
import { useFrameWords } from '#lib/client/frame-words'
import { useModifierKey } from '#lib/client/modifier-key'
import { ConnectionBanner } from '../failure/connection-banner.tsx'
import { PaletteProvider } from '../palette/palette-provider.tsx'
import { SearchButton } from '../palette/search-button.tsx'
import { BottomNav } from './bottom-nav.tsx'
import { Initials } from './initials.tsx'
import { RememberWorkspace } from './remember-workspace.tsx'
import type { ShellFacts } from './shell-facts.tsx'
import { SideNav } from './side-nav.tsx'
import { UserMenu } from './user-menu.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** The frame of a workspace: rooms at the left on a wide screen, at the bottom on a phone; the page in the middle. */
export function AppShell({ facts, children }: { facts: ShellFacts; children: ReactNode }) {
  const { user, workspace } = facts
  const { language, shell: words } = useFrameWords()
  const modifier = useModifierKey()
  return (
    <PaletteProvider facts={facts}>
      <RememberWorkspace slug={workspace.slug} />
      <a
        lang={language}
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        {words.skipToContent}
      </a>
      <div className="md:grid print:block md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)]">
        <aside
          lang={language}
          className="sticky top-0 hidden h-dvh flex-col gap-3 border-line border-r p-3 md:flex print:hidden"
        >
          <div className="flex">
            <WorkspaceMenu facts={facts} />
          </div>
          <SearchButton
            className="h-8 w-full justify-between rounded-md border border-line bg-surface px-2.5 text-ink-muted hover:border-line-strong"
            label={words.searchOrJump}
          >
            <span className="flex items-center gap-2">
              <Search aria-hidden className="size-4" />
              {words.search}
            </span>
            <KeyCap>{modifier} K</KeyCap>
          </SearchButton>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <SideNav slug={workspace.slug} role={workspace.role} />
          </div>
          <UserMenu
            facts={facts}
            side="top"
            align="start"
            trigger={
              <button
                type="button"
                aria-label={words.accountMenu(user.name)}
                className="flex h-10 items-center gap-2.5 rounded-md px-2 text-left transition-colors duration-120 hover:bg-hover data-popup-open:bg-hover"
              >
                <Initials name={user.name} />
                <span className="min-w-0 flex-1 truncate">{user.name}</span>
                <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
              </button>
            }
          />
        </aside>
        <div className="flex min-w-0 flex-col pb-[calc(3.5rem+env(safe-area-inset-bottom))] md:pb-0 print:pb-0">
          <header
            lang={language}
            className="sticky top-0 z-30 flex h-14 items-center gap-1 border-line border-b bg-canvas px-2 md:hidden print:hidden"
          >
            <WorkspaceMenu facts={facts} />
            <SearchButton label={words.searchOrJump} className="size-10 justify-center rounded-md text-ink-muted">
              <Search aria-hidden className="size-5" />
            </SearchButton>
            <UserMenu
              facts={facts}
              side="bottom"
              align="end"
              trigger={
                <IconButton label={words.accountMenu(user.name)} tooltip={false} icon={<Initials name={user.name} />} />
              }
            />
          </header>
          <div className="print:hidden">
            <ConnectionBanner />
          </div>
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl flex-1 px-4 py-5 outline-none md:px-8 md:py-7 print:max-w-none print:p-0"
          >
            {children}
          </main>
        </div>
        <BottomNav slug={workspace.slug} role={workspace.role} />
      </div>
    </PaletteProvider>
  )
}
