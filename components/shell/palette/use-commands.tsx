'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleUserRound, FileUp, Keyboard, Layers, LogOut, Monitor, Moon, Plus, Sun, Target } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { campaignNames } from '#lib/client/campaigns/campaign-names'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { useFrameWords } from '#lib/client/frame-words'
import { navigationFor } from '#lib/client/navigation'
import { poolNames } from '#lib/client/pool-names'
import { strings } from '#lib/client/strings/index'
import { type Theme, themes } from '#lib/client/theme'
import { can } from '#lib/core/access/can'
import { Logo } from '../frame/logo.tsx'
import { NavIcon } from '../frame/nav-icon.tsx'
import type { ShellFacts } from '../frame/shell-facts.tsx'
import { useSignOut } from '../frame/use-sign-out.tsx'
import { useTheme } from '../theme-provider.tsx'

export type Command = {
  value: string
  label: string
  /** More words it is found by. */
  words?: string
  icon: ReactNode
  note?: string
  run: () => void
}
export type CommandGroup = { value: string; items: Command[] }

const themeIcons: Record<Theme, ReactNode> = {
  system: <Monitor aria-hidden className="size-4" />,
  light: <Sun aria-hidden className="size-4" />,
  dark: <Moon aria-hidden className="size-4" />,
}

type Options = { facts: ShellFacts; enabled: boolean; onShortcuts: () => void }

/** What this person can go to and do from here; `note` says so when a part of it could not be loaded. */
export function useCommands({ facts, enabled, onShortcuts }: Options): { groups: CommandGroup[]; note: string | null } {
  const { workspace, workspaces } = facts
  const router = useRouter()
  const { setTheme } = useTheme()
  const signOut = useSignOut()
  const { shell } = useFrameWords()
  const words = shell.palette
  const pools = useQuery({ ...poolNames(workspace.slug), enabled: enabled && can(workspace.role, 'pool.view') })
  const campaigns = useQuery({
    ...campaignNames(workspace.slug),
    enabled: enabled && can(workspace.role, 'campaign.view'),
  })
  const goTo = (href: string) => () => router.push(href as Route)

  const groups: CommandGroup[] = [
    {
      value: words.goTo,
      items: [
        ...navigationFor(workspace.role, workspace.slug, shell).map((item) => ({
          value: item.href,
          label: item.label,
          icon: <NavIcon name={item.key} />,
          run: goTo(item.href),
        })),
        {
          value: '/account',
          label: shell.account,
          icon: <CircleUserRound aria-hidden className="size-4" />,
          run: goTo('/account'),
        },
      ],
    },
    {
      value: words.pools,
      items: (pools.data ?? []).map((pool) => ({
        value: pool.poolId,
        label: pool.name,
        icon: <Layers aria-hidden className="size-4" />,
        run: goTo(`/w/${workspace.slug}/pools/${pool.poolId}`),
      })),
    },
    {
      value: words.campaigns,
      items: (campaigns.data ?? []).map(({ campaignId, name, state }) => ({
        value: campaignId,
        label: name,
        icon: <Target aria-hidden className="size-4" />,
        note: strings.campaigns.stateNames[state],
        run: goTo(campaignPaths(workspace.slug, campaignId).overview),
      })),
    },
    {
      value: words.workspaces,
      items: workspaces
        .filter(({ slug }) => slug !== workspace.slug)
        .map((one) => ({
          value: one.slug,
          label: one.name,
          icon: <Logo className="size-4" />,
          note: shell.roleNames[one.role],
          run: goTo(`/w/${one.slug}`),
        })),
    },
    {
      value: words.commands,
      items: [
        ...makingCommands(workspace, goTo),
        ...themes.map((theme) => ({
          value: `theme-${theme}`,
          label: words.inTheme(shell.themes[theme]),
          icon: themeIcons[theme],
          run: () => setTheme(theme),
        })),
        {
          value: 'shortcuts',
          label: words.showShortcuts,
          icon: <Keyboard aria-hidden className="size-4" />,
          run: onShortcuts,
        },
        {
          value: 'sign-out',
          label: shell.signOut,
          icon: <LogOut aria-hidden className="size-4" />,
          run: signOut,
        },
      ],
    },
  ]
  const failed = [
    ...(pools.isError ? [words.poolsFailed] : []),
    ...(campaigns.isError ? [words.campaignsFailed] : []),
  ].join(' ')
  return { groups: groups.filter(({ items }) => items.length > 0), note: failed || null }
}

/** What a role may begin, from anywhere. */
function makingCommands({ slug, role }: ShellFacts['workspace'], goTo: (href: string) => () => void): Command[] {
  return [
    {
      value: 'new-campaign',
      label: strings.campaigns.newCampaign,
      icon: <Plus aria-hidden className="size-4" />,
      run: goTo(`/w/${slug}/campaigns/new`),
      isAllowed: can(role, 'campaign.edit'),
    },
    {
      value: 'import-pool',
      label: strings.campaigns.importPool,
      icon: <FileUp aria-hidden className="size-4" />,
      run: goTo(`/w/${slug}/pools/new`),
      isAllowed: can(role, 'pool.import'),
    },
  ].flatMap(({ isAllowed, ...command }) => (isAllowed ? [command] : []))
}
