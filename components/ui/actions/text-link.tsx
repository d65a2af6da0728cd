import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string; quiet?: boolean | undefined }

/** A link in running text or in a table; `quiet` shows its line on hover alone, where the place says it is a link. */
export function TextLink({ href, quiet = false, className, ...rest }: TextLinkProps) {
  return (
    <Link
      {...rest}
      href={href as Route}
      className={clsx(
        'rounded-sm',
        quiet
          ? 'text-ink hover:underline'
          : 'text-accent-text underline decoration-accent-line underline-offset-2 hover:decoration-accent-text',
        className,
      )}
    />
  )
}
