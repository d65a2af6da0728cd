import type { BrowserContext, Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { createInvites } from '#lib/services/invites/create-invites'
import { revokeInvite } from '#lib/services/invites/revoke-invite'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { type BuiltUser, buildUser } from '#lib/testing/builders/user'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'

const words = strings.people
const NEW_PASSWORD = 'three quiet herons'
const DAY_MS = 24 * 3600 * 1000

/** Signs in over the API, as the page does. */
async function signIn(context: BrowserContext, person: Pick<BuiltUser, 'email' | 'password'>, baseURL: string) {
  const { email, password } = person
  const reply = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: baseURL },
  })
  expect(reply.status()).toBe(204)
}
const freshAddress = () => `p-${testDatabase().newId().slice(-12)}@example.org`
const invitePath = async (owner: BuiltMember, email: string) => {
  const { made } = await createInvites(testDatabase(), owner.actor, { emails: [email], role: 'annotator', days: 7 })
  const [first] = made
  if (!first) throw new Error('no invite was made')
  return { path: `/invite/${first.token}`, ...first }
}
const linkOf = (page: Page, label: string) => page.getByLabel(label, { exact: true }).inputValue()

test('an owner invites several people at once, and a new person joins by the link', async ({
  page,
  browser,
  baseURL,
}) => {
  const owner = await buildMember('owner')
  await signIn(page.context(), owner, baseURL ?? '')
  const [kim, sam] = [freshAddress(), freshAddress()]
  await page.goto(`/w/${owner.workspace.slug}/people`)
  await page.getByRole('button', { name: words.invites.action }).first().click()
  const field = page.getByLabel(words.invites.emails)
  await field.fill(`Kim <${kim}>, nobody\n${sam} ${owner.email}; ${kim.toUpperCase()}`)
  const submit = page.getByRole('button', { name: words.invites.submit(3) })
  await submit.click()
  await expect(page.getByText(words.invites.unreadable(['nobody']))).toBeVisible()
  await expect(field).toBeFocused()
  await field.fill((await field.inputValue()).replace('nobody', ''))
  await submit.click()
  await expect(page.getByText(words.invites.alreadyMembers([owner.email]))).toBeVisible()
  const link = await linkOf(page, kim)
  await page.getByRole('button', { name: words.page.done }).click()
  // Closed by a slip, the links come back; they are gone with the page.
  await page.getByRole('button', { name: words.invites.showLinks }).click()
  expect(await linkOf(page, kim)).toBe(link)

  const theirs = await browser.newContext()
  const join = await theirs.newPage()
  await join.goto(new URL(link).pathname)
  await expect(join.getByLabel(words.fields.email)).toHaveValue(kim)
  await join.getByRole('button', { name: words.invite.join }).click()
  await expect(join.getByLabel(words.fields.name)).toBeFocused()
  await join.getByLabel(words.fields.name).fill('Kim Novák')
  await join.getByLabel(words.fields.password, { exact: true }).fill(NEW_PASSWORD)
  await join.keyboard.press('Enter')
  await expect(join).toHaveURL(new RegExp(`/w/${owner.workspace.slug}`))
  await join.goto(new URL(link).pathname)
  await expect(join.getByRole('heading', { name: words.invite.acceptedTitle })).toBeVisible()
  await theirs.close()

  await page.reload()
  await expect(page.getByRole('row', { name: /Kim Novák/ })).toBeVisible()
  await expect(page.getByRole('button', { name: words.invites.showLinks })).toHaveCount(0)
})

test('an invite for someone else asks to sign out; an account signs in and accepts', async ({ page, baseURL }) => {
  const [owner, kim, other] = [await buildMember('owner'), await buildUser(), await buildUser()]
  const { path } = await invitePath(owner, kim.email)
  await signIn(page.context(), other, baseURL ?? '')
  await page.goto(path)
  await expect(page.getByText(words.invite.foreignText(kim.email, other.email))).toBeVisible()
  await page.getByRole('button', { name: words.signOut }).click()
  await page.getByRole('link', { name: words.invite.signInToAccept }).click()
  await expect(page.getByLabel(words.fields.email)).toHaveValue(kim.email)
  await page.getByLabel(words.fields.password, { exact: true }).fill(kim.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.invite.accept }).click()
  await expect(page).toHaveURL(new RegExp(`/w/${owner.workspace.slug}`))
})

test('an expired, a revoked and an unknown invite each say what they are', async ({ page }) => {
  const owner = await buildMember('owner')
  const [late, gone] = [await invitePath(owner, freshAddress()), await invitePath(owner, freshAddress())]
  const yesterday = new Date(testDatabase().now().getTime() - DAY_MS)
  const dates = { createdAt: new Date(yesterday.getTime() - DAY_MS), expiresAt: yesterday }
  await testDatabase().db.invite.update({ where: { id: late.inviteId }, data: dates })
  await revokeInvite(testDatabase(), owner.actor, gone)
  for (const [path, title] of [
    [late.path, words.invite.expiredTitle],
    [gone.path, words.invite.revokedTitle],
    ['/invite/no-such-invite', words.invite.unknownTitle],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  }
})

test('an owner makes a reset link; it sets a password once', async ({ page, browser, baseURL }) => {
  const owner = await buildMember('owner')
  const user = await buildUser({ name: 'Kim Novák' })
  await buildMember('annotator', { workspace: owner.workspace, user })
  await signIn(page.context(), owner, baseURL ?? '')
  await page.goto(`/w/${owner.workspace.slug}/people`)
  await page.getByRole('button', { name: words.page.actionsFor(user.name) }).click()
  await page.getByRole('menuitem', { name: words.page.makeResetLink }).click()
  await expect(page.getByRole('dialog', { name: words.page.resetTitle(user.name) })).toBeVisible()
  const path = new URL(await linkOf(page, words.page.resetLabel)).pathname

  const theirs = await browser.newContext()
  const reset = await theirs.newPage()
  await reset.goto(path)
  await expect(reset.getByRole('heading', { name: words.reset.title })).toBeVisible()
  await expectSoundPage(reset, 'reset')
  await reset.getByLabel(words.fields.newPassword).fill('short')
  await reset.getByRole('button', { name: words.reset.submit }).click()
  await expect(reset.getByLabel(words.fields.newPassword)).toBeFocused()
  await expect(reset.getByLabel(words.fields.newPassword)).toHaveValue('short')
  await reset.getByLabel(words.fields.newPassword).fill(NEW_PASSWORD)
  await reset.getByRole('button', { name: words.reset.submit }).click()
  await expect(reset.getByText(words.signIn.passwordSet)).toBeVisible()
  await signIn(theirs, { email: user.email, password: NEW_PASSWORD }, baseURL ?? '')
  await reset.goto(path)
  await expect(reset.getByRole('heading', { name: words.reset.goneTitle })).toBeVisible()
  await theirs.close()
})

test('a role is changed and undone; the last owner can neither leave nor step down', async ({
  page,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/409/)
  const owner = await buildMember('owner')
  const user = await buildUser({ name: 'Kim Novák' })
  const { actor } = await buildMember('annotator', { workspace: owner.workspace, user })
  const roleNow = async () => {
    const { role } = await testDatabase().db.membership.findUniqueOrThrow({ where: { id: actor.membershipId } })
    return role
  }
  await signIn(page.context(), owner, baseURL ?? '')
  await page.goto(`/w/${owner.workspace.slug}/people`)
  await page.getByRole('combobox', { name: words.page.roleOf(user.name) }).click()
  await page.getByRole('option', { name: new RegExp(`^${words.roleNames.reviewer}`) }).click()
  await expect(page.getByText(words.page.roleChanged(user.name, 'reviewer'))).toBeVisible()
  expect(await roleNow()).toBe('reviewer')
  await page.getByRole('button', { name: strings.common.undo }).click()
  await expect.poll(roleNow).toBe('annotator')

  await page.getByRole('combobox', { name: words.page.roleOf(owner.name) }).click()
  await page.getByRole('option', { name: new RegExp(`^${words.roleNames.annotator}`) }).click()
  await page.getByRole('button', { name: words.page.demoteSelfSubmit }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'last owner' })).toBeVisible()
  await page.getByRole('button', { name: strings.common.cancel }).click()

  await page.goto('/account')
  await page.getByRole('button', { name: words.account.leaveTitle(owner.workspace.name) }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.account.leave, exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'last owner' })).toBeVisible()
})

test('the account page changes the password, and ends the sessions elsewhere', async ({
  page,
  browser,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/422/)
  const member = await buildMember('annotator')
  const elsewhere = await browser.newContext()
  await signIn(elsewhere, member, baseURL ?? '')
  await signIn(page.context(), member, baseURL ?? '')
  await page.goto('/account')
  await expectSoundPage(page, 'account')
  const current = page.getByLabel(words.fields.currentPassword)
  await current.fill('not this one')
  await page.getByLabel(words.fields.newPassword).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: words.account.changePassword }).click()
  await expect(current).toBeFocused()
  await expect(page.getByLabel(words.fields.newPassword)).toHaveValue(NEW_PASSWORD)
  await current.fill(member.password)
  await page.getByRole('button', { name: words.account.changePassword }).click()
  await expect(page.getByText(words.account.passwordChanged)).toBeVisible()
  await expect(current).toHaveValue('')
  expect((await page.request.get('/api/v1/me')).status()).toBe(200)
  expect((await elsewhere.request.get('/api/v1/me')).status()).toBe(401)
  await elsewhere.close()
})

test('an owner makes a second workspace, whose address follows its name', async ({ page, baseURL, expectConsole }) => {
  expectConsole(/422/)
  const owner = await buildMember('owner')
  await signIn(page.context(), owner, baseURL ?? '')
  await page.goto('/w/new')
  await expectSoundPage(page, 'new-workspace')
  const unique = testDatabase().newId().slice(-12)
  await page.getByLabel(words.fields.workspaceName).fill(`Über ${unique}`)
  await expect(page.getByLabel(words.fields.slug)).toHaveValue(`uber-${unique}`)
  await page.getByLabel(words.fields.slug).fill(owner.workspace.slug)
  await page.getByRole('button', { name: words.newWorkspace.submit }).click()
  await expect(page.getByText('This address is taken. Choose another.')).toBeVisible()
  await page.getByLabel(words.fields.slug).fill(`uber-${unique}`)
  await page.getByRole('button', { name: words.newWorkspace.submit }).click()
  await expect(page).toHaveURL(new RegExp(`/w/uber-${unique}`))
})

test('pages answer as the permission table says', async ({ page, baseURL, expectConsole }) => {
  expectConsole(/403|404/)
  const [annotator, stranger] = [await buildMember('annotator'), await buildMember('owner')]
  const people = `/w/${annotator.workspace.slug}/people`
  await page.goto(people)
  await expect(page).toHaveURL(`${baseURL}/sign-in?next=${encodeURIComponent(people)}`)
  await signIn(page.context(), annotator, baseURL ?? '')
  expect((await page.goto(people))?.status()).toBe(403)
  expect((await page.goto(`/w/${stranger.workspace.slug}/people`))?.status()).toBe(404)
  expect((await page.goto('/w/no-such-workspace'))?.status()).toBe(404)
})

test('people, settings and invite pages are sound at every width and in both themes', async ({ page, baseURL }) => {
  const owner = await buildMember('owner')
  const user = await buildUser({ name: 'Mariana Costa e Silva' })
  await buildMember('reviewer', { workspace: owner.workspace, user })
  const { path } = await invitePath(owner, freshAddress())
  await page.goto(path)
  await expectSoundPage(page, 'invite')
  await page.goto('/setup?token=cut')
  await expectSoundPage(page, 'setup-link-cut')
  await signIn(page.context(), owner, baseURL ?? '')
  await page.goto(`/w/${owner.workspace.slug}/settings`)
  await expectSoundPage(page, 'settings')
  await page.goto(`/w/${owner.workspace.slug}/people`)
  await expectSoundPage(page, 'people')
  await page.getByRole('button', { name: words.invites.action }).first().click()
  await expectSoundPage(page, 'people-inviting')
})
