import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { Template, Templates } from '#lib/contracts/templates'
import { TemplateLine } from './template-line.tsx'

type TemplatesRoomProps = {
  slug: string
  templates: Templates
  /** The guidelines of each as they are shown, by key or id. */
  html: Readonly<Record<string, string>>
  canEdit: boolean
}

/** What campaigns can begin with: the built-in templates, and the workspace's own. */
export function TemplatesRoom({ slug, templates, html, canEdit }: TemplatesRoomProps) {
  const words = strings.templates
  const line = ({ templateId, ...rest }: Template) => (
    <TemplateLine
      key={templateId}
      {...{ slug, canEdit, html: html[templateId] ?? '', id: templateId, own: { templateId, ...rest }, ...rest }}
    />
  )
  const active = templates.own.filter(({ archivedAt }) => archivedAt === null)
  const archived = templates.own.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <div className="flex flex-col gap-5">
      <Card title={words.own} padded={false}>
        {active.length > 0 ? <ul>{active.map(line)}</ul> : <p className="p-4 text-ink-muted">{words.noOwn}</p>}
      </Card>
      <Card title={words.builtIn} padded={false}>
        <ul>
          {templates.builtIn.map(({ key, ...rest }) => (
            <TemplateLine key={key} {...{ slug, canEdit, html: html[key] ?? '', id: key, own: null, ...rest }} />
          ))}
        </ul>
      </Card>
      {archived.length > 0 && (
        <Card title={words.archived} padded={false}>
          <ul>{archived.map(line)}</ul>
        </Card>
      )}
    </div>
  )
}
