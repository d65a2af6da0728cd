import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'

type NextCardProps = {
  title: string
  text: ReactNode
  action?: { label: string; href: string } | undefined
  children?: ReactNode
}

/** The one thing to do next, with the page's one accent button. */
export function NextCard({ title, text, action, children }: NextCardProps) {
  return (
    <section aria-labelledby="next-title" className="rounded-md border border-line bg-surface p-5">
      <p className="font-medium text-accent-text text-sm">{strings.shell.homePage.next}</p>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-2xl flex-1 basis-80">
          <h2 id="next-title" className="font-semibold text-lg">
            {title}
          </h2>
          <p className="mt-1 text-ink-muted">{text}</p>
        </div>
        {action && (
          <ButtonLink variant="primary" href={action.href}>
            {action.label}
          </ButtonLink>
        )}
      </div>
      {children}
    </section>
  )
}
