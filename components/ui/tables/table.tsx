import type { ReactNode } from 'react'

type TableProps = { label: string; children: ReactNode; minWidth?: 'none' | 'md' | 'lg' | undefined }

const widths = { none: '', md: 'min-w-xl', lg: 'min-w-3xl' }

/** A table that scrolls sideways inside its own frame on narrow screens. Children: TableHead, then tbody rows. */
export function Table({ label, minWidth = 'md', children }: TableProps) {
  return (
    // Positioned, so that labels for screen readers scroll with it and do not widen the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto rounded-md outline-offset-[-2px]">
      <table aria-label={label} className={`w-full border-collapse text-sm ${widths[minWidth]}`}>
        {children}
      </table>
    </section>
  )
}
