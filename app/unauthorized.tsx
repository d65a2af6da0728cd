import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

export default function Unauthorized() {
  const words = strings.shell.failure
  return (
    <MessagePage
      code="401"
      title={words.signedOutTitle}
      action={
        <ButtonLink variant="primary" href="/sign-in">
          {strings.shell.signIn}
        </ButtonLink>
      }
    >
      <p>{words.signedOut}</p>
    </MessagePage>
  )
}
