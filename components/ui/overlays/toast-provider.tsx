'use client'
import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { useKitWords } from '#lib/client/kit-words'
import { ToastCard } from './toast-card.tsx'

/** Holds what useToast() announces: at the bottom, newest lowest; F6 reaches it, hover and focus hold the clock. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const words = useKitWords()
  return (
    <Toast.Provider limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={words.notifications}
          className="pointer-events-none fixed right-3 bottom-3 left-3 z-60 flex flex-col-reverse gap-2 outline-none max-md:bottom-17 sm:left-auto sm:w-96"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => <ToastCard key={toast.id} toast={toast} />)
}
