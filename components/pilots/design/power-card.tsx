import { Banner } from '#components/ui/display/banner'
import { Card } from '#components/ui/display/card'
import { powerText } from '#lib/client/pilots/figures'
import { powerSentences } from '#lib/client/pilots/power-sentences'
import { strings } from '#lib/client/strings/index'
import type { PilotAnswer } from '#lib/core/planning/pilot/design-pilot'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { PowerTable } from './power-table.tsx'

type PowerCardProps = { answer: PilotAnswer; question: PilotQuestion; onSize: (prompts: number) => void }

/** What the runs can find, at this size and at others. */
export function PowerCard({ answer, question, onSize }: PowerCardProps) {
  const words = strings.pilots.designer
  return (
    <Card title={words.powerTitle(answer.leastRuns, powerText(question.power))} padded={false}>
      <div className="flex flex-col gap-3 p-4">
        {powerSentences(answer, question).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Banner>{words.runsAlone}</Banner>
      </div>
      <PowerTable answer={answer} question={question} onSize={onSize} />
      <p className="border-line border-t px-4 py-2.5 text-ink-muted text-sm">{words.source}</p>
    </Card>
  )
}
