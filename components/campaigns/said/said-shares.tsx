import { BarList } from '#components/ui/charts/bar-list'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { Said } from '#lib/contracts/said'

/** Shares of the strengths said between tiers, and of the labels put on responses and items. */
export function SaidShares({ said }: { said: Said }) {
  const words = strings.said
  const { boundaries, slightly, clearly, much, responses, judgments } = said.counts
  const totals = { response: responses, item: judgments }
  const texts = { response: words.labels.ofResponses(responses), item: words.labels.ofItems(judgments) }
  const strengths = { much, clearly, slightly, none: boundaries - much - clearly - slightly }
  return (
    <div className="grid items-start gap-5 empty:hidden lg:grid-cols-2 2xl:grid-cols-3">
      {said.options.strength !== 'off' && (
        <Card title={words.strength.title}>
          <p className="mb-3 text-ink-muted text-sm">{words.strength.text(boundaries)}</p>
          <BarList
            label={words.strength.title}
            total={boundaries}
            rows={(['much', 'clearly', 'slightly', 'none'] as const).map((key) => ({
              key,
              label: words.strength[key],
              count: strengths[key],
            }))}
          />
        </Card>
      )}
      {(['response', 'item'] as const).map((scope) => {
        const labels = said.labels.filter((label) => label.scope === scope)
        return (
          labels.length > 0 && (
            <Card key={scope} title={words.labels[scope]}>
              <p className="mb-3 text-ink-muted text-sm">{texts[scope]}</p>
              <BarList
                label={words.labels[scope]}
                total={totals[scope]}
                rows={labels
                  .toSorted((a, b) => b.count - a.count)
                  .map(({ key, label, count }) => ({ key, label: <bdi>{label}</bdi>, count }))}
              />
            </Card>
          )
        )
      })}
    </div>
  )
}
