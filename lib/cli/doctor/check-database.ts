import { existsSync } from 'node:fs'
import type { DatabaseEnv } from '#lib/platform/env'
import { projectRoot } from '#lib/platform/home/paths'
import {
  type ConnectionFacts,
  inspectConnections,
  inspectMigrations,
  probeDatabase,
} from '#lib/platform/inspect-database'
import { masked } from './check-settings.ts'
import { type Finding, note, ok, problem } from './finding.ts'
import type { Installation } from './installation.ts'

const OLDEST_VERSION = 150_000
const ALIVE_SECONDS = 30

/** Reachable, new enough, migrated, and with a worker alive. */
export async function checkDatabase(installation: Installation): Promise<Finding[]> {
  const { database, kind } = installation
  if (database === null) return [withoutDatabase(installation)]
  const where = kind === 'embedded' ? 'embedded' : masked('DATABASE_URL', database.DATABASE_URL)
  const probe = await probeDatabase(database)
  if (!probe.answers) return [problem('Database', `${where}: ${probe.message}`, adviceFor(probe.code, kind))]
  const facts = await inspectConnections(database)
  return [
    probe.versionNumber >= OLDEST_VERSION
      ? ok('Database', `${where}, Postgres ${probe.version}`)
      : problem('Database', `${where}, Postgres ${probe.version}`, 'Rankplan needs Postgres 15 or later.'),
    ...(facts.encoding === 'UTF8'
      ? []
      : [problem('Database', `its encoding is ${facts.encoding}`, 'Create the database anew with ENCODING UTF8.')]),
    checkConnections(facts, database, kind),
    ...(await checkMigrations(database)),
    checkWorker(facts, installation),
    checkJobs(facts),
  ]
}

function withoutDatabase({ kind, home, running }: Installation): Finding {
  if (kind === 'external')
    return problem('Database', 'not looked at: its settings are wrong', 'Mend the settings above.')
  if (running) return note('Database', 'embedded, starting')
  const fact = existsSync(home.postgres) ? 'embedded, stopped' : 'embedded, not made yet'
  return note('Database', fact, '"npm start" starts it; or set DATABASE_URL to use another Postgres.')
}

function adviceFor(code: string | null, kind: Installation['kind']): string {
  if (kind === 'embedded') return 'Look at .rankplan/postgres.log; stop Rankplan and start it again.'
  const advice: Record<string, string> = {
    '28P01': 'Check user and password in DATABASE_URL.',
    '28000': 'The server refuses this user or wants TLS: check DATABASE_URL, DATABASE_TLS and its pg_hba.conf.',
    '3D000': 'Create the database, or check its name in DATABASE_URL.',
    ENOTFOUND: 'Check the host name in DATABASE_URL.',
    ECONNREFUSED: 'Start the server, or check host and port in DATABASE_URL.',
    SELF_SIGNED_CERT_IN_CHAIN: 'Set DATABASE_CA_FILE to the certificate of the authority that signed it.',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'Set DATABASE_CA_FILE to that certificate.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Set DATABASE_CA_FILE to the certificate of the authority that signed it.',
  }
  return advice[code ?? ''] ?? 'Check that the server runs and that DATABASE_URL and DATABASE_TLS fit it.'
}

function checkConnections(facts: ConnectionFacts, database: DatabaseEnv, kind: Installation['kind']): Finding {
  const used = `${facts.usedConnections} of ${facts.maxConnections} connections in use`
  const fact = kind === 'embedded' ? used : `${used}, ${facts.isEncrypted ? 'encrypted' : 'not encrypted'}`
  if (database.DATABASE_TLS !== 'off' && !facts.isEncrypted) {
    return problem('Connections', fact, 'DATABASE_TLS asks for encryption: check the server.')
  }
  return ok('Connections', fact)
}

async function checkMigrations(database: DatabaseEnv): Promise<Finding[]> {
  const status = await inspectMigrations(projectRoot, database)
  const findings: Finding[] = []
  const add = (names: readonly string[], fact: string, advice: string) => {
    if (names.length > 0) findings.push(problem('Migrations', `${fact}: ${names.join(', ')}`, advice))
  }
  add(status.failed, 'began and did not finish', 'Read what "npm run migrate" says, mend the cause, and run it again.')
  add(
    status.pending.filter((name) => !status.failed.includes(name)),
    'pending',
    'Run "npm run migrate".',
  )
  add(
    status.changed,
    'applied with another text than the one here',
    'Restore the files from the release that was running.',
  )
  add(status.unknown, 'applied but not in this release', 'A newer Rankplan was here: update this one.')
  if (status.queue === 'behind')
    findings.push(problem('Job queue', 'its tables are missing or old', 'Run "npm run migrate".'))
  if (status.queue === 'ahead')
    findings.push(problem('Job queue', 'its tables are newer than this release', 'Update Rankplan.'))
  return findings.length > 0
    ? findings
    : [ok('Migrations', `all ${status.applied.length} applied; job queue up to date`)]
}

function checkWorker(facts: ConnectionFacts, { kind, running }: Installation): Finding {
  const alive = facts.workersSeenSecondsAgo.filter((seconds) => seconds <= ALIVE_SECONDS)
  if (alive.length > 0) {
    return ok('Worker', `${alive.length} alive, last heard of ${Math.max(0, Math.round(Math.min(...alive)))} s ago`)
  }
  const [last] = facts.workersSeenSecondsAgo
  const fact =
    last === undefined ? 'none has ever run here' : `none alive; the last was heard of ${Math.round(last)} s ago`
  if (kind === 'external' || running?.url)
    return problem('Worker', fact, 'Start one with "npm run worker" (or "npm start"): imports wait for it.')
  return note('Worker', fact)
}

function checkJobs({ waitingJobs, failedJobs }: ConnectionFacts): Finding {
  const fact = `${waitingJobs} waiting or running, ${failedJobs} given up`
  return failedJobs === 0 ? ok('Jobs', fact) : note('Jobs', fact, 'The log of the worker says why.')
}
