'use client'
import { ChevronDown } from 'lucide-react'
import { type FocusEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { useWords } from '#lib/client/annotate/words'

/** As in judged-text.css. */
const LINE_PX = 26
/** Folding away less than this would save nothing. */
const LEAST_FOLDED_LINES = 6

/**
 * A text and the mark at its end. What is higher than a screenful is folded until it is opened: the mark then lies
 * outside the part that is shown, so that the card counts as unseen. In a pane nothing is folded: it scrolls.
 */
export function FoldedText({ children, isPanes }: { children: ReactNode; isPanes: boolean }) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [hiddenLines, setHiddenLines] = useState(0)
  const isFolded = !isOpen && hiddenLines > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: in panes on a wide screen the style gives every height.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || isOpen) return
    const measure = () => {
      // Taken off for the measure: only the style knows how high a screenful is.
      element.dataset.folded = ''
      const hidden = Math.round((element.scrollHeight - element.clientHeight) / LINE_PX)
      const folds = hidden >= LEAST_FOLDED_LINES
      if (!folds) delete element.dataset.folded
      setHiddenLines(folds ? hidden : 0)
    }
    measure()
    const text = element.firstElementChild
    if (!text) return
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      delete element.dataset.folded
    }
  }, [isPanes, isOpen])

  const open = () => {
    // The button goes; the place of the person's keys stays with the card.
    box.current?.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
    setOpen(true)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const bottom = box.current?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY
    // A link that is reached by keys in the folded part must be seen.
    if (isFolded && target.getBoundingClientRect().bottom > bottom) setOpen(true)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing acts here; what the focus is on is shown. */}
      <div ref={box} className="judged-fold" onFocus={onFocus}>
        <div>
          {children}
          <span data-edge="end" aria-hidden className="block h-px" />
        </div>
      </div>
      {isFolded && (
        <Button
          variant="ghost"
          className="w-full"
          data-unfold
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
          icon={<ChevronDown aria-hidden className="size-4" />}
        >
          {words.reading.showAll(hiddenLines)}
        </Button>
      )}
    </>
  )
}
