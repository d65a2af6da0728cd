'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Banner } from '#components/ui/display/banner'
import { Card } from '#components/ui/display/card'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { verdictCsv, verdictSvg } from '#lib/client/pilots/draw-verdict'
import { differenceText, differenceTexts, pText, scoreText } from '#lib/client/pilots/figures'
import { doubtText, levelText, verdictNotes, verdictOf, verdictTitle } from '#lib/client/pilots/verdict-words'
import { strings } from '#lib/client/strings/index'
import type { Pilot } from '#lib/contracts/pilots'
import { isPaperScore } from '#lib/core/planning/pilot/pilot-question'
import { scoreDoubts } from '#lib/core/planning/pilot/score-doubts'
import { pilotArms, type RunScore } from '#lib/core/planning/pilot/verdict'
import { VerdictPlot } from './verdict-plot.tsx'

/** What the scores say: the finding with its interval, what may be wrong with them, and how far the finding reaches. */
export function VerdictCard({ pilot, scores }: { pilot: Pilot; scores: readonly RunScore[] }) {
  const words = strings.pilots.scoring
  const { question } = pilot.design
  const verdict = verdictOf({ ...pilot, scores: [...scores] })
  const title = verdictTitle(verdict)
  const notes = verdictNotes(verdict, pilot)
  const doubts = scoreDoubts(scores, { isPaperMetric: isPaperScore(question) })
  const level = levelText(question.alpha)
  const { difference, interval, interval90, p, degreesOfFreedom, runSd, arms } = verdict
  const [low = '', high = '', low90 = '', high90 = ''] =
    interval && interval90 ? differenceTexts([interval.low, interval.high, interval90.low, interval90.high]) : []
  const { scatter } = pilot.design
  return (
    <Card title={words.verdict}>
      {title === null || difference === null ? (
        <p className="text-ink-muted">{words.none}</p>
      ) : (
        <div className="flex flex-col gap-4">
          {doubts.map((doubt) => (
            <Banner key={doubtText(doubt)} tone="warning">
              {doubtText(doubt)}
            </Banner>
          ))}
          <ChartFigure
            title={title}
            note={
              interval && interval90
                ? `${words.interval(level, low, high)}, ${words.interval('90%', low90, high90)}`
                : undefined
            }
            fileName={words.plot.file}
            chart={<VerdictPlot scores={scores} verdict={verdict} title={title} metric={question.metric} />}
            csv={() => verdictCsv(scores, verdict)}
            svg={() => verdictSvg(scores, verdict, { title, metric: question.metric, note: notes.join(' ') })}
          />
          <StatRow>
            {pilotArms.map((arm) => {
              const { mean, sd, runs } = arms[arm]
              return (
                <Stat
                  key={arm}
                  label={words.figures.mean(arm)}
                  value={mean === null ? strings.studio.undefinedFigure : scoreText(mean)}
                  note={words.figures.meanNote(runs, sd === null ? null : scoreText(sd))}
                />
              )
            })}
            <Stat
              label={words.figures.difference}
              value={differenceText(difference)}
              note={interval ? `${low} … ${high}` : undefined}
            />
            {p !== null && degreesOfFreedom !== null && (
              <Stat
                label={words.figures.p}
                value={pText(p)}
                note={words.figures.df(String(Number(degreesOfFreedom.toFixed(1))))}
              />
            )}
            {runSd !== null && (
              <Stat
                label={words.figures.scatter}
                value={scoreText(runSd)}
                note={scatter.source === 'none' ? undefined : words.figures.scatterNote(scoreText(scatter.runSd))}
              />
            )}
          </StatRow>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-ink-muted text-sm">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}
