import { parseArgs } from 'node:util'
import { EmailAddress } from '#lib/core/people/person'
import { ensureClient } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'
import { storeResetToken } from '#lib/platform/reset-links'
import { type Command, type ExitCode, UsageError } from '../command.ts'

const help = `Usage: npx rankplan reset-link ADDRESS

Prints a link by which the person with this e-mail address sets a new password: once, within an hour, and it signs them
out everywhere else. For whoever runs the server, when nobody else can make the link. It is written to the audit log.`

export const resetLink: Command = {
  name: 'reset-link',
  summary: 'make a link to set a new password, when an owner has lost theirs',
  help,
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
    const email = EmailAddress.safeParse(positionals[0])
    if (positionals.length !== 1 || !email.success) throw new UsageError('Give one e-mail address.')
    await ensureClient(projectRoot)
    // Only now: the database client may have been made by the line above.
    const { withRuntime } = await import('../with-runtime.ts')
    const { makeRescueLink } = await import('#lib/services/people/make-rescue-link')
    return withRuntime<ExitCode>(async (runtime) => {
      const deps = {
        ...runtime,
        storeResetToken: (params: Parameters<typeof storeResetToken>[1]) => storeResetToken(runtime.auth, params),
      }
      const { token, name, expiresAt } = await makeRescueLink(deps, { email: email.data })
      console.log(`${runtime.env.BASE_URL}/reset/${token}`)
      console.error(`For ${name}, once, until ${expiresAt.toISOString()}.`)
      return 0
    })
  },
}
