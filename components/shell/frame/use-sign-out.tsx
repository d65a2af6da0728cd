'use client'
import { useCallback } from 'react'
import { useToast } from '#components/ui/overlays/use-toast'
import { api } from '#lib/client/api'
import { strings } from '#lib/client/strings/index'

/** Ends this browser's session and goes to the sign-in page, by a full load: nothing of the person stays in memory. */
export function useSignOut(): () => void {
  const toast = useToast()
  return useCallback(() => {
    api('POST', '/api/auth/sign-out', { body: {} }).then(
      () => location.assign('/sign-in'),
      (error: unknown) => toast.error(error, strings.shell.signOutFailed),
    )
  }, [toast])
}
