'use client'
import { ChevronsUpDown } from 'lucide-react'
import { Menu } from '#components/ui/overlays/menu'
import { MenuChecks } from '#components/ui/overlays/menu-checks'
import { strings } from '#lib/client/strings/index'
import type { PoolWords } from '#lib/contracts/allocation'

type WordsChoiceProps = {
  /** What is chosen, and for whom. */
  label: string
  any: string
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  /** What the pool's prompts name, most frequent first. */
  pool: readonly PoolWords[]
  disabled: boolean
}

/** The languages or sources one person judges, out of those the pool names. */
export function WordsChoice({ label, any, value, onChange, pool, disabled }: WordsChoiceProps) {
  const words = strings.allocation.people
  const shown = value.length === 0 ? any : value.join(', ')
  const known = new Set(pool.map(({ word }) => word))
  const options = [
    ...pool.map(({ word, prompts }) => ({ value: word, label: word, note: words.inPool(prompts) })),
    ...value.filter((word) => !known.has(word)).map((word) => ({ value: word, label: word, note: words.notInPool })),
  ]
  if (disabled) return <span className={value.length === 0 ? 'text-ink-muted' : ''}>{shown}</span>
  return (
    <Menu
      className="min-w-56 max-w-80"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${shown}`}
          className="flex h-8 w-full min-w-28 max-w-44 items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-left hover:border-ink-faint pointer-coarse:h-10"
        >
          <span className={`truncate ${value.length === 0 ? 'text-ink-muted' : ''}`}>{shown}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      }
    >
      <MenuChecks label={label} none={any} value={value} onValueChange={onChange} options={options} />
    </Menu>
  )
}
