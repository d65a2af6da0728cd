'use client'
import { useEffect, useState } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { letterOf } from '#lib/client/annotate/input/letters'
import { describeFailure, type Failure } from '#lib/client/failure'
import { readShownItem } from '#lib/client/rulings/calls'
import { strings } from '#lib/client/strings/index'
import type { ItemTexts } from '#lib/contracts/assignments'

const words = strings.rulings.questions

/** The item that somebody speaks of, with the letters they see: no model, no source, nobody's ranking. `path` is where the API keeps it. */
export function RemarkedItem({ path, name }: { path: string; name: string }) {
  const [item, setItem] = useState<ItemTexts | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let isOver = false
    readShownItem(path)
      .then((read) => !isOver && setItem(read))
      .catch((error: unknown) => !isOver && setFailure(describeFailure(error)))
    return () => {
      isOver = true
    }
  }, [path])
  if (failure) return <FailureText failure={failure} />
  if (!item) return <Skeleton className="h-48" />
  return (
    <div className="flex flex-col gap-3">
      <section aria-label={words.prompt} className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-3">
        {item.messages.map((message, i) => {
          const key = `${i} ${message.role}`
          return (
            <div key={key}>
              {item.messages.length > 1 && <p className="text-ink-muted text-xs">{words.roles[message.role]}</p>}
              <JudgedText text={message} raw={false} />
            </div>
          )
        })}
      </section>
      <p className="text-ink-muted text-sm">{words.itemOf(name)}</p>
      <div className="grid items-start gap-3 lg:grid-cols-2">
        {item.cards.map((text, place_) => (
          <section
            key={letterOf(place_)}
            aria-label={words.response(letterOf(place_))}
            className="min-w-0 rounded-md border border-line bg-surface p-3"
          >
            <p className="mb-1 font-semibold text-ink-muted">{letterOf(place_)}</p>
            <JudgedText text={text} raw={false} />
          </section>
        ))}
      </div>
    </div>
  )
}
