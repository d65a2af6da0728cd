import { ExportQuery } from '#lib/contracts/exports'
import type { ExportTarget } from '#lib/core/interchange/exports/export-request'

const DEFAULT_TARGET: ExportTarget = 'trl-preference'
const defaults: ExportQuery = ExportQuery.parse({ to: DEFAULT_TARGET })

export type ExportAddress = { snapshotId: string | null; query: ExportQuery }

/** What the page's address asks for; what cannot be read in it is as if it were not there. */
export function readAddress(search: Readonly<Record<string, unknown>>): ExportAddress {
  const { snapshot, ...rest } = search
  const read = ExportQuery.safeParse({ to: DEFAULT_TARGET, ...rest })
  return { snapshotId: typeof snapshot === 'string' ? snapshot : null, query: read.success ? read.data : defaults }
}

/** What differs from the default policy, as an address says it; the canonical target has no policy. */
export function policyParameters(query: ExportQuery): Record<string, string> {
  if (query.to === 'canonical') return {}
  return Object.fromEntries(
    Object.entries(query)
      .filter(([name, value]) => name !== 'to' && value !== defaults[name as keyof ExportQuery])
      .map(([name, value]) => [name, String(value)]),
  )
}

/** `?…` for the page of this export; empty for the newest snapshot with the default policy. */
export function addressOf({ snapshotId, query }: ExportAddress): string {
  const search = new URLSearchParams({
    ...(snapshotId !== null && { snapshot: snapshotId }),
    ...(query.to !== DEFAULT_TARGET && { to: query.to }),
    ...policyParameters(query),
  })
  return search.size === 0 ? '' : `?${search}`
}

/** The parameters the API reads an export by. */
export function exportParameters(query: ExportQuery): Record<string, string> {
  return { to: query.to, ...policyParameters(query) }
}
