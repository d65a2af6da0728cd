import type { Metadata } from 'next'
import { EntryFrame } from '#components/people/entry/entry-frame'
import { ResetForm } from '#components/people/entry/reset-form'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { isResetLinkOpen } from '#lib/http/reset-password'

export const metadata: Metadata = { title: strings.people.reset.title, referrer: 'no-referrer' }

export default page({
  access: 'public',
  render: async ({ deps, params }) => {
    const words = strings.people.reset
    const token = params.token ?? ''
    if (!(await isResetLinkOpen(deps, token))) {
      return (
        <EntryFrame title={words.goneTitle} text={words.goneText}>
          <ButtonLink href="/sign-in">{strings.people.signIn.submit}</ButtonLink>
        </EntryFrame>
      )
    }
    return (
      <EntryFrame title={words.title} text={words.text}>
        <ResetForm token={token} />
      </EntryFrame>
    )
  },
})
