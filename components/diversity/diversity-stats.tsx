import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { PoolProfile } from '#lib/core/diversity/pool-profile'

type DiversityStatsProps = { measured: MeasuredDiversity; profile: PoolProfile | null }

/** The numbers of a whole version side by side, each with what it means; those still looked for show a dash. */
export function DiversityStats({ measured, profile }: DiversityStatsProps) {
  const { diversity: words, profile: profileWords, undefinedFigure, d, summary } = strings.studio
  const { percent, count } = strings.common
  const { prompts, bigrams, distinctBigrams, diversity, ngrams, settings } = measured
  const compression = profile?.compression
  return (
    <section aria-label={words.title} className="flex flex-col gap-3">
      <StatRow>
        <Stat
          label={words.title}
          value={diversity === null ? undefinedFigure : d(diversity)}
          unit={summary.over(prompts)}
          note={`√${count(prompts)} × ${count(distinctBigrams)} ÷ ${count(bigrams)}`}
        />
        {ngrams.map(({ n, ratio }) => (
          <Stat
            key={n}
            label={words.distinctTitle(n)}
            value={ratio === null ? undefinedFigure : ratio.toFixed(3)}
            note={words.distinctNotes[n]}
          />
        ))}
        <Stat
          label={profileWords.duplicates.stat}
          value={
            profile
              ? profile.nearDuplicates.share === null
                ? undefinedFigure
                : percent(profile.nearDuplicates.share)
              : '–'
          }
          note={profileWords.duplicates.statNote}
        />
        <Stat
          label={profileWords.compression.title}
          value={compression ? (compression.ratio === null ? undefinedFigure : compression.ratio.toFixed(2)) : '–'}
          note={
            compression
              ? compression.ratio === null
                ? profileWords.compression.none
                : profileWords.compression.note(compression.bytes, compression.gzipBytes)
              : undefined
          }
        />
      </StatRow>
      <div className="flex flex-col gap-1 text-ink-muted text-sm">
        <p>
          {words.formula} {strings.studio.settings.short(settings)}.
        </p>
        <p>
          {words.honest} {words.distinctHelp}
          {measured.truncatedPrompts > 0 && ` ${words.truncated(measured.truncatedPrompts, settings.maxTokens)}`}
          {measured.distinctPrompts < prompts && ` ${words.repeatsCount(prompts - measured.distinctPrompts)}`}
        </p>
      </div>
    </section>
  )
}
