import { createServer } from 'node:http'
import next from 'next'
import { awaitDatabase, databaseState, MIGRATE_FIRST, whyNoAnswer } from '#lib/platform/await-database'
import { buildId } from '#lib/platform/build/build-id'
import { ensureApplication, ensureClient } from '#lib/platform/build/ensure-built'
import { readEnv } from '#lib/platform/env'
import { firstRunToken } from '#lib/platform/first-run'
import { projectRoot } from '#lib/platform/home/paths'
import { readInstallation } from '#lib/platform/installation'
import { log } from '#lib/platform/log'
import { onShutdown } from '#lib/platform/shutdown'
import { closeServer, createWebServer, listen, type RequestHandler } from '#lib/platform/web/server'

const env = readEnv(process.env)
const dev = process.argv.includes('--dev')
/** Started by `npm start`, which has built, migrated and says the rest itself. */
const isLaunched = process.argv.includes('--launched')

if (!isLaunched) {
  await ensureClient(projectRoot)
  if (!dev && (await ensureApplication(projectRoot))) console.log('Built the application.')
}

const stopping = new AbortController()
let handler: RequestHandler | null = null
const awaitHandler = () => {
  if (!handler) throw new Error('a request came before the application was ready')
  return handler
}
const server = createWebServer(env, awaitHandler, buildId(projectRoot, env.RANKPLAN_BUILD, dev))

const state = await databaseState(projectRoot, env)
if (state === 'needs migrations') throw new Error(MIGRATE_FIRST)
if (state === 'no answer') {
  log.warn('the database does not answer; pages say so and recover by themselves', { why: await whyNoAnswer(env) })
  void awaitDatabase(projectRoot, env, { signal: stopping.signal, onWait: () => undefined }).then((answer) => {
    if (answer === 'ready') log.info('the database answers now')
    if (answer !== 'needs migrations') return
    console.error(MIGRATE_FIRST)
    process.exit(1)
  })
}

// Next takes every Upgrade request of the server it is given and leaves those it does not know hanging. Only development
// has a use for them; a server that listens nowhere spares the real one.
const upgrades = dev ? server : createServer()
const application = next({
  dev,
  dir: projectRoot,
  hostname: env.HOST,
  port: env.PORT,
  httpServer: upgrades,
  quiet: true,
})
onShutdown(async () => {
  stopping.abort()
  await closeServer(server)
  await application.close()
})
await application.prepare()
handler = application.getRequestHandler()
await listen(server, env)
process.send?.('ready')

if (!isLaunched) {
  console.log(`Rankplan's web process listens on http://${env.HOST}:${env.PORT}; people open ${env.BASE_URL}`)
  if (state === 'ready' && !(await readInstallation(env)).isClaimed) {
    console.log(
      `Nobody owns this installation yet. First run: ${env.BASE_URL}/setup?token=${firstRunToken(env.SECRET)}`,
    )
  }
}
