'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextArea } from '#components/ui/forms/text-area'
import { api } from '#lib/client/api'
import { describeFailure, type Failure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { PromptDetail } from '#lib/contracts/pools'
import { AddPracticeItem, PracticeItemAdded } from '#lib/contracts/practice'
import { MAX_CARDS, MIN_CARDS } from '#lib/core/ranking/draft/ranking-draft'
import { PromptPicker } from './prompt-picker.tsx'

const words = strings.practice

type PracticeFormProps = {
  slug: string
  pool: CampaignDetail['pool']
  /** Of practice items, in the API. */
  path: string
  onClose: () => void
  onAdded: () => void
}

type Line = { id: number; content: string; rank: number }
const begun: Line[] = Array.from({ length: MIN_CARDS }, (_, index) => ({ id: index, content: '', rank: index + 1 }))

/** A new practice item: written, or taken from the pool and then ranked. What was typed stays whatever happens. */
export function PracticeForm({ slug, pool, path, onClose, onAdded }: PracticeFormProps) {
  const [isPicking, setPicking] = useState(false)
  const [earlier, setEarlier] = useState<PromptDetail['messages']>([])
  const [prompt, setPrompt] = useState('')
  const [lines, setLines] = useState<Line[]>(begun)
  const [explanation, setExplanation] = useState('')
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const ranks = lines.map((_, index) => ({ value: `${index + 1}`, label: `${index + 1}` }))
  const change = (id: number, with_: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...with_ } : line)))

  const take = ({ messages, responses }: PromptDetail) => {
    setEarlier(messages.slice(0, -1))
    setPrompt(messages.at(-1)?.content ?? '')
    setLines(responses.map(({ content }, index) => ({ id: index, content, rank: index + 1 })))
    setPicking(false)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = {
      messages: [...earlier, { role: 'user', content: prompt }],
      responses: lines.map(({ content }) => content),
      ranks: lines.map(({ rank }) => rank),
      explanation,
    }
    const checked = AddPracticeItem.safeParse(body)
    if (!checked.success) {
      const fields = checked.error.issues.map((issue) => [issue.path.join('.'), issue.message] as const).reverse()
      setFailure({ detail: '', requestId: undefined, fields: Object.fromEntries(fields) })
      return
    }
    setSending(true)
    setFailure(null)
    try {
      await api('POST', path, { body: checked.data, reply: PracticeItemAdded })
      onAdded()
    } catch (error) {
      setFailure(describeFailure(error))
      setSending(false)
    }
  }
  const fields = failure?.fields ?? {}
  const promptError = Object.entries(fields).find(([field]) => field.startsWith('messages'))?.[1]
  return (
    <Card title={words.add}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex max-w-3xl flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-muted">{words.addText}</p>
          <Button onClick={() => setPicking(true)}>{words.fromPool}</Button>
        </div>
        {isPicking && <PromptPicker slug={slug} pool={pool} onTake={take} onClose={() => setPicking(false)} />}
        <Field
          label={words.prompt}
          help={earlier.length > 0 ? words.conversation(earlier.length + 1) : undefined}
          error={promptError}
          required
        >
          {(control) => (
            <TextArea {...control} dir="auto" value={prompt} onChange={(event) => setPrompt(event.target.value)} />
          )}
        </Field>
        {lines.map(({ id, content, rank }, index) => (
          <div key={id} className="flex flex-col gap-2">
            <Field label={words.response(index + 1)} error={fields[`responses.${index}`]} required>
              {(control) => (
                <TextArea
                  {...control}
                  dir="auto"
                  value={content}
                  onChange={(event) => change(id, { content: event.target.value })}
                />
              )}
            </Field>
            <div className="flex flex-wrap items-end justify-between gap-3">
              <Field label={words.rank(index + 1)} help={index === 0 ? words.rankHelp : undefined}>
                {(control) => (
                  <Select
                    {...control}
                    options={ranks}
                    value={`${rank}`}
                    onValueChange={(value) => change(id, { rank: Number(value) })}
                  />
                )}
              </Field>
              {lines.length > MIN_CARDS && (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={words.removeResponse(index + 1)}
                  onClick={() => setLines((before) => before.filter((line) => line.id !== id))}
                >
                  {words.removeShort}
                </Button>
              )}
            </div>
          </div>
        ))}
        {lines.length < MAX_CARDS && (
          <Button
            className="self-start"
            onClick={() =>
              setLines((before) => [
                ...before,
                { id: Math.max(...before.map((line) => line.id)) + 1, content: '', rank: before.length + 1 },
              ])
            }
          >
            {words.addResponse}
          </Button>
        )}
        <Field label={words.explanation} help={words.explanationHelp} error={fields.explanation} required>
          {(control) => (
            <TextArea
              {...control}
              dir="auto"
              value={explanation}
              onChange={(event) => setExplanation(event.target.value)}
            />
          )}
        </Field>
        {failure && failure.detail !== '' && <FailureText title={words.failed} failure={failure} />}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" loading={isSending}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Card>
  )
}
