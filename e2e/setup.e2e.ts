import { strings } from '#lib/client/strings/index'
import { firstRunToken } from '#lib/platform/first-run'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'

const { fields, setup } = strings.people

// A server that was running before belongs to somebody: this test would take it.
test.skip(Boolean(process.env.E2E_BASE_URL), 'needs an installation of its own')

test('the first-run link makes the owner and their workspace, once', async ({ page }) => {
  const link = `/setup?token=${firstRunToken(testDatabase().env.SECRET)}`
  await page.goto(link)
  await expectSoundPage(page, 'setup')
  await page.getByLabel(fields.name, { exact: true }).fill('Ada Okafor')
  await page.getByLabel(fields.email).fill('ada@')
  await page.getByLabel(fields.password, { exact: true }).fill('three quiet herons')
  await page.getByLabel(fields.workspaceName).fill('First workspace')
  await page.getByRole('button', { name: setup.submit }).click()
  await expect(page.getByLabel(fields.email)).toBeFocused()
  await expect(page.getByLabel(fields.workspaceName)).toHaveValue('First workspace')
  await page.getByLabel(fields.email).fill('ada@first.example')
  await page.getByRole('button', { name: setup.submit }).click()
  await expect(page).toHaveURL(/\/w\/first-workspace/)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: setup.claimedTitle })).toBeVisible()
})
