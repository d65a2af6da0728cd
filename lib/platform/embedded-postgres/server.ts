import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureDatabase, probeServer } from '#lib/data/server/probe'
import { quietPort } from '../ports.ts'
import { delay, processStart, waitUntil, worksIn } from '../processes.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import {
  clusterVersion,
  createCluster,
  readPidFile,
  resetPassword,
  rotateLog,
  SUPERUSER,
  serverEnvironment,
} from './cluster.ts'
import { chooseRunAs, commandFor, type RunAs } from './run-as.ts'

export type EmbeddedOptions = {
  /** The data folder; made on first use. Its parent must exist and be ours. */
  dataFolder: string
  password: string
  /** Tried first; another is taken when it is not free. */
  port?: number | undefined
  /** Must be `port` or the start fails: for a restart under processes that know the address. */
  portIsFixed?: boolean
  /** The database to create on first use. */
  database?: string
  /** The file the password was kept in is gone: give the existing cluster this one. */
  passwordIsNew?: boolean
  /** false: no fsync, for tests that throw the data away. */
  durable?: boolean
  maxConnections?: number
}

export type EmbeddedPostgres = {
  url: string
  port: number
  pid: number
  /** Resolves when the server is gone, for whatever reason. */
  exited: Promise<void>
  /** What the server last said, for messages. */
  lastWords: () => string
  /** Ends sessions and stops; resolves when the server is gone. */
  stop: () => Promise<void>
}

const DATABASE = 'rankplan'

/** How to reach the embedded server as its superuser. */
export function embeddedUrl(port: number, password: string, database: string = DATABASE): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000
const LOCKED_TIMEOUT_MS = 20_000
const LOG_BYTES = 10 * 1024 * 1024
/** Left by a killed server; true until its last child has noticed. */
const STILL_LOCKED = /lock file .* already exists|pre-existing shared memory block/
const PORT_TAKEN = /could not bind|Address already in use|could not create any TCP\/IP sockets/

const settings = (port: number, { durable = true, maxConnections = 120 }: EmbeddedOptions) => ({
  listen_addresses: '127.0.0.1',
  port,
  unix_socket_directories: '',
  max_connections: maxConnections,
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

/**
 * Starts the Postgres that came with npm on this folder, making the cluster and the database on first use. A server that
 * still runs there without us is stopped first: there is never a second one on the same data.
 * @throws Error with a whole sentence (another major version, port, permissions)
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries()
  mkdirSync(path.dirname(options.dataFolder), { recursive: true, mode: 0o700 })
  const as = chooseRunAs(options.dataFolder, binaries.postgres)
  const version = clusterVersion(options.dataFolder)
  if (version === null) {
    createCluster(binaries, as, options.dataFolder, { password: options.password, durable: options.durable ?? true })
  } else if (version !== binaries.majorVersion) {
    throw new Error(
      `The data in ${options.dataFolder} was made by Postgres ${version}; this Rankplan brings Postgres ${binaries.majorVersion}. Go back to the release that made it, or move the data by pg_dump and DATABASE_URL. Nothing was changed.`,
    )
  }
  await stopLeftover(options.dataFolder)
  if (version !== null && options.passwordIsNew) resetPassword(binaries, as, options.dataFolder, options.password)
  const server = await launch(binaries, as, options)
  const database = options.database ?? DATABASE
  await ensureDatabase({ url: embeddedUrl(server.port, options.password, 'postgres') }, { name: database })
  return { ...server, url: embeddedUrl(server.port, options.password, database) }
}

/** Stops the server on this folder that a killed launcher left behind, and clears what a killed server left. */
async function stopLeftover(dataFolder: string): Promise<void> {
  const left = readPidFile(dataFolder)
  if (!left) return
  if (!worksIn(left.pid, realpathSync(dataFolder))) {
    rmSync(path.join(dataFolder, 'postmaster.pid'), { force: true })
    return
  }
  await endProcess(left.pid)
}

async function endProcess(pid: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name)
    } catch {
      // Gone already.
    }
  }
  // SIGINT is Postgres' fast shutdown, SIGQUIT its immediate one (recovery at the next start).
  signal('SIGINT')
  if (await waitUntil(() => processStart(pid) === null, { withinMs: STOP_TIMEOUT_MS })) return
  signal('SIGQUIT')
  if (!(await waitUntil(() => processStart(pid) === null, { withinMs: 5_000 }))) signal('SIGKILL')
}

async function launch(binaries: Binaries, as: RunAs, options: EmbeddedOptions): Promise<Omit<EmbeddedPostgres, 'url'>> {
  const logFile = `${options.dataFolder}.log`
  rotateLog(logFile, LOG_BYTES)
  const end = Date.now() + LOCKED_TIMEOUT_MS
  let port = options.portIsFixed && options.port !== undefined ? options.port : await quietPort(options.port)
  for (;;) {
    const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
    const lastWords = () => tail(logFile, logStart)
    const child = spawnServer(binaries, as, options, { port, logFile })
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    if (await answers(child, options.password, port)) {
      const pid = child.pid ?? 0
      return {
        port,
        pid,
        exited,
        lastWords,
        stop: async () => {
          await endProcess(pid)
          await exited
        },
      }
    }
    await exited
    const said = lastWords()
    if (PORT_TAKEN.test(said) && !options.portIsFixed) port = await quietPort()
    else if (!STILL_LOCKED.test(said) && !PORT_TAKEN.test(said))
      throw new Error(`The embedded Postgres did not start:\n${said}`)
    if (Date.now() > end)
      throw new Error(`The embedded Postgres did not start in ${LOCKED_TIMEOUT_MS / 1000} s:\n${said}`)
    await delay(200)
  }
}

function spawnServer(
  binaries: Binaries,
  as: RunAs,
  options: EmbeddedOptions,
  { port, logFile }: { port: number; logFile: string },
): ChildProcess {
  const flags = Object.entries(settings(port, options)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, identity } = commandFor(as, binaries.postgres, ['-D', options.dataFolder, ...flags])
  // A file, not a pipe: the server outlives a killed launcher without choking on its log. Its own process group, so that
  // Ctrl-C reaches the launcher alone.
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(command, args, { ...identity, env: serverEnvironment(), stdio: ['ignore', log, log], detached: true })
  } finally {
    closeSync(log)
  }
}

/** Waits until the server takes the password and answers. False when it ended instead. */
async function answers(child: ChildProcess, password: string, port: number): Promise<boolean> {
  let failed = false
  child.once('error', () => {
    failed = true
  })
  const ended = () => failed || child.exitCode !== null || child.signalCode !== null
  const url = embeddedUrl(port, password, 'postgres')
  let ready = false
  const settled = await waitUntil(
    async () => {
      if (ended()) return true
      const probe = await probeServer({ url })
      ready = probe.answers
      if (!probe.answers && probe.code === '28P01') {
        await endProcess(child.pid ?? 0)
        throw new Error(
          'The embedded Postgres does not take the password in .rankplan/secrets.json. Put the file back, or remove its "postgresPassword" line to set a new one.',
        )
      }
      return ready
    },
    { withinMs: START_TIMEOUT_MS },
  )
  if (!settled) {
    await endProcess(child.pid ?? 0)
    throw new Error(`The embedded Postgres did not answer within ${START_TIMEOUT_MS / 1000} s.`)
  }
  // A foreign server on the same port may have answered while ours ended.
  return ready && !ended()
}

function tail(file: string, from: number): string {
  const text = readFileSync(file).subarray(from).toString('utf8').trim()
  return text.split('\n').slice(-12).join('\n')
}
