import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'

const looks: Record<Tone, { box: string; mark: string; Icon: typeof Info }> = {
  neutral: { box: 'border-line bg-surface', mark: 'text-ink-muted', Icon: Info },
  accent: { box: 'border-accent-line bg-accent-soft', mark: 'text-accent-text', Icon: Info },
  success: { box: 'border-success-line bg-success-soft', mark: 'text-success-text', Icon: CircleCheck },
  warning: { box: 'border-warning-line bg-warning-soft', mark: 'text-warning-text', Icon: TriangleAlert },
  danger: { box: 'border-danger-line bg-danger-soft', mark: 'text-danger-text', Icon: CircleAlert },
}

type BannerProps = {
  tone?: Tone | undefined
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** `alert` is read out at once: for what just failed. Without it, the banner is read in its place. */
  role?: 'alert' | 'status' | undefined
}

/** Something about this page that should not be missed, where it is true, for as long as it is true. */
export function Banner({ tone = 'neutral', title, children, action, role }: BannerProps) {
  const { box, mark, Icon } = looks[tone]
  return (
    <div role={role} className={clsx('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border px-3 py-2.5', box)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1 basis-60">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={title ? 'text-ink-muted' : ''}>{children}</div>}
      </div>
      {action && <div className="flex shrink-0 gap-2">{action}</div>}
    </div>
  )
}
