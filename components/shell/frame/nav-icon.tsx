'use client'
import { House, Layers, ListOrdered, Scale, Settings2, Target, UsersRound } from 'lucide-react'
import { useLinkStatus } from 'next/link'
import { Spinner } from '#components/ui/actions/spinner'
import type { NavKey } from '#lib/client/navigation'

const icons = {
  home: House,
  pools: Layers,
  campaigns: Target,
  evidence: Scale,
  annotate: ListOrdered,
  people: UsersRound,
  settings: Settings2,
} as const satisfies Record<NavKey, unknown>

/** The room's sign; inside a link that is being followed it turns until the page is there. */
export function NavIcon({ name, className = 'size-4' }: { name: NavKey; className?: string }) {
  const { pending } = useLinkStatus()
  const Icon = icons[name]
  return pending ? <Spinner className={className} /> : <Icon aria-hidden className={className} strokeWidth={1.75} />
}
