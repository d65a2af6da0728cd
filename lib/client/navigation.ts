import { can, type Role } from '#lib/core/access/can'
import { strings } from './strings/index.ts'

export type NavKey = 'home' | 'pools' | 'campaigns' | 'evidence' | 'annotate' | 'people' | 'settings'
export type NavItem = { key: NavKey; label: string; href: string /** The letter after G. */; letter: string }

const { shell } = strings

/** The rooms of a workspace that a role may enter, in the order they are shown. */
export function navigationFor(role: Role, slug: string): NavItem[] {
  const rooms: (NavItem & { open: boolean })[] = [
    { key: 'home', label: shell.home, href: `/w/${slug}`, letter: 'h', open: true },
    { key: 'pools', label: shell.pools, href: `/w/${slug}/pools`, letter: 'p', open: can(role, 'pool.view') },
    {
      key: 'campaigns',
      label: shell.campaigns,
      href: `/w/${slug}/campaigns`,
      letter: 'c',
      open: can(role, 'campaign.view'),
    },
    {
      key: 'evidence',
      label: shell.evidence,
      href: `/w/${slug}/evidence`,
      letter: 'v',
      open: can(role, 'evidence.view'),
    },
    {
      key: 'annotate',
      label: shell.annotate,
      href: `/w/${slug}/annotate`,
      letter: 'a',
      open: can(role, 'assignment.work'),
    },
    { key: 'people', label: shell.people, href: `/w/${slug}/people`, letter: 'e', open: can(role, 'member.list') },
    { key: 'settings', label: shell.settings, href: `/w/${slug}/settings`, letter: 's', open: true },
  ]
  return rooms.filter(({ open }) => open).map(({ open: _, ...item }) => item)
}

/** Whether a page belongs to a room: the home is only itself, the others hold everything below them. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  return pathname === item.href || (item.key !== 'home' && pathname.startsWith(`${item.href}/`))
}
