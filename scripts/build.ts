import { ensureApplication, ensureClient } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'

const client = await ensureClient(projectRoot)
const application = await ensureApplication(projectRoot)
console.log(client || application ? 'Built.' : 'The build is up to date.')
process.exit(0)
