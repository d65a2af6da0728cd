'use client'
import { useState } from 'react'
import { Button, type ButtonVariant } from '#components/ui/actions/button'
import { useToast } from '#components/ui/overlays/use-toast'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { signOut } from '#lib/client/people'

type SignOutButtonProps = {
  next?: string | undefined
  variant?: ButtonVariant | undefined
  className?: string | undefined
}

/** Ends this session, then opens `next`. */
export function SignOutButton({ next = '/sign-in', variant, className }: SignOutButtonProps) {
  const [pending, setPending] = useState(false)
  const announce = useToast()
  const words = useFrameWords()
  const leave = async () => {
    setPending(true)
    try {
      await signOut()
      await openFresh(next)
    } catch (error) {
      announce.error(error)
      setPending(false)
    }
  }
  return (
    <Button variant={variant} loading={pending} onClick={leave} className={className}>
      {words.people.signOut}
    </Button>
  )
}
