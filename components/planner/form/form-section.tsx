'use client'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PlanErrors, PlanField } from '#lib/client/planner/form/fields'

type FormSectionProps = {
  title: string
  /** What it says at the moment, read while it is folded. */
  summary?: ReactNode
  /** It unfolds while one of these is wrong. */
  fields: readonly PlanField[]
  errors: PlanErrors
  children: ReactNode
}

/**
 * A part of the planner's form that is folded away until somebody wants it, or something in it is wrong. What is folded is not
 * drawn: sliding a budget redraws the form within a frame.
 */
export function FormSection({ title, summary, fields, errors, children }: FormSectionProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const isOpen = isUnfolded || fields.some((field) => errors[field])
  return (
    <details
      open={isOpen}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="group border-line border-t"
    >
      <summary className="flex list-none items-start gap-2 px-4 py-2.5 outline-offset-[-2px] hover:bg-hover/60 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-ink-faint transition-transform duration-150 group-open:rotate-90"
        />
        <span className="min-w-0">
          <span className="block font-medium">{title}</span>
          {summary && <span className="block text-ink-muted text-sm">{summary}</span>}
        </span>
      </summary>
      {isOpen && <div className="flex flex-col gap-4 px-4 pt-1 pb-4">{children}</div>}
    </details>
  )
}
