import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { inputClasses } from './text-input.tsx'

/** Grows with what is in it, from `rows` lines on, where the browser can. */
export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(inputClasses, 'field-sizing-content max-h-96 min-h-20 py-1.5', className)}
    />
  )
}
