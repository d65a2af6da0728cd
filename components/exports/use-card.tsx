import { CopyButton } from '#components/ui/actions/copy-button'
import { Card } from '#components/ui/display/card'
import { policyParameters } from '#lib/client/exports/address'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery, Snapshot } from '#lib/contracts/exports'

type UseCardProps = { campaignId: string; snapshot: Snapshot; query: ExportQuery }

/** Lines ready to copy: loading the file, and making it again on the server. */
export function UseCard({ campaignId, snapshot, query }: UseCardProps) {
  const words = strings.export
  const folder = `rankplan-${snapshot.hash.slice(0, 12)}-${query.to}`
  const policy = Object.entries(policyParameters(query))
    .map(([name, value]) => `${name}=${value}`)
    .join(',')
  const python = `from datasets import load_dataset\ndataset = load_dataset("json", data_files="${folder}/data.jsonl", split="train")`
  const command = [
    `npx rankplan export ${campaignId} --to ${query.to} --out ${folder}`,
    `--snapshot ${snapshot.snapshotId}`,
    ...(policy === '' ? [] : [`--policy ${policy}`]),
  ].join(' ')
  return (
    <Card title={words.use}>
      <div className="flex flex-col gap-4">
        <Line label={words.load} text={python} />
        <Line label={words.command} text={command} />
      </div>
    </Card>
  )
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-muted text-sm">{label}</p>
        <CopyButton text={text} />
      </div>
      <pre className="figures whitespace-pre-wrap break-all rounded-md border border-line bg-sunken px-3 py-2 text-sm">
        {text}
      </pre>
    </div>
  )
}
