import { projectRoot } from '#lib/platform/home/paths'
import { probeDatabase } from '#lib/platform/inspect-database'
import { withOwnDatabase } from '#lib/platform/launcher/own-database'
import { migrate } from '#lib/platform/migrate'

await withOwnDatabase(process.env, async (settings) => {
  const probe = await probeDatabase(settings)
  if (!probe.answers) throw new Error(`The database cannot be used: ${probe.message}. "npx rankplan doctor" says more.`)
  const { applied, queue } = await migrate(projectRoot, settings)
  if (applied === 0 && !queue) console.log('The database is up to date: nothing to migrate.')
  else console.log(`Applied ${applied} migration(s)${queue ? ', and the job queue is up to date' : ''}.`)
})
process.exit(0)
