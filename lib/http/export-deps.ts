import 'server-only'
import { appVersion } from '#lib/platform/app-version'
import type { Runtime } from '#lib/platform/runtime'
import type { ExportDeps } from '#lib/services/exports/open-export'

/** What exports borrow from the runtime. */
export function exportDeps({ db, env }: Runtime): ExportDeps {
  return { db, secret: env.SECRET, appVersion }
}
