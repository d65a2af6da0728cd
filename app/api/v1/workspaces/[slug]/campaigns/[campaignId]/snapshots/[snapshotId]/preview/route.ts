import {
  ExportPreview,
  ExportQuery,
  PREVIEW_CHARACTERS,
  PREVIEW_ROWS,
  policyOf,
  SnapshotParams,
} from '#lib/contracts/exports'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { openExport, previewExport } from '#lib/services/exports/read-export'

export const GET = route({
  access: 'campaign.export',
  params: SnapshotParams,
  query: ExportQuery,
  reply: ExportPreview,
  handle: async ({ deps, actor, params, query }) => {
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openExport(own, actor, { ...params, request })
    const { manifest, rows } = await previewExport(own, open, { rows: PREVIEW_ROWS })
    return {
      manifest,
      rows: rows.map((row) => ({ text: row.slice(0, PREVIEW_CHARACTERS), isCut: row.length > PREVIEW_CHARACTERS })),
    }
  },
})
