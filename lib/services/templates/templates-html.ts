import type { TemplateDocument } from '#lib/core/templates/campaign-template'
import { renderText } from '../assignments/text/render-text.ts'
import type { Deps } from '../deps.ts'

type Shown = { document: Pick<TemplateDocument, 'guidelines'> }
type Listed = { builtIn: readonly (Shown & { key: string })[]; own: readonly (Shown & { templateId: string })[] }

/** The guidelines of each template as a page shows them, by key or id: sanitised, as annotators' own. */
export function templatesHtml({ builtIn, own }: Listed, deps: Pick<Deps, 'imageHosts'>): Record<string, string> {
  const all = [
    ...builtIn.map(({ key, ...rest }) => ({ id: key, ...rest })),
    ...own.map(({ templateId, ...rest }) => ({ id: templateId, ...rest })),
  ]
  return Object.fromEntries(all.map(({ id, document }) => [id, renderText(document.guidelines, deps)]))
}
