'use client'
import { Download } from 'lucide-react'
import { strings } from '#lib/client/strings/index'
import { type CsvRows, toCsv } from '#lib/core/interchange/csv'
import { IconButton } from '../actions/icon-button.tsx'
import { Menu } from '../overlays/menu.tsx'
import { MenuItem } from '../overlays/menu-item.tsx'
import { saveFile } from './save-file.tsx'

type DownloadMenuProps = {
  /** Without ending. */
  fileName: string
  csv: () => CsvRows
  /** Left out where there is no picture. */
  svg?: (() => string) | undefined
}

/** What is shown, to take away: as rows, and as a picture where there is one. */
export function DownloadMenu({ fileName, csv, svg }: DownloadMenuProps) {
  const words = strings.common
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={words.download}
          tooltip={false}
          size="sm"
          icon={<Download aria-hidden className="size-3.5" />}
        />
      }
    >
      <MenuItem onSelect={() => saveFile(`${fileName}.csv`, 'text/csv', toCsv(csv()))}>{words.downloadCsv}</MenuItem>
      {svg && (
        <MenuItem onSelect={() => saveFile(`${fileName}.svg`, 'image/svg+xml', svg())}>{words.downloadSvg}</MenuItem>
      )}
    </Menu>
  )
}
