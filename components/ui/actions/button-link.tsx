import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button.tsx'

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
}

/** A link that looks like a button: for going somewhere, where Button is for doing something. */
export function ButtonLink({
  href,
  variant = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} href={href as Route} className={buttonClasses(variant, size, className)}>
      {icon}
      {children}
    </Link>
  )
}
