'use client'
import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useKitWords } from '#lib/client/kit-words'
import { useHydrated } from '#lib/client/use-hydrated'
import type { ControlProps } from './field.tsx'

export type SelectOption<Value extends string> = { value: Value; label: string; help?: string | undefined }

type SelectProps<Value extends string> = Partial<ControlProps> & {
  options: readonly SelectOption<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  name?: string | undefined
  disabled?: boolean | undefined
  size?: 'sm' | 'md' | undefined
  'aria-label'?: string | undefined
  className?: string | undefined
}

const triggerClasses =
  'flex items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-left text-ink transition-colors duration-150 hover:border-ink-faint aria-invalid:border-danger disabled:opacity-50 data-disabled:opacity-50'

/** One of a list. Give each option `help` where the word alone does not say what it brings. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const words = useKitWords()
  const { options, value, onValueChange, name, disabled = false, size = 'md', className, required, ...control } = props
  // The list's hidden input carries a style attribute, which the CSP refuses in served HTML: it joins after hydration.
  const hydrated = useHydrated()
  const look = clsx(
    triggerClasses,
    size === 'sm' ? 'h-7 text-sm pointer-coarse:h-9' : 'h-8 text-base pointer-coarse:h-10',
    className ?? 'w-full',
  )
  const shown = options.find((option) => option.value === value)?.label ?? words.noRows
  const icon = <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
  if (!hydrated) {
    return (
      <button type="button" {...control} disabled={disabled} className={look}>
        <span className="truncate">{shown}</span>
        {icon}
      </button>
    )
  }
  return (
    <Base.Root
      items={options}
      value={value}
      name={name}
      disabled={disabled}
      required={required ?? false}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next)
      }}
    >
      <Base.Trigger {...control} className={look}>
        <Base.Value className="truncate" />
        <Base.Icon>{icon}</Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) max-w-80 overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink shadow-float outline-none transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default select-none grid-cols-[1fr_1rem] items-center gap-x-3 rounded-sm px-2 py-1.5 outline-none data-highlighted:bg-press"
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator className="col-start-2 row-start-1">
                    <Check aria-hidden className="size-4 text-accent-text" />
                  </Base.ItemIndicator>
                  {option.help && <span className="col-span-2 text-ink-muted text-sm">{option.help}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
