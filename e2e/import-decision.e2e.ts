import { strings } from '#lib/client/strings/index'
import { buildImport } from '#lib/testing/builders/import'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'

const words = strings.pools.imports

test('a decision whose answer is lost on its way is seen on the page all the same', async ({
  page,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/ERR_FAILED/)
  const lead = await signedInAs('lead')
  const bytes = Buffer.from('{"prompt": "Kept"}\n{"prompt": \n')
  const { poolId, importId } = await buildImport(lead.actor, { name: 'broken.jsonl', bytes }, { name: 'Sky' })
  const stateOf = async () => (await testDatabase().db.poolImport.findUniqueOrThrow({ where: { id: importId } })).state
  await expect.poll(stateOf).toBe('review')
  await page.goto(`/w/${lead.workspace.slug}/pools/${poolId}/imports/${importId}`)
  await page.route('**/keep', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: words.keep(1) }).click()
  await expect.poll(stateOf).toBe('finished')
  await expect(page.getByRole('button', { name: words.keep(1) })).toHaveCount(0)
})
