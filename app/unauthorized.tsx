import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { frameWords } from './frame-words.ts'

export default async function Unauthorized() {
  const { language, shell } = await frameWords()
  const words = shell.failure
  return (
    <MessagePage
      lang={language}
      code="401"
      title={words.signedOutTitle}
      action={
        <ButtonLink variant="primary" href="/sign-in">
          {shell.signIn}
        </ButtonLink>
      }
    >
      <p>{words.signedOut}</p>
    </MessagePage>
  )
}
