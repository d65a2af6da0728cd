'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { Field } from '#components/ui/forms/field'
import { FileDrop } from '#components/ui/forms/file-drop'
import { TextArea } from '#components/ui/forms/text-area'
import { Dialog } from '#components/ui/overlays/dialog'
import { formOfQuestion } from '#lib/client/planner/form/defaults'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { LARGEST_PLAN_FILE, readPlanFile } from '#lib/client/planner/plan-file'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { PlanProblem } from '#lib/core/planning/document/check-imported-plan'

type ImportPlanProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  place: VersionPlace
  measured: MeasuredDiversity
  onChange: (change: Partial<PlanForm>) => void
  /** Told what is to be known of the plan that now fills the form. */
  onImported: (note: string) => void
}

const MOST_SHOWN = 12

/** A plan from a file or the clipboard: it fills the form, or is refused with the fields that are wrong. */
export function ImportPlan({ open, onOpenChange, place, measured, onChange, onImported }: ImportPlanProps) {
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly PlanProblem[]>([])
  const words = strings.planner.file
  const close = (next: boolean) => {
    if (!next) setProblems([])
    onOpenChange(next)
  }
  const take = (given: string) => {
    const read = readPlanFile(given, measured, place)
    if (read.kind === 'refused') {
      setProblems(read.problems)
      return
    }
    const { document, question, madeOn } = read
    onChange({ ...formOfQuestion(question), k: String(document.responsesPerPrompt) })
    const { pool } = document
    const note = madeOn === 'this-pool' ? words.sameFigures : words.elsewhere(pool.prompts, pool.versionNumber)
    onImported(note)
    setText('')
    close(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={words.title}
      description={words.description}
      size="md"
      footer={
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => take(text)}>
          {words.check}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <FileDrop
          title={words.drop}
          accept=".json,application/json"
          onFile={async (file) => {
            // A larger one is refused unread.
            const given = file.size > LARGEST_PLAN_FILE ? ' '.repeat(LARGEST_PLAN_FILE + 1) : await file.text()
            if (file.size <= LARGEST_PLAN_FILE) setText(given)
            take(given)
          }}
        />
        <Field label={words.paste}>
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setProblems([])
              }}
              className="figures max-h-40!"
            />
          )}
        </Field>
        {problems.length > 0 && (
          <Banner tone="danger" role="alert" title={words.refused}>
            <ul className="mt-1 flex flex-col gap-1.5">
              {problems.slice(0, MOST_SHOWN).map(({ path, message }) => (
                <li key={path} className="break-words">
                  {path !== '' && <code className="figures mr-1.5 text-ink">{path}</code>}
                  {message}
                </li>
              ))}
            </ul>
            {problems.length > MOST_SHOWN && <p className="mt-1.5">{words.more(problems.length - MOST_SHOWN)}</p>}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
