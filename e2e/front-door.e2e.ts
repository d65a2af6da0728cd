import { strings } from '#lib/client/strings/index'
import { buildMember } from '#lib/testing/builders/member'
import { expect, expectSoundPage, test } from './fixtures.ts'

const { signIn, fields } = strings.people

test('a member signs in with e-mail and password and lands in their workspace', async ({ page }) => {
  const member = await buildMember('lead')
  await page.goto('/sign-in')
  await page.getByLabel(fields.email).fill(member.email)
  await page.getByLabel(fields.password, { exact: true }).fill(member.password)
  await page.getByRole('button', { name: signIn.submit }).click()
  await expect(page).toHaveURL(new RegExp(`/w/${member.workspace.slug}`))
})

test('the sign-in page is sound at every width and in both themes', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: signIn.title })).toBeVisible()
  await expectSoundPage(page, 'sign-in')
})

test('a wrong password says so and keeps the address', async ({ page, expectConsole }) => {
  const member = await buildMember('annotator')
  expectConsole(/401/)
  await page.goto('/sign-in')
  await page.getByLabel(fields.email).fill(member.email)
  await page.getByLabel(fields.password, { exact: true }).fill('not the password')
  await page.getByRole('button', { name: signIn.submit }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel(fields.email)).toHaveValue(member.email)
})
