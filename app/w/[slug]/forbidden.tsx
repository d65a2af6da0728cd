'use client'
import { useParams } from 'next/navigation'
import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { useFrameWords } from '#lib/client/frame-words'

export default function ForbiddenHere() {
  const { slug } = useParams<{ slug: string }>()
  const words = useFrameWords().shell.failure
  return (
    <MessagePage
      framed
      code="403"
      title={words.forbiddenTitle}
      action={
        <ButtonLink variant="primary" href={`/w/${slug}`}>
          {words.toWorkspaceHome}
        </ButtonLink>
      }
    >
      <p>{words.forbidden}</p>
    </MessagePage>
  )
}
