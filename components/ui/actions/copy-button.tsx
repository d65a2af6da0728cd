'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useKitWords } from '#lib/client/kit-words'
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx'

const SHOWN_MS = 2_000

type CopyButtonProps = {
  text: string
  label?: string | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
}

/** Puts `text` on the clipboard and says so, in the button and aloud. */
export function CopyButton({ text, label, variant = 'secondary', size = 'sm' }: CopyButtonProps) {
  const words = useKitWords()
  const [result, setResult] = useState<'idle' | 'copied' | 'refused'>('idle')

  useEffect(() => {
    if (result === 'idle') return
    const timer = setTimeout(() => setResult('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [result])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setResult('copied')
    } catch {
      setResult('refused')
    }
  }
  return (
    <>
      <Button
        variant={variant}
        size={size}
        onClick={copy}
        icon={
          result === 'copied' ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />
        }
      >
        {result === 'copied' ? words.copied : (label ?? words.copy)}
      </Button>
      <span role="status" className="sr-only">
        {result === 'copied' ? words.copied : result === 'refused' ? words.copyFailed : ''}
      </span>
    </>
  )
}
