import { existsSync } from 'node:fs'
import type { ExportQuery } from '#lib/contracts/exports'
import { policyOf } from '#lib/contracts/exports'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { appVersion } from '#lib/platform/app-version'
import { homePaths } from '#lib/platform/home/paths'
import { readSecrets } from '#lib/platform/home/secrets'
import { withOwnDatabase } from '#lib/platform/launcher/own-database'
import { closeRuntime, createRuntime } from '#lib/platform/runtime'
import { exportForOperator } from '#lib/services/exports/export-for-operator'
import { openExportFolder } from './export-folder.ts'
import { summaryOf } from './summary.ts'

type Source = Readonly<Record<string, string | undefined>>
type Asked = { campaign: string; query: ExportQuery; out: string; snapshot: string | null; force: boolean }

/** Writes the files of one export and returns what they hold. @throws AppError, Error in whole sentences; then nothing was written */
export async function runExport(asked: Asked, source: Source): Promise<{ manifest: ExportManifest; summary: string }> {
  const request = exportRequest(asked.query.to, policyOf(asked.query))
  if (!source.DATABASE_URL && !existsSync(homePaths().postgres))
    throw new Error('There is no database: Rankplan was never started in this folder, and DATABASE_URL is not set.')
  const folder = await openExportFolder(asked.out, { force: asked.force })
  try {
    return await withOwnDatabase(source, async (database) => {
      const secret = source.SECRET || readSecrets(homePaths().secrets)?.secret
      if (!secret)
        throw new Error("SECRET is missing: annotators' names in the files are made with it. Set the one the web uses.")
      // The address plays no part in an export; the environment's schema asks for one.
      const env = { ...source, ...database, SECRET: secret, BASE_URL: source.BASE_URL || 'http://localhost' }
      const runtime = createRuntime('command', env)
      try {
        const deps = { ...runtime, secret, appVersion }
        const { campaign, manifest } = await exportForOperator(deps, {
          campaign: asked.campaign,
          snapshot: asked.snapshot,
          request,
          sink: (file, text) => folder.append(file, text),
        })
        const paths = await folder.finish(manifest)
        return { manifest, summary: summaryOf(campaign.name, manifest, paths) }
      } finally {
        await closeRuntime(runtime)
      }
    })
  } finally {
    await folder.discard()
  }
}
