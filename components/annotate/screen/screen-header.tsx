'use client'
import { BookOpenText, History, Keyboard, LogOut } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { KeyCap } from '#components/ui/display/key-cap'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { useWords } from '#lib/client/annotate/words'
import type { Reach } from '#lib/client/connection'
import { UnsentBadge } from '../unsent/unsent-badge.tsx'
import { WaitingCount } from '../waiting/waiting-count.tsx'
import { PaceLine } from './pace-line.tsx'

type ScreenHeaderProps = {
  name: string
  queue: WorkQueue
  reach: Reach
  historyHref: string
  onGuidelines: () => void
  onHelp: () => void
  /** Enough for now: what is in hand goes back. */
  onDone: () => void
}

/** All the chrome there is: where one is, how far, what is not sent, guidelines, keys, and the way out. */
export function ScreenHeader({ name, queue, reach, historyHref, onGuidelines, onHelp, onDone }: ScreenHeaderProps) {
  const words = useWords()
  const reviews = queue.state.facts?.reviews
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-3 border-line border-b bg-canvas px-3 md:px-6">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 overflow-hidden max-sm:h-10">
        <h1 className="max-w-full truncate font-semibold">{name}</h1>
        <PaceLine state={queue.state} />
      </div>
      <UnsentBadge queue={queue} reach={reach} />
      <nav aria-label={words.screen.campaigns} className="flex shrink-0 items-center gap-1">
        <Button
          variant="ghost"
          size="sm"
          onClick={onGuidelines}
          onMouseDown={(event) => event.preventDefault()}
          icon={<BookOpenText aria-hidden className="size-4" />}
        >
          <span className="max-md:sr-only">{words.screen.guidelines}</span>
          <WaitingCount count={reviews?.answers ?? 0} words={words.screen.unread} />
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
          href={historyHref}
          prefetch={false}
          icon={<History aria-hidden className="size-4" />}
        >
          <span className="max-lg:sr-only">{words.mine.title}</span>
          <WaitingCount count={reviews?.revisits ?? 0} words={words.mine.toRevisit} />
        </ButtonLink>
        <Button variant="ghost" size="sm" onClick={onDone} icon={<LogOut aria-hidden className="size-4" />}>
          <span className="max-md:sr-only">{words.pace.doneForNow}</span>
        </Button>
      </nav>
    </header>
  )
}
