'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { TextLink } from '#components/ui/actions/text-link'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { strings } from '#lib/client/strings/index'
import { GuidelinesPreview } from './guidelines-preview.tsx'

export type TemplateOption = {
  /** A built-in one's key, or the id of one of the workspace. */
  id: string
  name: string
  about: string
  guidelines: string
  /** The guidelines as annotators would see them. */
  html: string
}

type TemplateChoiceProps = {
  slug: string
  templates: readonly TemplateOption[]
  chosen: TemplateOption | null
  onChoose: (template: TemplateOption | null) => void
}

const BLANK = 'blank'

/** What a new campaign begins with: a card for each template, and one for nothing. */
export function TemplateChoice({ slug, templates, chosen, onChoose }: TemplateChoiceProps) {
  const words = strings.templates.choose
  const [isShown, setShown] = useState(false)
  return (
    <div className="flex w-full flex-col gap-2">
      <RadioCards
        legend={words.legend}
        name="template"
        columns={2}
        value={chosen?.id ?? BLANK}
        onValueChange={(id) => onChoose(templates.find((one) => one.id === id) ?? null)}
        options={[
          { value: BLANK, ...words.blank },
          ...templates.map(({ id, name, about }) => ({ value: id, title: name, text: about })),
        ]}
      />
      <p className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {chosen && (
          <Button size="sm" onClick={() => setShown(true)}>
            {words.preview}
          </Button>
        )}
        <TextLink href={`/w/${slug}/campaigns/templates`}>{words.manage}</TextLink>
      </p>
      {chosen && <GuidelinesPreview open={isShown} onOpenChange={setShown} name={chosen.name} html={chosen.html} />}
    </div>
  )
}
