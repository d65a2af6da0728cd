'use client'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Logo } from '#components/shell/frame/logo'
import { LanguageChoice } from '#components/shell/words/language-choice'
import { useFrameWords } from '#lib/client/frame-words'
import { useKitWords } from '#lib/client/kit-words'

type EntryFrameProps = {
  title: string
  text?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  /** For a page that is in English whatever the person reads. */
  isEnglishOnly?: boolean | undefined
}

/** The page before the workspace: one column, one form, one thing to do. */
export function EntryFrame({ title, text, children, footer, isEnglishOnly = false }: EntryFrameProps) {
  const { language, shell } = useFrameWords()
  const { productName } = useKitWords()
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-4 pt-[max(2rem,12dvh)] pb-12">
      <div className="mb-8 flex items-center justify-between gap-4">
        <Link href={'/' as Route} className="flex items-center gap-2 rounded-sm font-semibold text-lg">
          <Logo className="size-6 text-accent-text" />
          {productName}
        </Link>
        {!isEnglishOnly && <LanguageChoice label={shell.language} language={language} />}
      </div>
      <h1 className="font-semibold text-xl">{title}</h1>
      {text && <div className="mt-1 text-ink-muted">{text}</div>}
      <div className="mt-6 flex flex-col gap-4">{children}</div>
      {footer && <div className="mt-6 text-ink-muted text-sm">{footer}</div>}
    </main>
  )
}
