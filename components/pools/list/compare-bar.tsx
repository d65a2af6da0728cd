import { ButtonLink } from '#components/ui/actions/button-link'
import { strings } from '#lib/client/strings/index'
import { comparePath } from '#lib/client/studio/compared'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'

/** How many pools are selected, and the way to see them side by side. */
export function CompareBar({ slug, selected }: { slug: string; selected: readonly string[] }) {
  const words = strings.studio.compare
  if (selected.length === 0) return null
  return (
    <div role="status" className="mt-3 flex flex-wrap items-center gap-3">
      <span className="text-ink-muted text-sm">
        {words.selected(selected.length)}
        {selected.length === 1 && `. ${words.needsTwo}`}
      </span>
      {selected.length > 1 && (
        <ButtonLink
          href={comparePath(
            slug,
            selected.map((poolId) => ({ poolId, settings: PAPER_SETTINGS })),
          )}
        >
          {words.compare}
        </ButtonLink>
      )}
    </div>
  )
}
