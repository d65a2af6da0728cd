'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { TextInput } from '#components/ui/forms/text-input'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { createPilot } from '#lib/client/pilots/calls'
import { pilotPaths } from '#lib/client/pilots/paths'
import { strings } from '#lib/client/strings/index'
import { CreatePilot } from '#lib/contracts/pilots'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'

type CreateBarProps = {
  slug: string
  of: { campaignId: string } | { poolId: string }
  defaultName: string
  /** Null while something is to be mended. */
  question: PilotQuestion | null
  summary: string
  canEdit: boolean
}

/** The step that makes both arms: a name, for a pool alone its guidelines, and what will happen. */
export function CreateBar({ slug, of, defaultName, question, summary, canEdit }: CreateBarProps) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(defaultName)
  const [instructions, setInstructions] = useState('')
  const router = useRouter()
  const announce = useToast()
  const words = strings.pilots.designer
  const isPool = 'poolId' in of
  const body = CreatePilot.safeParse({ name, of, question, instructions: isPool ? instructions : null })
  const problem = (field: string) => body.error?.issues.find(({ path }) => path[0] === field)?.message
  return (
    <div className="sticky bottom-14 z-20 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 py-3 shadow-float md:bottom-4">
      <p className="min-w-0 font-medium">{summary}</p>
      {canEdit ? (
        <Button variant="primary" disabled={question === null} onClick={() => setOpen(true)}>
          {words.create}
        </Button>
      ) : (
        <p className="text-ink-muted text-sm">{words.reader}</p>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={words.createTitle}
        confirmLabel={words.create}
        tone="primary"
        ready={body.success}
        onConfirm={async () => {
          if (!body.success) return
          const { pilotId } = await createPilot(slug, body.data)
          announce.success(words.created)
          router.push(pilotPaths(slug).one(pilotId) as Route)
        }}
      >
        <div className="flex flex-col gap-4">
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {words.creates.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Field label={words.name} help={words.nameHelp} error={problem('name')} className="text-ink">
            {(control) => (
              <TextInput
                {...control}
                name="name"
                autoComplete="off"
                maxLength={110}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          {isPool && (
            <Field
              label={words.guidelines}
              help={words.guidelinesHelp}
              error={instructions === '' ? undefined : problem('instructions')}
              className="text-ink"
            >
              {(control) => (
                <TextArea
                  {...control}
                  name="instructions"
                  rows={5}
                  dir="auto"
                  placeholder={strings.campaigns.form.instructionsExample}
                  value={instructions}
                  onChange={(event) => setInstructions(event.target.value)}
                />
              )}
            </Field>
          )}
        </div>
      </ConfirmDialog>
    </div>
  )
}
