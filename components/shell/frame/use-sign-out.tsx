'use client'
import { useCallback } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { openFresh } from '#lib/client/leave-page'
import { signOut } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'

/** Ends this browser's session and goes to the sign-in page, by a full load: nothing of the person stays in memory. */
export function useSignOut(): () => void {
  const toast = useToast()
  return useCallback(() => {
    signOut().then(
      () => openFresh('/sign-in'),
      (error: unknown) => toast.error(error, strings.shell.signOutFailed),
    )
  }, [toast])
}
