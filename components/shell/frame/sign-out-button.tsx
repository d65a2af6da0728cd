'use client'
import { Button } from '#components/ui/actions/button'
import { strings } from '#lib/client/strings/index'
import { useSignOut } from './use-sign-out.tsx'

export function SignOutButton() {
  const signOut = useSignOut()
  return (
    <Button variant="ghost" onClick={signOut}>
      {strings.shell.signOut}
    </Button>
  )
}
