'use client'
import { useFrameWords } from '#lib/client/frame-words'
import type { DemoAccount } from '#lib/core/access/demo-accounts'

type DemoAccountsProps = { accounts: readonly DemoAccount[]; onChoose: (account: DemoAccount) => void }

/** Who can look around in the embedded demo: one press fills the form. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  const words = useFrameWords().people
  return (
    <section aria-labelledby="demo-accounts" className="mt-4 rounded-md border border-line">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b px-3 py-2">
        <h2 id="demo-accounts" className="font-medium text-sm">
          {words.signIn.demoTitle}
        </h2>
        <p className="text-ink-muted text-sm">{words.signIn.demoText}</p>
      </div>
      <ul className="p-1">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              onClick={() => onChoose(account)}
              className="flex min-h-8 w-full items-center justify-between gap-3 rounded-sm px-2 py-1 text-left text-sm hover:bg-hover pointer-coarse:min-h-10"
            >
              <span>{account.name}</span>
              <span className="text-ink-muted">{words.roleNames[account.role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
