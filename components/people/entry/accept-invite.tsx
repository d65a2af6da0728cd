'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { describeFailure } from '#lib/client/failure'
import { openFresh } from '#lib/client/leave-page'
import { acceptInvite } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'

/** One button: an accidental visit (a link preview, say) must not use the invite up. */
export function AcceptInvite({ token }: { token: string }) {
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
      {error !== null && <FailureText failure={describeFailure(error)} />}
      <Button variant="primary" loading={pending} onClick={accept} className="w-full">
        {strings.people.invite.accept}
      </Button>
    </>
  )
}
