import { readFileSync, watch } from 'node:fs'
import path from 'node:path'
import { ensureApplication, ensureClient } from '#lib/platform/build/ensure-built'
import { type Env, readEnv } from '#lib/platform/env'
import { firstRunToken } from '#lib/platform/first-run'
import { acquireLock, type Holder } from '#lib/platform/home/lock'
import { homePaths, projectRoot } from '#lib/platform/home/paths'
import { ensurePrivateFolder } from '#lib/platform/home/private-file'
import { ensureSecrets } from '#lib/platform/home/secrets'
import { readInstallation } from '#lib/platform/installation'
import { type SupervisedChild, superviseChild } from '#lib/platform/launcher/child'
import { type OwnPostgres, runOwnPostgres } from '#lib/platform/launcher/own-postgres'
import { migrate } from '#lib/platform/migrate'
import { nextFreePort } from '#lib/platform/ports'
import { onShutdown } from '#lib/platform/shutdown'
import { printReady, say, step } from './launch-output.ts'

const STOP_WITHIN_MS = 15_000
const RESTART_WORKER_ON = ['lib', 'prisma']
const SETTLE_MS = 300
/** Passes readEnv while the embedded server has no port yet. */
const PLACEHOLDER_URL = 'postgresql://postgres@127.0.0.1/rankplan'

/** Everything one installation needs, from nothing to a ready web page, in one process that holds it together. */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  const startedAt = performance.now()
  const home = homePaths()
  ensurePrivateFolder(home.folder)
  const lock = acquireLock(home.lock, dev ? 'npm run dev' : 'npm start')
  if (!lock.held) return sayRunning(lock.holder)
  process.on('exit', lock.release)

  const isEmbedded = !process.env.DATABASE_URL
  const secrets = ensureSecrets(home.secrets)
  const settings = await chooseSettings(dev, isEmbedded, secrets.secret)
  // All at once and before anything slow: a wrong value should not cost a build.
  let env = readEnv(settings)

  const children: SupervisedChild[] = []
  let postgres: Promise<OwnPostgres> | null = null
  let failed = false
  const stopAll = async () => {
    await Promise.all(children.map((child) => child.stop(STOP_WITHIN_MS)))
    await (await postgres?.catch(() => null))?.stop()
    lock.release()
  }
  const giveUp = (message: string) => {
    if (failed) return
    failed = true
    console.error(`\n${message}\n\nRankplan ends. What was saved is safe; start again when the cause is gone.`)
    void stopAll().finally(() => process.exit(1))
  }
  onShutdown(async () => {
    say('\nStopping …')
    await stopAll()
    say('Stopped.')
  })

  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  say(`Rankplan ${version}`)
  try {
    await step(
      'Database client',
      () => ensureClient(projectRoot),
      (made) => (made ? 'generated' : null),
    )
    const built = dev
      ? Promise.resolve(false)
      : step(
          'Application',
          () => ensureApplication(projectRoot),
          (made) => (made ? 'built' : 'is up to date'),
        )
    const prepared = (async () => {
      if (isEmbedded) {
        const start = () => {
          postgres = runOwnPostgres({ home, secrets, onRestart: say, onGiveUp: giveUp })
          return postgres
        }
        const own = await step('Postgres', start, ({ port }) => `runs on port ${port}`)
        settings.DATABASE_URL = own.url
        env = readEnv(settings)
      }
      await step(
        'Migrations',
        () => migrate(projectRoot, env),
        ({ applied }) => (applied > 0 ? `${applied} applied` : 'are up to date'),
      )
      if (env.DEMO === 'on') await seedDemoOnce(env, settings)
    })()
    await Promise.all([built, prepared])

    const run = (name: string, ...flags: string[]) =>
      superviseChild({
        name,
        args: [path.join(projectRoot, 'scripts/run.mjs'), name, ...flags],
        cwd: projectRoot,
        env: { ...process.env, ...settings } as NodeJS.ProcessEnv,
        onRestart: say,
        onGiveUp: giveUp,
      })
    await step(
      'Web and worker',
      async () => {
        const web = run('web', '--launched', ...(dev ? ['--dev'] : []))
        const worker = run('worker', ...(isEmbedded ? ['--only'] : []))
        children.push(web, worker)
        if (dev) restartOnChange(worker)
        await Promise.all([web.ready, worker.ready])
      },
      () => 'run',
    )
    lock.update({ url: env.BASE_URL })
    const { isClaimed, hasDemo } = await readInstallation(env)
    printReady({
      url: env.BASE_URL,
      seconds: (performance.now() - startedAt) / 1000,
      firstRunToken: isClaimed ? null : firstRunToken(env.SECRET),
      hasDemo,
    })
  } catch (error) {
    giveUp((error as Error).message)
  }
}

type Settings = Record<string, string | undefined>

async function chooseSettings(dev: boolean, isEmbedded: boolean, secret: string): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const host = given.HOST ?? '127.0.0.1'
  const port = await choosePort(given.PORT ?? '3000', host)
  return {
    DATABASE_URL: isEmbedded ? PLACEHOLDER_URL : given.DATABASE_URL,
    DATABASE_TLS: isEmbedded ? 'off' : given.DATABASE_TLS,
    SECRET: given.SECRET ?? secret,
    BASE_URL: given.BASE_URL ?? `http://localhost:${port}`,
    HOST: host,
    PORT: port,
    DEMO: given.DEMO ?? (isEmbedded ? 'on' : 'off'),
    LOG_LEVEL: given.LOG_LEVEL ?? 'warn',
    TRUSTED_PROXIES: given.TRUSTED_PROXIES,
    DATABASE_CA_FILE: given.DATABASE_CA_FILE,
    WEB_DATABASE_CONNECTIONS: given.WEB_DATABASE_CONNECTIONS,
    WORKER_DATABASE_CONNECTIONS: given.WORKER_DATABASE_CONNECTIONS,
    WORKER_CONCURRENCY: given.WORKER_CONCURRENCY,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** The port, or the next free one after it. What is no port is left for readEnv to name. */
async function choosePort(wanted: string, host: string): Promise<string> {
  if (!/^[1-9]\d{0,4}$/.test(wanted)) return wanted
  const port = String(await nextFreePort(Number(wanted), host))
  if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`)
  return port
}

async function seedDemoOnce(env: Env, settings: Settings): Promise<void> {
  if ((await readInstallation(env)).hasDemo) return
  await step(
    'Demo workspace',
    async () => {
      // Only now: the database client exists by this time, and a later start never loads it here.
      const [{ closeRuntime, createRuntime }, { seedDemo }] = await Promise.all([
        import('#lib/platform/runtime'),
        import('../prisma/seed/main.ts'),
      ])
      const runtime = createRuntime('command', settings)
      try {
        await seedDemo(runtime)
      } finally {
        await closeRuntime(runtime)
      }
    },
    () => 'added',
  )
}

function restartOnChange(worker: SupervisedChild): void {
  let timer: NodeJS.Timeout | undefined
  for (const folder of RESTART_WORKER_ON) {
    watch(path.join(projectRoot, folder), { recursive: true }, (_event, file) => {
      if (!file || /\.test\.tsx?$|generated|^(client|http)\b/.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => void worker.restart(), SETTLE_MS)
    })
  }
}

function sayRunning({ pid, command, url }: Holder): void {
  say(
    url
      ? `Rankplan is already running at ${url} (${command}, process ${pid}). Stop it there with Ctrl-C, or with: kill ${pid}`
      : `Rankplan is already starting in this folder (${command}, process ${pid}).`,
  )
}
