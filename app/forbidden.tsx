import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

export default function Forbidden() {
  const words = strings.shell.failure
  return (
    <MessagePage
      code="403"
      title={words.forbiddenTitle}
      action={
        <ButtonLink variant="primary" href="/">
          {words.toStart}
        </ButtonLink>
      }
    >
      <p>{words.forbidden}</p>
    </MessagePage>
  )
}
