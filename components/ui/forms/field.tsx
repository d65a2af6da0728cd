'use client'
import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useKitWords } from '#lib/client/kit-words'

export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required?: true
}

type FieldProps = {
  label: ReactNode
  help?: ReactNode
  /** What is wrong and what to do, in place of the help. */
  error?: string | undefined
  required?: boolean | undefined
  /** Says "optional" beside the label, where most fields of the form are required. */
  optional?: boolean | undefined
  /** Keeps the label for screen readers alone, as in a search field with an icon. */
  hideLabel?: boolean | undefined
  className?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** Label above, control, help below; an error stands where the help stood and is tied to the control. */
export function Field({ label, help, error, required, optional, hideLabel, className, children }: FieldProps) {
  const words = useKitWords()
  const id = useId()
  const noteId = `${id}-note`
  const control: ControlProps = {
    id,
    'aria-describedby': error || help ? noteId : undefined,
    'aria-invalid': error ? true : undefined,
    ...(required && { required: true as const }),
  }
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-faint">{words.optional}</span>}
      </label>
      {children(control)}
      {(error || help) && (
        <p id={noteId} className={clsx('text-sm', error ? 'flex gap-1.5 text-danger-text' : 'text-ink-muted')}>
          {error && <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />}
          <span>{error ?? help}</span>
        </p>
      )}
    </div>
  )
}
