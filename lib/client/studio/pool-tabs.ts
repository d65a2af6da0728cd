import { comparePath } from './compared.ts'
import { countSettings, queryOf, readSettings, settingsChange } from './studio-address.ts'

export type PoolTab = (typeof poolTabs)[number]
export const poolTabs = ['overview', 'diversity', 'select', 'augment', 'compare'] as const

/** Where a part of a pool is: under the settings that the page now shows. */
export function tabHref(slug: string, poolId: string, tab: PoolTab, params: { get: (name: string) => string | null }) {
  const settings = readSettings(params)
  if (tab === 'compare') return comparePath(slug, [{ poolId, settings: countSettings(settings) }])
  const path = `/w/${slug}/pools/${poolId}${tab === 'overview' ? '' : `/${tab}`}`
  return `${path}${queryOf(settingsChange(settings))}`
}
