'use client'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'
import { type Compared, comparedText } from '#lib/client/studio/compared'
import { isPaper } from '#lib/client/studio/studio-address'
import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'

type RefusalProps = { compared: readonly Compared[]; onAlike: (settings: DiversitySettings) => void }

/** Why figures counted under different settings do not stand beside each other, and one press that makes them alike. */
export function Refusal({ compared, onAlike }: RefusalProps) {
  const words = strings.studio.compare
  const distinct = new Map(compared.map((one) => [comparedText({ ...one, poolId: '-' }), one.settings]))
  const others = [...distinct.values()].filter((settings) => !isPaper(settings))
  return (
    <Banner tone="warning" role="status" title={words.refusedTitle}>
      <p>{words.refused}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => onAlike(PAPER_SETTINGS)}>
          {words.alikePaper}
        </Button>
        {others.map((settings) => (
          <Button key={comparedText({ poolId: '-', settings })} onClick={() => onAlike(settings)}>
            {words.alike(strings.studio.settings.short(settings))}
          </Button>
        ))}
      </div>
    </Banner>
  )
}
