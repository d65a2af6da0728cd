import type { TestProject } from 'vitest/node'
import { startThrowawayServer } from './embedded-server.ts'
import { createMigratedDatabase, runAsAdmin } from './template-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    templateDatabase: string
  }
}

/** Once per run: a server (TEST_DATABASE_URL's, or one of our own) and the migrated database all others are cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startThrowawayServer()
  const template = `rankplan_test_${process.pid}`
  try {
    await createMigratedDatabase(server.url, template)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('adminUrl', server.url)
  project.provide('templateDatabase', template)
  return async () => {
    if (given) await dropAll(server.url, template)
    await server.stop()
  }
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  await runAsAdmin(
    adminUrl,
    ...Array.from({ length: 64 }, (_, worker) => `DROP DATABASE IF EXISTS "${template}_${worker}" WITH (FORCE)`),
    `DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`,
  )
}
