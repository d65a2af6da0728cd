import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { frameWords } from './frame-words.ts'

export default async function NotFound() {
  const { language, shell } = await frameWords()
  const words = shell.failure
  return (
    <MessagePage
      lang={language}
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
