'use client'
import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, buttonClasses } from '#components/ui/actions/button'
import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { useToast } from '#components/ui/overlays/use-toast'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { snapshotWaves } from '#lib/client/campaigns/life-calls'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { wavesDownloadPath } from '#lib/client/exports/queries'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery } from '#lib/contracts/exports'
import type { WaveSnapshot } from '#lib/contracts/waves'
import { filesOf } from '#lib/core/interchange/exports/export-request'

type WavesCardProps = {
  slug: string
  campaignId: string
  waves: readonly WaveSnapshot[]
  query: ExportQuery
}

const count = (value: number) => value.toLocaleString('en')

/** One file over all waves of the series, made of the newest snapshot of each, with the page's own choices. */
export function WavesCard({ slug, campaignId, waves, query }: WavesCardProps) {
  const words = strings.waves.export
  const router = useRouter()
  const announce = useToast()
  const [isTaking, setIsTaking] = useState(false)
  const snapshotIds = waves.flatMap(({ snapshot }) => (snapshot ? [snapshot.snapshotId] : []))
  const isNew = waves.some(({ judgmentCount, snapshot }) => judgmentCount > (snapshot?.judgmentCount ?? 0))
  const pathOf = (file: string | null) => wavesDownloadPath({ slug, campaignId, snapshotIds }, query, file)
  const take = async () => {
    setIsTaking(true)
    try {
      const { snapshots } = await snapshotWaves(slug, campaignId)
      announce.success(words.taken(snapshots.length))
      router.refresh()
    } catch (error) {
      announce.error(error)
    } finally {
      setIsTaking(false)
    }
  }
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        isNew && (
          <Button loading={isTaking} onClick={() => void take()}>
            {words.take}
          </Button>
        )
      }
    >
      <p className="px-4 py-3 text-ink-muted">{words.text}</p>
      <Table label={words.table}>
        <TableHead>
          <TableHeaderCell className="w-full">{words.columns.wave}</TableHeaderCell>
          <TableHeaderCell>{words.columns.snapshot}</TableHeaderCell>
          <TableHeaderCell numeric>{words.columns.inSnapshot}</TableHeaderCell>
          <TableHeaderCell numeric>{words.columns.now}</TableHeaderCell>
        </TableHead>
        <tbody>
          {waves.map((one) => (
            <TableRow key={one.campaignId}>
              <TableCell rowHeader>
                <span className="mr-2 whitespace-nowrap">{strings.waves.wave(one.wave)}</span>
                <TextLink quiet href={campaignPaths(slug, one.campaignId).export} className="font-normal">
                  {one.name}
                </TextLink>
              </TableCell>
              <TableCell className="figures">
                {one.snapshot?.hash.slice(0, 12) ?? <span className="font-sans text-ink-faint">{words.none}</span>}
              </TableCell>
              <TableCell numeric>{count(one.snapshot?.judgmentCount ?? 0)}</TableCell>
              <TableCell numeric>{count(one.judgmentCount)}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {snapshotIds.length > 0 && (
        <div className="flex flex-col gap-2 border-line border-t p-4">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <a href={pathOf(null)} download className={buttonClasses('secondary', 'md')}>
              <Download aria-hidden className="size-4" />
              {words.download}
            </a>
            <span className="text-ink-muted text-sm">{words.downloadHelp}</span>
          </p>
          <p className="flex flex-wrap gap-x-3 gap-y-1 text-ink-muted text-sm">
            {words.files}
            {filesOf(query.to).map((name) => (
              <a key={name} href={pathOf(name)} download className="text-accent-text underline">
                {name}
              </a>
            ))}
          </p>
        </div>
      )}
    </Card>
  )
}
