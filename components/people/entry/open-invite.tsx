'use client'
import { ButtonLink } from '#components/ui/actions/button-link'
import { useFrameWords } from '#lib/client/frame-words'
import type { Role } from '#lib/core/access/can'
import { SignOutButton } from '../sign-out-button.tsx'
import { AcceptInvite } from './accept-invite.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { JoinForm } from './join-form.tsx'

type OpenInviteProps = {
  token: string
  invite: { email: string; role: Role; workspaceName: string; hasAccount: boolean }
  signedInAs: string | null
}

/** A pending invite, for whoever holds its link: join, sign in and accept, accept, or sign out first. */
export function OpenInvite({ token, invite, signedInAs }: OpenInviteProps) {
  const { email, role, workspaceName, hasAccount } = invite
  const words = useFrameWords().people.invite
  const path = `/invite/${token}`
  if (signedInAs !== null && signedInAs !== email) {
    return (
      <EntryFrame title={words.foreignTitle} text={words.foreignText(email, signedInAs)}>
        <SignOutButton next={path} variant="primary" className="w-full" />
      </EntryFrame>
    )
  }
  const title = words.title(workspaceName)
  if (signedInAs === email) {
    return (
      <EntryFrame title={title} text={words.text(email, role)}>
        <AcceptInvite token={token} />
      </EntryFrame>
    )
  }
  if (hasAccount) {
    return (
      <EntryFrame title={title} text={words.hasAccount(email)}>
        <ButtonLink
          href={`/sign-in?next=${encodeURIComponent(path)}&email=${encodeURIComponent(email)}`}
          variant="primary"
          className="w-full"
        >
          {words.signInToAccept}
        </ButtonLink>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={title} text={words.text(email, role)}>
      <JoinForm token={token} email={email} />
    </EntryFrame>
  )
}
