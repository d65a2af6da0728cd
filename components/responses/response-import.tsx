'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { FileDrop } from '#components/ui/forms/file-drop'
import { strings } from '#lib/client/strings/index'
import { startUpload } from '#lib/client/uploads-center'
import { MAX_UPLOAD_BYTES } from '#lib/core/interchange/limits'
import type { CampaignId } from '#lib/core/vocabulary/ids'

const ACCEPT = '.jsonl,.ndjson,.json,.gz'

/** Choose a file of responses and send it off; what a line looks like stands beside it. */
export function ResponseImport({ slug, campaignId }: { slug: string; campaignId: CampaignId }) {
  const words = strings.responses
  const pools = strings.pools.imports
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<string>()
  const choose = (chosen: File) => {
    const found = chosen.size === 0 ? pools.emptyFile : chosen.size > MAX_UPLOAD_BYTES ? pools.tooLarge : undefined
    setError(found)
    setFile(found ? null : chosen)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    startUpload(slug, file, { campaignId })
    setFile(null)
  }
  return (
    <Card title={words.importTitle}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {file ? (
          <form onSubmit={submit} className="flex flex-col gap-4">
            <p className="min-w-0">
              <span className="block text-ink-muted text-sm">{pools.chosenFile}</span>
              <span className="break-all font-medium">{file.name}</span>{' '}
              <span className="figures text-ink-muted text-sm">{strings.pools.amounts.bytes(file.size)}</span>
            </p>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary">
                {words.start}
              </Button>
              <Button variant="ghost" onClick={() => setFile(null)}>
                {words.chooseAnother}
              </Button>
            </div>
          </form>
        ) : (
          <FileDrop title={words.dropTitle} help={words.dropHelp} error={error} accept={ACCEPT} onFile={choose} />
        )}
        <div className="min-w-0">
          <h3 className="font-medium">{words.formatTitle}</h3>
          <p className="text-ink-muted">{words.formatText}</p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-2 overflow-x-auto whitespace-pre-wrap break-words rounded-md border border-line bg-sunken p-3 font-mono text-sm"
          >
            {words.formatLines.join('\n')}
          </pre>
          <dl className="mt-3 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
            {words.formatFields.map(({ field, text }) => (
              <div key={field} className="contents">
                <dt className="font-mono">{field}</dt>
                <dd className="text-ink-muted max-sm:mb-1.5">{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Card>
  )
}
