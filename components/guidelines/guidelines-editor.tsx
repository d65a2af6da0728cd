'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Tabs } from '#components/ui/display/tabs'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { useToast } from '#components/ui/overlays/use-toast'
import { describeFailure, type Failure } from '#lib/client/failure'
import { previewGuidelines, saveGuidelines } from '#lib/client/rulings/calls'
import { strings } from '#lib/client/strings/index'
import type { GuidelineVersion, PreviewedGuidelines } from '#lib/contracts/guidelines'
import { ChangedText } from './changed-text.tsx'

const words = strings.rulings.guidelines

type GuidelinesEditorProps = {
  slug: string
  campaignId: string
  newest: GuidelineVersion
  /** Annotators work already, and are told. */
  isRunning: boolean
}

/** The next version in the making: the text, how it will look, what it changes. What was typed stays whatever others save. */
export function GuidelinesEditor({ slug, campaignId, newest, isRunning }: GuidelinesEditorProps) {
  const router = useRouter()
  const announce = useToast()
  const [base, setBase] = useState(newest.number)
  const [body, setBody] = useState(newest.body)
  const [note, setNote] = useState('')
  const [view, setView] = useState<'write' | 'preview' | 'changes'>('write')
  const [preview, setPreview] = useState<PreviewedGuidelines | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSaving, setSaving] = useState(false)
  const isBehind = base < newest.number

  const look = async (next: typeof view) => {
    setView(next)
    if (next === 'write') return
    setPreview(null)
    setFailure(null)
    try {
      setPreview(await previewGuidelines(slug, campaignId, { body, against: newest.number }))
    } catch (error) {
      setFailure(describeFailure(error))
      setView('write')
    }
  }
  const save = async () => {
    setSaving(true)
    setFailure(null)
    try {
      const { version } = await saveGuidelines(slug, campaignId, { base, body, note: note.trim() === '' ? null : note })
      setBase(version)
      setNote('')
      setView('write')
      announce.success(isRunning ? words.saved(version) : words.savedDraft(version))
    } catch (error) {
      setFailure(describeFailure(error))
    }
    // Saved or refused, the versions may be others now.
    router.refresh()
    setSaving(false)
  }
  return (
    <Card title={words.editor}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {isBehind && (
          <Banner
            tone="warning"
            role="alert"
            title={words.newerTitle(newest.number)}
            action={
              <span className="flex flex-wrap gap-2">
                <Button size="sm" onClick={() => setBase(newest.number)}>
                  {words.writeOver(newest.number)}
                </Button>
                <Button
                  size="sm"
                  onClick={() => {
                    setBase(newest.number)
                    setBody(newest.body)
                    setView('write')
                  }}
                >
                  {words.takeNewest}
                </Button>
              </span>
            }
          >
            {words.newerText}
          </Banner>
        )}
        {failure && !isBehind && Object.keys(failure.fields).length === 0 && <FailureText failure={failure} />}
        <Tabs
          label={words.views}
          value={view}
          onValueChange={(next) => void look(next)}
          tabs={[
            {
              value: 'write',
              label: words.write,
              content: (
                <Field label={words.editor} help={words.editorHelp} error={failure?.fields.body}>
                  {(control) => (
                    <TextArea
                      {...control}
                      dir="auto"
                      rows={14}
                      className="max-h-[70dvh]"
                      value={body}
                      onChange={(event) => setBody(event.target.value)}
                    />
                  )}
                </Field>
              ),
            },
            {
              value: 'preview',
              label: words.preview,
              content: preview && <JudgedText text={{ html: preview.html, raw: '' }} raw={false} />,
            },
            {
              value: 'changes',
              label: words.changes,
              content:
                preview &&
                (preview.changes.every(({ kind }) => kind === 'same') ? (
                  <p className="text-ink-muted">{words.noChanges}</p>
                ) : (
                  <ChangedText changes={preview.changes} words={strings.rulings.changed} />
                )),
            },
          ]}
        />
        <Field label={words.note} help={words.noteHelp} error={failure?.fields.note} optional>
          {(control) => (
            <TextArea {...control} dir="auto" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          loading={isSaving}
          disabled={isBehind || body.trim() === newest.body}
        >
          {words.save(newest.number + 1)}
        </Button>
      </form>
    </Card>
  )
}
