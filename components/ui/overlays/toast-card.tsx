'use client'
import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useKitWords } from '#lib/client/kit-words'
import { buttonClasses } from '../actions/button.tsx'
import { CopyButton } from '../actions/copy-button.tsx'
import { IconButton } from '../actions/icon-button.tsx'

type ToastCardProps = { toast: Toast.Root.ToastObject<{ requestId?: string | undefined }> }

export function ToastCard({ toast }: ToastCardProps) {
  const words = useKitWords()
  const failed = toast.type === 'error'
  const requestId = toast.data?.requestId
  return (
    <Toast.Root
      toast={toast}
      swipeDirection={['right', 'down']}
      className="pointer-events-auto rounded-md border border-line bg-raised text-ink shadow-float transition-[opacity,transform] duration-150 data-ending-style:translate-y-1 data-starting-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 py-2 pr-2 pl-3">
        {failed ? (
          <CircleAlert aria-hidden className="mt-1.5 size-4 shrink-0 text-danger-text" />
        ) : (
          <CircleCheck aria-hidden className="mt-1.5 size-4 shrink-0 text-success-text" />
        )}
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className="font-medium text-base" render={<p />} />
          <Toast.Description className="mt-0.5 text-ink-muted text-sm empty:hidden" />
          {requestId && (
            <div className="mt-2 flex items-center gap-2">
              <CopyButton text={requestId} label={words.copyRequestId} />
            </div>
          )}
        </div>
        {toast.actionProps && <Toast.Action className={buttonClasses('secondary', 'sm')} />}
        <Toast.Close
          render={
            <IconButton label={words.dismiss} tooltip={false} size="sm" icon={<X aria-hidden className="size-4" />} />
          }
        />
      </Toast.Content>
    </Toast.Root>
  )
}
