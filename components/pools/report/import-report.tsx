import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'
import { ImportDecision } from './import-decision.tsx'
import { ImportFacts } from './import-facts.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { RejectionList } from './rejection-list.tsx'
import { RepeatedList } from './repeated-list.tsx'

/** The whole report of an import that was read: the outcome or the decision, the numbers, then every list. */
export function ImportReport({ slug, report, canImport }: { slug: string; report: PoolImport; canImport: boolean }) {
  const words = strings.pools.imports
  const { kind, state, acceptedCount, versionNumber, failureDetail, identicalCount, responseCount } = report
  return (
    <div className="flex flex-col gap-5">
      {state === 'review' && !report.isEnding && <ImportDecision slug={slug} report={report} canImport={canImport} />}
      {state === 'finished' && (
        <Banner tone="success">
          {kind === 'prompts'
            ? words.outcome.finished(acceptedCount, versionNumber)
            : words.addedResponses(responseCount, identicalCount)}
        </Banner>
      )}
      {(state === 'stopped' || state === 'cancelled') && <Banner>{words.outcome[state]}</Banner>}
      {state === 'failed' && (
        <Banner tone="danger" title={words.outcome.failed}>
          {failureDetail}
        </Banner>
      )}
      <ImportFacts report={report} />
      {report.leftOut.length > 0 && <LeftOutList fields={report.leftOut} />}
      {report.rejectedCount > 0 && <RejectionList slug={slug} report={report} />}
      {kind === 'prompts' && identicalCount > 0 && <Banner>{words.identical(identicalCount)}</Banner>}
      {report.repeatedCount > 0 && <RepeatedList report={report} />}
    </div>
  )
}
