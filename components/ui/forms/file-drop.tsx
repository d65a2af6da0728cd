'use client'
import clsx from 'clsx'
import { FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { strings } from '#lib/client/strings/index'
import { Button } from '../actions/button.tsx'

type FileDropProps = {
  /** What to drop: "A file of prompts". */
  title: string
  /** Which formats and how large. */
  help?: ReactNode
  error?: string | undefined
  /** As an input's accept: ".jsonl,.gz,.txt". A dropped file is handed over whatever it is; say what is wrong with it. */
  accept?: string | undefined
  disabled?: boolean | undefined
  chooseLabel?: string | undefined
  onFile: (file: File) => void
}

/** A place to drop one file, with a button for the keyboard and for phones. */
export function FileDrop(props: FileDropProps) {
  const { title, help, error, accept, disabled = false, chooseLabel = strings.common.chooseFile, onFile } = props
  const input = useRef<HTMLInputElement>(null)
  // dragenter and dragleave also fire for the children: the depth tells when the file has really left.
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const noteId = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !disabled) onFile(file)
  }
  const takeEarly = useRef(take)
  useEffect(() => {
    // Chosen before the page was alive: no event comes for it any more.
    const early = input.current
    if (!early?.files?.length) return
    takeEarly.current(early.files)
    early.value = ''
  }, [])
  const move = (step: 1 | -1) => {
    depth.current = Math.max(0, depth.current + step)
    setOver(depth.current > 0)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button as its keyboard path
    <div
      onDragEnter={(event) => {
        event.preventDefault()
        move(1)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => move(-1)}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={clsx(
        'flex flex-col items-center gap-3 rounded-md border border-dashed px-6 py-10 text-center transition-colors duration-150',
        over ? 'border-accent bg-accent-soft' : error ? 'border-danger bg-surface' : 'border-line-strong bg-surface',
        disabled && 'opacity-50',
      )}
    >
      <FileUp aria-hidden className={clsx('size-6', over ? 'text-accent-text' : 'text-ink-faint')} strokeWidth={1.5} />
      <div className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1">
        <Button
          variant="primary"
          disabled={disabled}
          aria-describedby={error || help ? noteId : undefined}
          onClick={() => input.current?.click()}
        >
          {chooseLabel}
        </Button>
        <span className="text-ink-muted pointer-coarse:hidden">
          {over ? strings.common.dropHere : strings.common.dropOrChoose}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={title}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files)
          // The same file can be chosen again after an error.
          event.target.value = ''
        }}
      />
      <div>
        <p className="font-medium">{title}</p>
        {(error || help) && (
          <p
            id={noteId}
            role={error ? 'alert' : undefined}
            className={clsx('mt-1 max-w-prose text-sm', error ? 'text-danger-text' : 'text-ink-muted')}
          >
            {error ?? help}
          </p>
        )}
      </div>
    </div>
  )
}
