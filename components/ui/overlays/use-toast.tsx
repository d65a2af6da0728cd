'use client'
import { Toast } from '@base-ui/react/toast'
import { useMemo } from 'react'
import { useFailureWords } from '#lib/client/failure-words'

const SHOWN_MS = 5_000
/** How long something can be undone. */
export const UNDO_MS = 10_000

type Options = { description?: string | undefined; action?: { label: string; onSelect: () => void } | undefined }

export type Announce = {
  /** It worked. With an action ("Undo") it stays for ten seconds. */
  success: (title: string, options?: Options) => void
  /** It failed: `error` is what was thrown; its sentence and request id are shown until dismissed. */
  error: (error: unknown, title?: string) => void
}

export function useToast(): Announce {
  const { add, close } = Toast.useToastManager()
  const { describe } = useFailureWords()
  return useMemo(
    () => ({
      success: (title, { description, action } = {}) => {
        const id = add({
          title,
          description,
          type: 'success',
          timeout: action ? UNDO_MS : SHOWN_MS,
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                close(id)
                action.onSelect()
              },
            },
          }),
        })
      },
      error: (error, title) => {
        const failure = describe(error)
        add({
          title: title ?? failure.detail,
          description: title ? failure.detail : undefined,
          type: 'error',
          timeout: 0,
          priority: 'high',
          data: { requestId: failure.requestId },
        })
      },
    }),
    [add, close, describe],
  )
}
