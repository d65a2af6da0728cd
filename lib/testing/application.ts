import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { quietPort } from '#lib/platform/ports'
import { delay } from '#lib/platform/processes'
import { startThrowawayServer } from './embedded-server.ts'
import { createMigratedDatabase, runAsAdmin, urlOf } from './template-database.ts'

const root = path.resolve(import.meta.dirname, '../..')
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 15_000

/** What a process needs to share an application's database and secret; BASE_URL names the port it listens on. */
export type ApplicationEnv = { DATABASE_URL: string; SECRET: string; BASE_URL: string }

export type TestApplication = { env: ApplicationEnv; stop: () => Promise<void> }

export type TestProcesses = {
  /** As a deployment ends them. */
  stop: () => Promise<void>
  /** As a crash ends them: SIGKILL to both at once, no handler runs. Resolves when they are gone. */
  kill: () => Promise<void>
}

/**
 * The built application as it is deployed, a web and a worker process, on a new database and free ports. What they say
 * goes to .artifacts/. Needs `npm run build` first.
 */
export async function startApplication(): Promise<TestApplication> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startThrowawayServer()
  const database = `rankplan_e2e_${process.pid}`
  let processes: TestProcesses | null = null
  const stop = async () => {
    await processes?.stop()
    if (given) await runAsAdmin(given, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    await server.stop()
  }
  try {
    await createMigratedDatabase(server.url, database)
    const env = {
      DATABASE_URL: urlOf(server.url, database),
      SECRET: randomBytes(32).toString('hex'),
      BASE_URL: `http://localhost:${await quietPort()}`,
    }
    processes = await startProcesses(env, 'e2e')
    return { env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A web and a worker process of the built application on a database that is there; `name` begins their logs' names. */
export async function startProcesses(env: ApplicationEnv, name: string): Promise<TestProcesses> {
  const port = new URL(env.BASE_URL).port
  const children = [run('worker', name, env), run('web', name, { ...env, PORT: port })]
  const stop = async () => void (await Promise.all(children.map(end)))
  const kill = async () => {
    const gone = children.map((child) => (isOver(child) ? null : once(child, 'exit')))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(gone)
  }
  try {
    await untilItAnswers(env.BASE_URL, name, children)
    return { stop, kill }
  } catch (error) {
    await stop()
    throw error
  }
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

function run(command: 'web' | 'worker', name: string, env: Record<string, string>): ChildProcess {
  mkdirSync(path.join(root, '.artifacts'), { recursive: true })
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), command], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // The channel ties its life to ours: it stops when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const log = createWriteStream(path.join(root, '.artifacts', `${name}-${command}.log`))
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (isOver(child)) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([exited.then(() => true), delay(STOP_TIMEOUT_MS).then(() => false)])
  if (!inTime) child.kill('SIGKILL')
  await exited
}

async function untilItAnswers(baseUrl: string, name: string, children: readonly ChildProcess[]): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const gone = children.find((child) => child.exitCode !== null)
    if (gone)
      throw new Error(
        `${gone.spawnargs.at(-1)} ended while starting: see .artifacts/${name}-${gone.spawnargs.at(-1)}.log`,
      )
    const reply = await fetch(`${baseUrl}/sign-in`, { redirect: 'manual' }).catch(() => null)
    if (reply && reply.status < 500) return
    await delay(200)
  }
  throw new Error(`the application did not answer within ${START_TIMEOUT_MS / 1000} s: see .artifacts/${name}-web.log`)
}
