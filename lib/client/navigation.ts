import { can, type Role } from '#lib/core/access/can'
import { shell as english } from './strings/shell.ts'

export type NavKey = 'home' | 'pools' | 'campaigns' | 'evidence' | 'annotate' | 'people' | 'settings'
export type NavItem = { key: NavKey; label: string; href: string /** The letter after G. */; letter: string }

/** The rooms of a workspace that a role may enter, in the order they are shown. */
export function navigationFor(role: Role, slug: string, names: Record<NavKey, string> = english): NavItem[] {
  const rooms: (NavItem & { open: boolean })[] = [
    { key: 'home', label: names.home, href: `/w/${slug}`, letter: 'h', open: true },
    { key: 'pools', label: names.pools, href: `/w/${slug}/pools`, letter: 'p', open: can(role, 'pool.view') },
    {
      key: 'campaigns',
      label: names.campaigns,
      href: `/w/${slug}/campaigns`,
      letter: 'c',
      open: can(role, 'campaign.view'),
    },
    {
      key: 'evidence',
      label: names.evidence,
      href: `/w/${slug}/evidence`,
      letter: 'v',
      open: can(role, 'evidence.view'),
    },
    {
      key: 'annotate',
      label: names.annotate,
      href: `/w/${slug}/annotate`,
      letter: 'a',
      open: can(role, 'assignment.work'),
    },
    { key: 'people', label: names.people, href: `/w/${slug}/people`, letter: 'e', open: can(role, 'member.list') },
    { key: 'settings', label: names.settings, href: `/w/${slug}/settings`, letter: 's', open: true },
  ]
  return rooms.filter(({ open }) => open).map(({ open: _, ...item }) => item)
}

/** Whether a page belongs to a room: the home is only itself, the others hold everything below them. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  return pathname === item.href || (item.key !== 'home' && pathname.startsWith(`${item.href}/`))
}
