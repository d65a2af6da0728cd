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

export type TestApplication = {
  /** What a process needs to share the application's database and secret. */
  env: { DATABASE_URL: string; SECRET: string; BASE_URL: string }
  stop: () => Promise<void>
}

/**
 * The built application as it is deployed, a web and a worker process, on a new database and free ports. What they say
 * goes to .artifacts/. Needs `npm run build` first.
 */
export async function startApplication(): Promise<TestApplication> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startThrowawayServer()
  const database = `rankplan_e2e_${process.pid}`
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(end))
    if (given) await runAsAdmin(given, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    await server.stop()
  }
  try {
    await createMigratedDatabase(server.url, database)
    const port = await quietPort()
    const env = {
      DATABASE_URL: urlOf(server.url, database),
      SECRET: randomBytes(32).toString('hex'),
      BASE_URL: `http://localhost:${port}`,
    }
    children.push(run('worker', env), run('web', { ...env, PORT: String(port) }))
    await untilItAnswers(env.BASE_URL, children)
    return { env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function run(command: 'web' | 'worker', env: Record<string, string>): ChildProcess {
  mkdirSync(path.join(root, '.artifacts'), { recursive: true })
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), command], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // The channel ties its life to ours: it stops when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const log = createWriteStream(path.join(root, '.artifacts', `e2e-${command}.log`))
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([exited.then(() => true), delay(STOP_TIMEOUT_MS).then(() => false)])
  if (!inTime) child.kill('SIGKILL')
  await exited
}

async function untilItAnswers(baseUrl: string, children: readonly ChildProcess[]): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const gone = children.find((child) => child.exitCode !== null)
    if (gone)
      throw new Error(`${gone.spawnargs.at(-1)} ended while starting: see .artifacts/e2e-${gone.spawnargs.at(-1)}.log`)
    const reply = await fetch(`${baseUrl}/sign-in`, { redirect: 'manual' }).catch(() => null)
    if (reply && reply.status < 500) return
    await delay(200)
  }
  throw new Error(`the application did not answer within ${START_TIMEOUT_MS / 1000} s: see .artifacts/e2e-web.log`)
}
