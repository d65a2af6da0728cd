'use client'
import { MessageSquareText } from 'lucide-react'
import { type RefObject, useEffect, useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { useWords } from '#lib/client/annotate/words'
import type { ItemTexts } from '#lib/contracts/assignments'
import { PromptTurns } from './prompt-turns.tsx'

type PromptPeekProps = { prompt: RefObject<HTMLElement | null>; messages: ItemTexts['messages']; raw: boolean }

/**
 * Where a screen is too narrow for the prompt to stay in view, a button under the thumb that lays it over the responses as soon
 * as it is scrolled away. The browser's own popover: it closes on Escape and outside, and the page stays where it is.
 */
export function PromptPeek({ prompt, messages, raw }: PromptPeekProps) {
  const words = useWords().item
  const id = useId()
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    if (!prompt.current) return
    // What lies under the header is not in view.
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      rootMargin: '-48px 0px 0px',
    })
    observer.observe(prompt.current)
    return () => observer.disconnect()
  }, [prompt])
  if (!isAway) return null
  return (
    <>
      <Button
        popoverTarget={id}
        onMouseDown={(event) => event.preventDefault()}
        icon={<MessageSquareText aria-hidden className="size-4" />}
        className="fixed! right-3 bottom-[calc(var(--bar-height,0px)+0.75rem)] z-10 shadow-float lg:hidden"
      >
        {words.prompt}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words.prompt}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
        tabIndex={0}
        className="fixed inset-x-3 top-14 m-0 max-h-[calc(100dvh-8rem-var(--bar-height,0px))] w-auto overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-raised text-ink shadow-float lg:hidden"
      >
        <PromptTurns messages={messages} raw={raw} />
      </div>
    </>
  )
}
