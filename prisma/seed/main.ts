import type { Runtime } from '#lib/platform/runtime'
import { createHeavyThreads } from '#lib/platform/threads/heavy-threads'
import { seedDemoCampaign } from './demo-campaign.ts'
import { seedDemoPeople } from './demo-people.ts'
import { seedDemoPools } from './demo-pools.ts'
import { demoBeginning } from './demo-shifts.ts'

/**
 * Adds the demo workspace with its people, its pools and a campaign half done. Every step looks first whether it is done, so that a seed that was
 * cut off goes on; `Instance.hasDemo` is set last and says that all of it is there.
 */
export async function seedDemo(runtime: Runtime): Promise<void> {
  const before = { ...runtime, now: () => demoBeginning(runtime.now()) }
  const owner = await seedDemoPeople(before)
  await seedDemoPools(before, owner)
  const heavy = createHeavyThreads()
  await seedDemoCampaign({ ...runtime, heavy }, owner).finally(heavy.close)
  await runtime.db.instance.update({ where: { id: 1 }, data: { hasDemo: true } })
}
