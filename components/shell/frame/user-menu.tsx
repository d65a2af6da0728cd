'use client'
import { CircleUserRound, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { Menu } from '#components/ui/overlays/menu'
import { MenuChoice } from '#components/ui/overlays/menu-choice'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { MenuLink } from '#components/ui/overlays/menu-link'
import { MenuSeparator } from '#components/ui/overlays/menu-separator'
import { chooseLanguage, languageNames } from '#lib/client/choose-language'
import { useFrameWords } from '#lib/client/frame-words'
import { type Theme, themes } from '#lib/client/theme'
import { languages } from '#lib/core/people/language'
import { usePalette } from '../palette/palette-provider.tsx'
import { useTheme } from '../theme-provider.tsx'
import type { ShellFacts } from './shell-facts.tsx'
import { useSignOut } from './use-sign-out.tsx'

const icons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon }

type UserMenuProps = { facts: ShellFacts; trigger: ReactElement; side: 'top' | 'bottom'; align: 'start' | 'end' }

/** Who is signed in, in what role; theme, the language of who only annotates, shortcuts, account, sign out. */
export function UserMenu({ facts, trigger, side, align }: UserMenuProps) {
  const { language, shell: words } = useFrameWords()
  const router = useRouter()
  const { theme, setTheme } = useTheme()
  const { openShortcuts } = usePalette()
  const signOut = useSignOut()
  const { user, workspace } = facts
  return (
    <Menu className="w-64" trigger={trigger} side={side} align={align}>
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-ink-muted text-sm">{user.email}</p>
        <p className="text-ink-muted text-sm">{words.roleIn(workspace.role)}</p>
      </div>
      <MenuSeparator />
      <MenuLink href="/account" icon={<CircleUserRound aria-hidden className="size-4" />}>
        {words.account}
      </MenuLink>
      <MenuItem onSelect={openShortcuts} icon={<Keyboard aria-hidden className="size-4" />}>
        {words.shortcuts.title}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={words.theme}
        value={theme}
        onValueChange={setTheme}
        options={themes.map((value) => {
          const Icon = icons[value]
          return { value, label: words.themes[value], icon: <Icon aria-hidden className="size-4" /> }
        })}
      />
      {workspace.role === 'annotator' && (
        <MenuChoice
          label={words.language}
          value={language}
          onValueChange={(next) => {
            chooseLanguage(next)
            router.refresh()
          }}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      )}
      <MenuSeparator />
      <MenuItem onSelect={signOut} icon={<LogOut aria-hidden className="size-4" />}>
        {words.signOut}
      </MenuItem>
    </Menu>
  )
}
