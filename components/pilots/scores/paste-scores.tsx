'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import { readScores, type ScoreProblem } from '#lib/core/planning/pilot/read-scores'
import type { RunScore } from '#lib/core/planning/pilot/verdict'

const SHOWN_PROBLEMS = 8

/** Scores out of a sheet or a log at once; a line that cannot be read keeps all of them out and is named. */
export function PasteScores({ onTake }: { onTake: (scores: readonly RunScore[]) => void }) {
  const words = strings.pilots.scoring
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly ScoreProblem[]>([])
  const take = () => {
    const read = readScores(text)
    setProblems(read.problems)
    if (read.problems.length > 0) return
    onTake(read.scores)
    setText('')
    setOpen(false)
  }
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {words.paste}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="md"
        title={words.pasteTitle}
        description={words.pasteHelp}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{strings.common.cancel}</Button>
            <Button variant="primary" onClick={take}>
              {words.pasteTake}
            </Button>
          </>
        }
      >
        <Field
          label={words.pasteLabel}
          error={problems.length > 0 ? words.line(problems[0]?.line ?? 1, problems[0]?.message ?? '') : undefined}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={10}
              spellCheck={false}
              placeholder={words.pasteExample}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setProblems([])
              }}
              className="font-mono"
            />
          )}
        </Field>
        {problems.length > 1 && (
          <ul className="mt-2 flex flex-col gap-1 text-danger-text text-sm">
            {problems.slice(1, SHOWN_PROBLEMS).map(({ line, message }) => (
              <li key={line}>{words.line(line, message)}</li>
            ))}
          </ul>
        )}
      </Dialog>
    </>
  )
}
