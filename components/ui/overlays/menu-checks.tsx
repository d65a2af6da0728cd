'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { menuLineClasses } from './menu.tsx'

type MenuChecksProps = {
  /** What is being chosen, above the choices. */
  label: string
  /** The line that takes all choices back; checked while there is none. */
  none: string
  value: readonly string[]
  onValueChange: (value: readonly string[]) => void
  options: readonly { value: string; label: string; note?: string }[]
}

/** Any number of a list, inside a menu that stays open while they are chosen. */
export function MenuChecks({ label, none, value, onValueChange, options }: MenuChecksProps) {
  const mark = (
    <span className="flex size-4 items-center justify-center">
      <Base.CheckboxItemIndicator>
        <Check aria-hidden className="size-4 text-accent-text" />
      </Base.CheckboxItemIndicator>
    </span>
  )
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-ink-faint text-xs">{label}</Base.GroupLabel>
      <Base.CheckboxItem
        checked={value.length === 0}
        onCheckedChange={() => onValueChange([])}
        closeOnClick={false}
        className={menuLineClasses}
      >
        {mark}
        {none}
      </Base.CheckboxItem>
      {options.map((option) => (
        <Base.CheckboxItem
          key={option.value}
          checked={value.includes(option.value)}
          onCheckedChange={(checked) =>
            onValueChange(checked ? [...value, option.value] : value.filter((one) => one !== option.value))
          }
          closeOnClick={false}
          className={menuLineClasses}
        >
          {mark}
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {option.label}
          </span>
          {option.note && <span className="figures text-ink-muted text-sm">{option.note}</span>}
        </Base.CheckboxItem>
      ))}
    </Base.Group>
  )
}
