import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { EntryFrame } from '#components/people/entry/entry-frame'
import { SignInForm } from '#components/people/entry/sign-in-form'
import { Banner } from '#components/ui/display/banner'
import { demoAccounts } from '#lib/core/access/demo-accounts'
import { safeNext } from '#lib/core/access/safe-next'
import { EmailAddress } from '#lib/core/people/person'
import { page } from '#lib/http/page'
import { readInstallation } from '#lib/services/setup/read-installation'
import { frameWords } from '../../frame-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameWords()).people.signIn.title }
}

export default page({
  access: 'public',
  render: async ({ deps, user, search }) => {
    const next = safeNext(search.next)
    if (user) redirect(next as Route)
    const { isClaimed, hasDemo } = await readInstallation(deps)
    const words = (await frameWords()).people.signIn
    const invited = EmailAddress.safeParse(search.email)
    return (
      <EntryFrame title={words.title} footer={words.forgot}>
        {search.notice === 'password-set' && <Banner tone="success">{words.passwordSet}</Banner>}
        {next.startsWith('/invite/') && <Banner tone="accent">{words.signedOutToAccept}</Banner>}
        {!isClaimed && !hasDemo && <Banner title={words.unclaimedTitle}>{words.unclaimedText}</Banner>}
        <SignInForm
          next={next}
          email={invited.data}
          demoAccounts={hasDemo && deps.env.DEMO === 'on' ? demoAccounts : []}
        />
      </EntryFrame>
    )
  },
})
