import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { strings } from '#lib/client/strings/index'

/** For members of the workspace who have no part in this campaign. */
export function NotOnRoster({ name, home }: { name: string; home: string }) {
  const words = strings.annotate
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-12">
      <h1 className="font-semibold text-xl">{name}</h1>
      <EmptyState
        title={words.notOnRosterTitle}
        text={words.notOnRosterText}
        action={<ButtonLink href={home}>{words.toCampaigns}</ButtonLink>}
      />
    </main>
  )
}
