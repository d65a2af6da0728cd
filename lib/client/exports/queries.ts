import { queryOptions } from '@tanstack/react-query'
import { type ExportQuery, FirstRows, Snapshot } from '#lib/contracts/exports'
import { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'
import { keys } from '../keys.ts'
import { exportParameters } from './address.ts'

export type ExportPlace = { slug: string; campaignId: string; snapshotId: string }

export const takeSnapshot = (slug: string, campaignId: string) =>
  api('POST', `${campaignApi(slug, campaignId)}/snapshots`, { body: {}, reply: Snapshot })

const snapshotApi = ({ slug, campaignId, snapshotId }: ExportPlace) =>
  `${campaignApi(slug, campaignId)}/snapshots/${snapshotId}`

/** A snapshot never changes, and so does nothing that is made of it. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY } as const

export const manifestQuery = (place: ExportPlace, query: ExportQuery) =>
  queryOptions({
    ...FOREVER,
    queryKey: keys.exports.manifest(place.slug, place.snapshotId, exportParameters(query)),
    queryFn: ({ signal }) =>
      api('GET', `${snapshotApi(place)}/files/manifest.json`, {
        query: exportParameters(query),
        reply: ExportManifest,
        signal,
      }),
  })

export const firstRowsQuery = (place: ExportPlace, query: ExportQuery) =>
  queryOptions({
    ...FOREVER,
    queryKey: keys.exports.rows(place.slug, place.snapshotId, exportParameters(query)),
    queryFn: ({ signal }) =>
      api('GET', `${snapshotApi(place)}/rows`, { query: exportParameters(query), reply: FirstRows, signal }),
  })

/** Where a file of an export, or all of them in one archive, is downloaded. */
export function downloadPath(place: ExportPlace, query: ExportQuery, file: string | null): string {
  const search = new URLSearchParams(exportParameters(query))
  return `${snapshotApi(place)}/${file === null ? 'archive' : `files/${file}`}?${search}`
}

type WavesPlace = { slug: string; campaignId: string; snapshotIds: readonly string[] }

/** Where a file over all waves of a series is downloaded, or all of them in one archive. */
export function wavesDownloadPath(place: WavesPlace, query: ExportQuery, file: string | null): string {
  const { slug, campaignId, snapshotIds } = place
  const search = new URLSearchParams({ ...exportParameters(query), snapshots: snapshotIds.join(',') })
  return `${campaignApi(slug, campaignId)}/waves/exports/${file === null ? 'archive' : `files/${file}`}?${search}`
}
