import { homePaths } from '#lib/platform/home/paths'
import { readSecrets } from '#lib/platform/home/secrets'
import { loadSettingsFile } from '#lib/platform/home/settings-file'
import { closeRuntime, createRuntime, type Runtime } from '#lib/platform/runtime'
import { findInstallation } from './doctor/installation.ts'

const DEFAULT_BASE_URL = 'http://localhost:3000'

/**
 * Runs `use` on this folder's installation: the database of DATABASE_URL, or the embedded one while `npm start` runs it.
 * @throws Error with a sentence when neither can be reached
 */
export async function withRuntime<T>(use: (runtime: Runtime) => Promise<T>): Promise<T> {
  loadSettingsFile()
  const home = homePaths()
  const { kind, database, baseUrl } = findInstallation(home, process.env)
  if (!database && kind === 'embedded')
    throw new Error(
      'The embedded Postgres does not run. Start it with "npm start" in this folder, or set DATABASE_URL.',
    )
  const runtime = createRuntime('command', {
    ...process.env,
    ...database,
    SECRET: process.env.SECRET ?? (kind === 'embedded' ? readSecrets(home.secrets)?.secret : undefined),
    BASE_URL: baseUrl ?? DEFAULT_BASE_URL,
  })
  try {
    return await use(runtime)
  } finally {
    await closeRuntime(runtime)
  }
}
