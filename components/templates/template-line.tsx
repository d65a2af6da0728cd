'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'
import type { Template } from '#lib/contracts/templates'
import { TrainedThing } from '#lib/core/planning/frontier/recommend-plan'
import type { TemplateDocument } from '#lib/core/templates/campaign-template'
import { GuidelinesPreview } from './guidelines-preview.tsx'
import { TemplateActions } from './template-actions.tsx'

type TemplateLineProps = {
  slug: string
  /** Its key or id, as an address names it. */
  id: string
  name: string
  document: TemplateDocument
  html: string
  /** Null for a built-in one, which nobody changes. */
  own: Template | null
  canEdit: boolean
}

/** One template: what it is for, a look at its guidelines, and a campaign that begins with it. */
export function TemplateLine({ slug, id, name, document, html, own, canEdit }: TemplateLineProps) {
  const words = strings.templates
  const [isShown, setShown] = useState(false)
  const goal = TrainedThing.safeParse(document.start?.fields.train).data
  const facts = [goal && words.goals[goal], own && words.savedBy(own.createdByName)].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line px-4 py-3 not-last:border-b">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium" dir="auto">
          {name}
        </p>
        <p className="text-ink-muted" dir="auto">
          {document.about}
        </p>
        {facts.length > 0 && <p className="text-ink-faint text-sm">{facts.join(' · ')}</p>}
      </div>
      <div className="flex items-center gap-2">
        <Button variant="ghost" aria-label={words.show(name)} onClick={() => setShown(true)}>
          {words.guidelines}
        </Button>
        {canEdit && !own?.archivedAt && (
          <ButtonLink href={`/w/${slug}/campaigns/new?template=${id}`} aria-label={words.beginWith(name)}>
            {words.use}
          </ButtonLink>
        )}
        {canEdit && own && <TemplateActions slug={slug} template={own} />}
      </div>
      <GuidelinesPreview open={isShown} onOpenChange={setShown} name={name} html={html} />
    </li>
  )
}
