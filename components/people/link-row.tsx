'use client'
import { useId } from 'react'
import { CopyButton } from '#components/ui/actions/copy-button'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'

/** A link as text that selects itself, with a button that copies it. */
export function LinkRow({ label, url }: { label: string; url: string }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="break-all font-medium text-sm">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <TextInput
            id={id}
            value={url}
            readOnly
            onFocus={(event) => event.target.select()}
            className="figures truncate text-sm"
          />
        </div>
        <CopyButton text={url} label={strings.people.page.copyLink} size="md" />
      </div>
    </div>
  )
}
