import { startApplication } from '#lib/testing/application'
import { findChromium } from '../scripts/find-chromium.ts'

/** Once per run: the browser, a database of its own, and the built application on it. Workers inherit the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const chromium = findChromium((line) => console.log(line))
  console.log(`Chromium: ${chromium.path} (${chromium.how})`)
  process.env.E2E_CHROMIUM = chromium.path
  const application = await startApplication()
  Object.assign(process.env, application.env)
  return application.stop
}
