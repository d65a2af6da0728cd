import type { Metadata } from 'next'
import { EntryFrame } from '#components/people/entry/entry-frame'
import { SetUpForm } from '#components/people/entry/set-up-form'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { expectedSetupToken } from '#lib/http/setup-token'
import { isSetupToken } from '#lib/services/setup/claim-installation'
import { readInstallation } from '#lib/services/setup/read-installation'

export const metadata: Metadata = { title: strings.people.setup.title, referrer: 'no-referrer' }

export default page({
  access: 'public',
  render: async ({ deps, search }) => {
    const words = strings.people.setup
    if ((await readInstallation(deps)).isClaimed) {
      return (
        <EntryFrame isEnglishOnly title={words.claimedTitle} text={words.claimedText}>
          <ButtonLink href="/sign-in" variant="primary">
            {strings.people.signIn.submit}
          </ButtonLink>
        </EntryFrame>
      )
    }
    const token = typeof search.token === 'string' ? search.token : ''
    if (!isSetupToken(token, expectedSetupToken(deps))) {
      return <EntryFrame isEnglishOnly title={words.wrongLinkTitle} text={words.wrongLinkText} />
    }
    return (
      <EntryFrame isEnglishOnly title={words.title} text={words.text}>
        <SetUpForm token={token} />
      </EntryFrame>
    )
  },
})
