'use client'
import clsx from 'clsx'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import { MAX_COMMENT_CHARS } from '#lib/core/ranking/beside/beside-draft'

type CommentFieldProps = {
  cardCount: number
  value: string
  isRequired: boolean
  onChange: (value: string) => void
}

/** A comment on the judgment. Typing @ offers the letters of the responses. */
export function CommentField({ cardCount, value, isRequired, onChange }: CommentFieldProps) {
  const words = useWords().beside
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  /** Where the @ stands that is being answered, and the letter that is offered first; null while there is none. */
  const [mention, setMention] = useState<{ at: number; active: number } | null>(null)
  const look = () => {
    const caret = field.current?.selectionEnd ?? 0
    const typed = (field.current?.value ?? '').slice(0, caret)
    setMention(/(?:^|\s)@$/.test(typed) ? { at: caret, active: 0 } : null)
  }
  const choose = (place: number) => {
    if (mention === null) return
    const text = `${value.slice(0, mention.at)}${letterOf(place)} ${value.slice(mention.at)}`
    onChange(text)
    setMention(null)
    const caret = mention.at + 2
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (mention === null || event.nativeEvent.isComposing) return
    const { active } = mention
    if (event.key === 'ArrowDown') setMention({ ...mention, active: (active + 1) % cardCount })
    else if (event.key === 'ArrowUp') setMention({ ...mention, active: (active + cardCount - 1) % cardCount })
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') setMention(null)
    else return
    event.preventDefault()
  }
  return (
    <div className="relative">
      <label htmlFor={id} className="font-medium">
        {words.comment}
        {isRequired && <span className="ml-1 font-normal text-ink-muted text-sm">({words.required})</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        data-asks="comment"
        maxLength={MAX_COMMENT_CHARS}
        value={value}
        required={isRequired}
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        aria-controls={mention === null ? undefined : `${id}-letters`}
        aria-activedescendant={mention === null ? undefined : `${id}-${mention.active}`}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setMention(null)}
        className="mt-1 block w-full rounded-md border border-line-strong/60 bg-surface px-3 py-1.5"
      />
      <p id={`${id}-help`} className="mt-1 text-ink-muted text-sm">
        {words.commentHelp}
      </p>
      {mention !== null && (
        <div
          id={`${id}-letters`}
          role="listbox"
          tabIndex={-1}
          aria-label={words.mention}
          className="absolute bottom-8 left-2 z-30 flex gap-1 rounded-md border border-line bg-raised p-1 shadow-float"
        >
          {Array.from({ length: cardCount }, (_, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field points here.
            <span
              key={letterOf(place)}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === mention.active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
              className={clsx(
                'flex size-8 cursor-pointer items-center justify-center rounded-sm font-semibold pointer-coarse:size-11',
                place === mention.active && 'bg-press',
              )}
            >
              {letterOf(place)}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
