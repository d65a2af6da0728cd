import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

export default function NotFound() {
  const words = strings.shell.failure
  return (
    <MessagePage
      code="404"
      title={words.notFoundTitle}
      action={
        <ButtonLink variant="primary" href="/">
          {words.toStart}
        </ButtonLink>
      }
    >
      <p>{words.notFound}</p>
    </MessagePage>
  )
}
