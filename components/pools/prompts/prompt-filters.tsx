'use client'
import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { isFiltered, noFilter, type PromptFilter } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'

type PromptFiltersProps = {
  summary: PoolDetail['summary']
  filter: PromptFilter
  onFilter: (filter: PromptFilter) => void
}

const SETTLE_MS = 250
const ALL = '\u0000all'

export function PromptFilters({ summary, filter, onFilter }: PromptFiltersProps) {
  const words = strings.pools.prompts
  const [typed, setTyped] = useState(filter.search)
  useEffect(() => {
    if (typed === filter.search) return
    const timer = setTimeout(() => onFilter({ ...filter, search: typed }), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, onFilter])

  const options = (tallies: readonly { value: string | null; count: number }[], all: string, none: string) => [
    { value: ALL, label: all },
    ...tallies.map(({ value, count }) => ({
      value: value ?? '',
      label: `${value ?? none} (${strings.pools.amounts.count(count)})`,
    })),
  ]
  const sources = summary?.sources ?? []
  const langs = summary?.langs ?? []
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={words.searchLabel} hideLabel className="min-w-56 flex-1">
        {(control) => (
          <TextInput
            {...control}
            type="search"
            icon={<Search aria-hidden className="size-4" />}
            placeholder={words.searchPlaceholder}
            value={typed}
            maxLength={500}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {sources.length > 0 && (
        <Select
          aria-label={words.sourceLabel}
          className="w-52"
          options={options(sources, words.allSources, words.noSource)}
          value={filter.source ?? ALL}
          onValueChange={(value) => onFilter({ ...filter, source: value === ALL ? null : value })}
        />
      )}
      {langs.length > 0 && (
        <Select
          aria-label={words.langLabel}
          className="w-44"
          options={options(langs, words.allLangs, words.noLang)}
          value={filter.lang ?? ALL}
          onValueChange={(value) => onFilter({ ...filter, lang: value === ALL ? null : value })}
        />
      )}
      {isFiltered(filter) && (
        <Button
          variant="ghost"
          icon={<X aria-hidden className="size-4" />}
          onClick={() => {
            setTyped('')
            onFilter(noFilter)
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  )
}
