'use client'
import { Columns3, Diff, Link2 } from 'lucide-react'
import { PlainIconButton } from '#components/ui/actions/plain-icon-button'
import { setPanes, setTogether, useReadingLayout } from '#lib/client/annotate/reading/reading-layout'
import { useWords } from '#lib/client/annotate/words'

type ReadingToolsProps = { isComparing: boolean; onCompare: () => void }

/** Beside the prompt's heading: how the texts are laid out, and which words of two differ. */
export function ReadingTools({ isComparing, onCompare }: ReadingToolsProps) {
  const { reading } = useWords()
  const { isPanes, isTogether } = useReadingLayout()
  const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()
  return (
    <>
      <PlainIconButton
        size="sm"
        label={reading.differences}
        title={reading.differences}
        aria-pressed={isComparing}
        aria-keyshortcuts="w"
        onMouseDown={keepFocus}
        onClick={onCompare}
        icon={<Diff aria-hidden className="size-4" />}
      />
      <PlainIconButton
        size="sm"
        label={reading.panes}
        title={reading.panes}
        aria-pressed={isPanes}
        onMouseDown={keepFocus}
        onClick={() => setPanes(!isPanes)}
        className="max-lg:hidden"
        icon={<Columns3 aria-hidden className="size-4" />}
      />
      {isPanes && (
        <PlainIconButton
          size="sm"
          label={reading.together}
          title={reading.together}
          aria-pressed={isTogether}
          onMouseDown={keepFocus}
          onClick={() => setTogether(!isTogether)}
          className="max-lg:hidden"
          icon={<Link2 aria-hidden className="size-4" />}
        />
      )}
    </>
  )
}
