'use client'
import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { useFrameWords } from '#lib/client/frame-words'
import type { MyWorkspace } from '#lib/contracts/people'
import { LeaveButton } from '../leave-button.tsx'

type WorkspacesCardProps = { workspaces: readonly MyWorkspace[]; canCreate: boolean }

export function WorkspacesCard({ workspaces, canCreate }: WorkspacesCardProps) {
  const words = useFrameWords().people
  return (
    <Card
      title={words.account.workspaces}
      padded={false}
      action={
        canCreate && (
          <ButtonLink href="/w/new" size="sm">
            {words.account.newWorkspace}
          </ButtonLink>
        )
      }
    >
      {workspaces.length === 0 && <p className="px-4 py-3 text-ink-muted">{words.account.noWorkspaces}</p>}
      <ul className="divide-y divide-line">
        {workspaces.map(({ slug, name, role }) => (
          <li key={slug} className="flex min-h-12 items-center justify-between gap-4 px-4 py-1.5">
            <div className="min-w-0">
              <TextLink href={`/w/${slug}`} quiet className="break-words font-medium">
                {name}
              </TextLink>
              <p className="text-ink-muted text-sm">{words.roleNames[role]}</p>
            </div>
            <LeaveButton slug={slug} name={name} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
