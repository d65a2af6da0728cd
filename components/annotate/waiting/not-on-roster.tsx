'use client'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { useWords } from '#lib/client/annotate/words'

/** For members of the workspace who have no part in this campaign. */
export function NotOnRoster({ name, home }: { name: string; home: string }) {
  const words = useWords()
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-12">
      <h1 className="font-semibold text-xl">{name}</h1>
      <EmptyState
        title={words.screen.notOnRosterTitle}
        text={words.screen.notOnRosterText}
        action={<ButtonLink href={home}>{words.screen.toCampaigns}</ButtonLink>}
      />
    </main>
  )
}
