import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { AllocationFacts } from '#lib/contracts/allocation'
import type { Allocation } from '#lib/core/planning/allocation/allocate'

type PurposesCardProps = { needs: NonNullable<AllocationFacts['plan']>['needs']; purposes: Allocation['purposes'] }

/** The kinds of items that are left, how many judgments of each have somebody, and when they come. */
export function PurposesCard({ needs, purposes }: PurposesCardProps) {
  const words = strings.allocation.purposes
  const { count } = strings.common
  const itemsOf = (purpose: string) => needs.reduce((sum, need) => sum + (need.purpose === purpose ? need.items : 0), 0)
  return (
    <Card title={words.title} padded={false}>
      <DataTable
        bare
        label={words.title}
        minWidth="md"
        columns={[
          { head: words.kind, className: 'whitespace-nowrap' },
          { head: words.items, numeric: true },
          { head: words.judgments, numeric: true },
          { head: words.met, numeric: true },
          { head: words.when, className: 'w-full' },
        ]}
        rows={purposes.map(({ purpose, wanted, met }) => ({
          key: purpose,
          cells: [
            words.names[purpose],
            // A gold judgment's item is made later: how many there will be is not known.
            purpose === 'gold' ? '–' : count(itemsOf(purpose)),
            count(wanted),
            count(met),
            words.times[purpose],
          ],
        }))}
      />
    </Card>
  )
}
