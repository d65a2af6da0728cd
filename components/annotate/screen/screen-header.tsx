'use client'
import { BookOpenText, CloudOff, Keyboard, LogOut } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { KeyCap } from '#components/ui/display/key-cap'
import { useWords } from '#lib/client/annotate/words'
import type { Queue } from '#lib/contracts/assignments'

type ScreenHeaderProps = {
  name: string
  home: string
  progress: Queue['progress'] | null
  /** How many are not at the server yet though a try was made; 0 says nothing. */
  unsent: number
  onGuidelines: () => void
  onHelp: () => void
}

/** All the chrome there is: where one is, how far, guidelines, keys, and the way out. */
export function ScreenHeader({ name, home, progress, unsent, onGuidelines, onHelp }: ScreenHeaderProps) {
  const words = useWords()
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-3 border-line border-b bg-canvas px-3 md:px-6">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 overflow-hidden max-sm:h-10">
        <h1 className="max-w-full truncate font-semibold">{name}</h1>
        {progress && (
          <p className="truncate text-ink-muted text-sm tabular-nums">
            {words.screen.progress(progress.mineToday, Math.max(0, progress.total - progress.done))}
          </p>
        )}
      </div>
      {unsent > 0 && (
        <p
          title={words.sending.unsentHelp}
          className="flex items-center gap-1.5 text-sm text-warning-text tabular-nums"
        >
          <CloudOff aria-hidden className="size-4" />
          {words.sending.unsent(unsent)}
        </p>
      )}
      <nav aria-label={words.home.title} className="flex shrink-0 items-center gap-1">
        <Button
          variant="ghost"
          size="sm"
          onClick={onGuidelines}
          onMouseDown={(event) => event.preventDefault()}
          icon={<BookOpenText aria-hidden className="size-4" />}
        >
          <span className="max-md:sr-only">{words.screen.guidelines}</span>
          <span aria-hidden className="max-lg:hidden">
            <KeyCap>L</KeyCap>
          </span>
        </Button>
        <Button
          variant="ghost"
          size="sm"
          onClick={onHelp}
          onMouseDown={(event) => event.preventDefault()}
          icon={<Keyboard aria-hidden className="size-4" />}
        >
          <span className="max-md:sr-only">{words.screen.help}</span>
          <span aria-hidden className="max-lg:hidden">
            <KeyCap>?</KeyCap>
          </span>
        </Button>
        <ButtonLink
          variant="ghost"
          size="sm"
          href={home}
          prefetch={false}
          icon={<LogOut aria-hidden className="size-4" />}
        >
          <span className="max-md:sr-only">{words.screen.leave}</span>
        </ButtonLink>
      </nav>
    </header>
  )
}
