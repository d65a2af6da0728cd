'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { useFailureWords } from '#lib/client/failure-words'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { acceptInvite } from '#lib/client/people'

/** One button: an accidental visit (a link preview, say) must not use the invite up. */
export function AcceptInvite({ token }: { token: string }) {
  const words = useFrameWords()
  const { describe } = useFailureWords()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const accept = async () => {
    setPending(true)
    setError(null)
    try {
      const { slug } = await acceptInvite({ token })
      await openFresh(`/w/${slug}`)
    } catch (thrown) {
      setError(thrown)
      setPending(false)
    }
  }
  return (
    <>
      {error !== null && <FailureText failure={describe(error)} />}
      <Button variant="primary" loading={pending} onClick={accept} className="w-full">
        {words.people.invite.accept}
      </Button>
    </>
  )
}
