'use client'
import { useCallback } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { signOut } from '#lib/client/people'

/** Ends this browser's session and goes to the sign-in page, by a full load: nothing of the person stays in memory. */
export function useSignOut(): () => void {
  const toast = useToast()
  const { signOutFailed } = useFrameWords().shell
  return useCallback(() => {
    signOut().then(
      () => openFresh('/sign-in'),
      (error: unknown) => toast.error(error, signOutFailed),
    )
  }, [toast, signOutFailed])
}
