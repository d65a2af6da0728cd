import { startApplication } from '#lib/testing/application'
import { findChromium } from '../scripts/find-chromium.ts'

/**
 * Once per run: the browser, a database of its own, and the built application on it. Workers inherit the environment.
 * With E2E_BASE_URL the tests use the application that runs there, and need its DATABASE_URL and SECRET.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const chromium = findChromium((line) => console.log(line))
  console.log(`Chromium: ${chromium.path} (${chromium.how})`)
  process.env.E2E_CHROMIUM = chromium.path
  const running = process.env.E2E_BASE_URL
  if (running) {
    process.env.BASE_URL = running
    return async () => undefined
  }
  const application = await startApplication()
  Object.assign(process.env, application.env)
  return application.stop
}
