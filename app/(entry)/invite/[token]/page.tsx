import type { Metadata } from 'next'
import { EntryFrame } from '#components/people/entry/entry-frame'
import { OpenInvite } from '#components/people/entry/open-invite'
import { ButtonLink } from '#components/ui/actions/button-link'
import { page } from '#lib/http/page'
import { readInvite } from '#lib/services/invites/read-invite'
import { frameWords } from '../../../frame-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameWords()).people.invite.pageTitle, referrer: 'no-referrer' }
}

export default page({
  access: 'public',
  render: async ({ deps, params, user }) => {
    const { invite: words, signIn } = (await frameWords()).people
    const token = params.token ?? ''
    const invite = await readInvite(deps, { token })
    if (!invite) return <EntryFrame title={words.unknownTitle} text={words.unknownText} />
    const { state, email, workspaceName, workspaceSlug } = invite
    const isMine = user?.email === email
    if (state === 'pending') return <OpenInvite token={token} invite={invite} signedInAs={user?.email ?? null} />
    if (state === 'expired') return <EntryFrame title={words.expiredTitle} text={words.expiredText(workspaceName)} />
    if (state === 'revoked') return <EntryFrame title={words.revokedTitle} text={words.revokedText(workspaceName)} />
    return (
      <EntryFrame title={words.acceptedTitle} text={words.acceptedText(email, workspaceName)}>
        {isMine ? (
          <ButtonLink href={`/w/${workspaceSlug}`} variant="primary">
            {words.openWorkspace}
          </ButtonLink>
        ) : (
          !user && <ButtonLink href={`/sign-in?next=/w/${workspaceSlug}`}>{signIn.submit}</ButtonLink>
        )}
      </EntryFrame>
    )
  },
})
