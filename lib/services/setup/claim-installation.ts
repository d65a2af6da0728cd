import { timingSafeEqual } from 'node:crypto'
import type { EmailAddress } from '#lib/core/people/person'
import { slugFromName } from '#lib/core/people/workspace-name'
import { AppError } from '#lib/core/vocabulary/app-error'
import { MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { createAccount } from '#lib/data/people/accounts'
import { claimInstance, readInstance } from '#lib/data/people/instance'
import { createWorkspace } from '#lib/data/people/workspaces'
import type { AccountDeps } from '../people/account-deps.ts'
import { firstFreeSlug } from '../workspaces/first-free-slug.ts'

export type ClaimInstallation = {
  token: string
  name: string
  email: EmailAddress
  password: string
  workspaceName: string
}

export function isSetupToken(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const claimed = () =>
  new AppError(
    'gone',
    'This installation has its owner already. Sign in, or ask an owner of your workspace for an invite.',
  )

/**
 * The first person, their workspace and their claim on the installation, all or nothing. Of two at once one becomes the
 * owner and the other finds it claimed. @throws AppError not_allowed (wrong link), gone (claimed), invalid_input (address taken)
 */
export async function claimInstallation(
  deps: AccountDeps,
  expectedToken: string,
  input: ClaimInstallation,
): Promise<{ slug: string }> {
  if (!isSetupToken(input.token, expectedToken)) {
    throw new AppError(
      'not_allowed',
      'This set-up link is not complete. Copy the whole link from where the server was started.',
    )
  }
  if ((await readInstance(deps.db)).isClaimed) throw claimed()
  const passwordHash = await deps.hashPassword(input.password)
  const at = deps.now()
  const userId = UserId.parse(deps.newId())
  const workspaceId = WorkspaceId.parse(deps.newId())
  const slug = await firstFreeSlug(deps, slugFromName(input.workspaceName))
  try {
    await deps.db.$transaction(async (tx) => {
      // First, so that the second of two claims waits here and then finds the guard closed.
      if (!(await claimInstance(tx, { userId, at }))) throw claimed()
      await createAccount(tx, {
        userId,
        accountId: deps.newId(),
        name: input.name,
        email: input.email,
        passwordHash,
        at,
      })
      const ownerMembershipId = MembershipId.parse(deps.newId())
      await createWorkspace(tx, {
        workspaceId,
        slug,
        name: input.workspaceName,
        ownerUserId: userId,
        ownerMembershipId,
        at,
      })
      const event = { actorUserId: userId, targetType: 'workspace', targetId: workspaceId, at }
      await recordAudit(tx, {
        ...event,
        id: deps.newId(),
        workspaceId,
        action: 'installation.claimed',
        summary: { name: input.workspaceName, owner: input.email },
      })
    })
  } catch (error) {
    if (violatedConstraint(error)?.includes('email')) {
      throw new AppError(
        'invalid_input',
        'There is an account with this e-mail address already. Use another address.',
        {
          problems: [{ path: 'email', message: 'There is an account with this address already. Use another.' }],
        },
      )
    }
    throw error
  }
  return { slug }
}
