import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { commandFor, handOver, type RunAs } from './run-as.ts'

export const SUPERUSER = 'postgres'

/** The major version that made the data folder; null where there is no cluster yet. */
export function clusterVersion(dataFolder: string): number | null {
  try {
    return Number.parseInt(readFileSync(path.join(dataFolder, 'PG_VERSION'), 'utf8'), 10)
  } catch {
    return null
  }
}

/** Makes a new cluster beside its place and moves it there whole, so that an interrupted start leaves nothing half-made. */
export function createCluster(
  binaries: Binaries,
  as: RunAs,
  dataFolder: string,
  options: { password: string; durable: boolean },
): void {
  removeUnfinished(dataFolder)
  const place = `${dataFolder}.new-${process.pid}`
  const passwordFile = `${place}.password`
  mkdirSync(place, { mode: 0o700 })
  handOver(as, place)
  try {
    writeFileSync(passwordFile, options.password, { mode: 0o600, flag: 'wx' })
    handOver(as, passwordFile)
    const settings = ['-D', place, '-U', SUPERUSER, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    // The server's own collation: the same order on every machine, whatever locales it has.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const { command, args, identity } = commandFor(as, binaries.initdb, [
      ...settings,
      ...locale,
      ...(options.durable ? [] : ['--no-sync']),
    ])
    const result = spawnSync(command, args, {
      ...identity,
      encoding: 'utf8',
      cwd: path.dirname(dataFolder),
      env: serverEnvironment(),
    })
    if (result.status !== 0) {
      const said = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
      throw new Error(`The embedded Postgres could not make its data folder ${dataFolder}:\n${said}`)
    }
    renameSync(place, dataFolder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(place, { recursive: true, force: true })
  }
}

function removeUnfinished(dataFolder: string): void {
  const parent = path.dirname(dataFolder)
  const start = `${path.basename(dataFolder)}.new-`
  for (const name of readdirSync(parent)) {
    if (name.startsWith(start)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

/** Sets the superuser's password on a stopped cluster, for when the file that held it is gone. */
export function resetPassword(binaries: Binaries, as: RunAs, dataFolder: string, password: string): void {
  const { command, args, identity } = commandFor(as, binaries.postgres, ['--single', '-D', dataFolder, 'postgres'])
  const result = spawnSync(command, args, {
    ...identity,
    encoding: 'utf8',
    env: serverEnvironment(),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password.replaceAll("'", "''")}'\n`,
  })
  if (result.status !== 0 || /ERROR|FATAL/.test(result.stderr)) {
    throw new Error(`The embedded Postgres could not take a new password:\n${result.stderr.trim()}`)
  }
}

/** The server inherits nothing that could change its place, language or port (PGDATA, LC_ALL, PGPORT …). */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { NODE_ENV: 'production', ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** What a server that runs, or was killed, left in its data folder. */
export function readPidFile(dataFolder: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.parseInt(lines[3] ?? '0', 10) } : null
  } catch {
    return null
  }
}

/** Cuts the log when it has grown past `maxBytes`: the last run's is kept as `.1`. */
export function rotateLog(file: string, maxBytes: number): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`)
}
