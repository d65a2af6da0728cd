import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Logo } from '#components/shell/frame/logo'
import { strings } from '#lib/client/strings/index'
import { SignOutButton } from './sign-out-button.tsx'

/** Pages that belong to a person and not to a workspace. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex h-12 w-full max-w-3xl items-center justify-between gap-4 px-4">
          <Link href={'/' as Route} className="flex items-center gap-2 rounded-sm font-semibold">
            <Logo className="size-5 text-accent-text" />
            {strings.common.productName}
          </Link>
          <SignOutButton variant="ghost" />
        </div>
      </header>
      <main className="mx-auto w-full max-w-3xl px-4 py-6">{children}</main>
    </>
  )
}
