import type { EmailAddress } from '#lib/core/people/person'
import { AppError } from '#lib/core/vocabulary/app-error'
import { recordAudit } from '#lib/data/audit'
import { deleteResetTokens, findPersonByEmail } from '#lib/data/people/accounts'
import type { ResetDeps } from './account-deps.ts'

const LIFE_MS = 3600 * 1000

/**
 * A link by which a person sets a new password, one hour, once: for whoever runs the server, when the only owner of a
 * workspace has lost theirs. It has no actor, so only the command line may call it. @throws AppError not_found
 */
export async function makeRescueLink(
  deps: ResetDeps,
  { email }: { email: EmailAddress },
): Promise<{ token: string; expiresAt: Date; name: string }> {
  const person = await findPersonByEmail(deps.db, { email })
  if (!person) throw new AppError('not_found', `Nobody here has the e-mail address ${email}.`)
  const at = deps.now()
  const expiresAt = new Date(at.getTime() + LIFE_MS)
  await deps.db.$transaction(async (tx) => {
    await deleteResetTokens(tx, { userId: person.userId })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId: null,
      actorUserId: null,
      action: 'person.rescue-link-made',
      targetType: 'person',
      targetId: person.userId,
      summary: { person: email, expires: expiresAt.toISOString() },
      at,
    })
  })
  const token = deps.newToken()
  await deps.storeResetToken({ token, userId: person.userId, expiresAt })
  return { token, expiresAt, name: person.name }
}
