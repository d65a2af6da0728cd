import {
  ExportQuery,
  FirstRows,
  PREVIEW_CHARACTERS,
  PREVIEW_ROWS,
  policyOf,
  SnapshotParams,
} from '#lib/contracts/exports'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { firstRows, openExport } from '#lib/services/exports/read-export'

export const GET = route({
  access: 'campaign.export',
  params: SnapshotParams,
  query: ExportQuery,
  reply: FirstRows,
  handle: async ({ deps, actor, params, query }) => {
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openExport(own, actor, { ...params, request })
    const rows = await firstRows(own, open, { most: PREVIEW_ROWS })
    return {
      rows: rows.map((row, i) => ({
        line: i + 1,
        text: row.slice(0, PREVIEW_CHARACTERS),
        isCut: row.length > PREVIEW_CHARACTERS,
      })),
    }
  },
})
