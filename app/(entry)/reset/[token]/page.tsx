import type { Metadata } from 'next'
import { EntryFrame } from '#components/people/entry/entry-frame'
import { ResetForm } from '#components/people/entry/reset-form'
import { ButtonLink } from '#components/ui/actions/button-link'
import { page } from '#lib/http/page'
import { isResetLinkOpen } from '#lib/http/reset-password'
import { frameWords } from '../../../frame-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameWords()).people.reset.title, referrer: 'no-referrer' }
}

export default page({
  access: 'public',
  render: async ({ deps, params }) => {
    const { reset: words, signIn } = (await frameWords()).people
    const token = params.token ?? ''
    if (!(await isResetLinkOpen(deps, token))) {
      return (
        <EntryFrame title={words.goneTitle} text={words.goneText}>
          <ButtonLink href="/sign-in">{signIn.submit}</ButtonLink>
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
