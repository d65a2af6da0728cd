'use client'
import { useParams } from 'next/navigation'
import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

export default function ForbiddenHere() {
  const { slug } = useParams<{ slug: string }>()
  const words = strings.shell.failure
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
