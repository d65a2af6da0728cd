import { SourceLinks } from '#components/planner/source-links'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { Card } from '#components/ui/display/card'
import { evidencePath } from '#lib/client/evidence/paths'
import { strings } from '#lib/client/strings/index'
import { sourceKeys } from '#lib/core/planning/sources'
import { EqualBudgetCard } from './equal-budget-card.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import { FigureFourCard } from './figure-four-card.tsx'
import { PrintButton } from './print-button.tsx'
import { StatementsCard } from './statements-card.tsx'
import { TableOneCard } from './table-one-card.tsx'

/** What was published, redrawn from its data, for and against; as a page to read and to print. */
export function EvidencePage({ slug }: { slug: string }) {
  const words = strings.evidence
  return (
    <EvidenceFrame
      slug={slug}
      tab="evidence"
      title={words.title}
      description={words.description}
      action={<PrintButton />}
    >
      <div className="flex max-w-5xl flex-col gap-5">
        <EqualBudgetCard />
        <StatementsCard side="against" />
        <StatementsCard side="for" />
        <FigureFourCard />
        <TableOneCard />
        <Card title={words.setup.title}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            {words.setup.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p className="mt-3 text-ink-muted text-sm">
            <SourceLinks keys={['song2024', 'song2024Code', 'bai2022']} />
          </p>
        </Card>
        <Card title={words.consequence}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            {words.consequences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Card>
        <div className="print:hidden">
          <Banner
            tone="accent"
            title={words.calibrateTitle}
            action={<ButtonLink href={evidencePath(slug, 'calibrations')}>{words.calibrate}</ButtonLink>}
          >
            {words.calibrateText}
          </Banner>
        </div>
        <Card title={words.sources}>
          <ul className="flex flex-col gap-1.5">
            {sourceKeys.map((key) => (
              <li key={key}>
                <SourceLinks keys={[key]} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </EvidenceFrame>
  )
}
