import { parseArgs } from 'node:util'
import { z } from 'zod'
import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import { DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { Command } from '../command.ts'
import { type FileDiversity, measureFile } from '../prompt-file/measure-file.ts'
import { readFileName, readNumber, readText } from '../read-option.ts'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'

export const DEFAULT_SEED = 'rankplan'
export const Seed = z.string().min(1, { error: 'A seed is a text of 1 to 200 characters.' }).max(200, {
  error: 'A seed is a text of 1 to 200 characters.',
})
const MaxTokens = DiversitySettings.shape.maxTokens
const LAST_DOUBLINGS = 12

const help = `Usage: npx rankplan diversity FILE [--max-tokens N] [--seed S] [--json]

Counts the prompt diversity of a file: d = sqrt(prompts) * distinct bigrams / bigrams (Song et al. 2024), on LLaMA tokens
with BOS, in the HH template. FILE holds one JSON object with "prompt" on each line, gzip or not. Needs no database.

  --max-tokens N   tokens of each prompt that count, 2 to 100,000 (default 512, as in the paper)
  --seed S         chooses the random order of the curve (default "${DEFAULT_SEED}")
  --json           { prompts, bigrams, distinctBigrams, diversity, settings, seed, distinctPrompts, repeatedPrompts, peak, curve }

Two files compare only under the same settings.
Exit codes: 0 counted, 1 the file cannot be read, 2 wrong usage.`

export const measureDiversity: Command = {
  name: 'diversity',
  summary: "count a file's prompt diversity",
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'max-tokens': { type: 'string', default: String(PAPER_SETTINGS.maxTokens) },
        seed: { type: 'string', default: DEFAULT_SEED },
        json: { type: 'boolean', default: false },
      },
    })
    const file = readFileName(positionals)
    const maxTokens = readNumber('max-tokens', MaxTokens, values['max-tokens'])
    const seed = readText('seed', Seed, values.seed)
    const measured = await measureFile(file, { ...PAPER_SETTINGS, maxTokens }, seed)
    console.log(values.json ? JSON.stringify(inJson(measured), null, 2) : inText(file, measured))
    return 0
  },
}

function inJson(measured: FileDiversity) {
  const { prompts, bigrams, distinctBigrams, diversity, settings, seed, distinctPrompts, peak, curve } = measured
  const repeatedPrompts = prompts - distinctPrompts
  return { prompts, bigrams, distinctBigrams, diversity, settings, seed, distinctPrompts, repeatedPrompts, peak, curve }
}

function inText(file: string, measured: FileDiversity): string {
  const { prompts, bigrams, distinctBigrams, diversity, distinctPrompts, peak, curve } = measured
  const points = drawnCurve(curve).filter(
    (point) => Number.isInteger(Math.log2(point.prompts)) || point === peak || point.prompts === prompts,
  )
  return [
    `${file}: prompt diversity ${twoPlaces(diversity)}`,
    `${wholeNumber(prompts)} prompts (${wholeNumber(prompts - distinctPrompts)} repeated), ${wholeNumber(bigrams)} bigrams, ${wholeNumber(distinctBigrams)} of them distinct`,
    settingsLine(measured),
    '',
    textTable([
      ['prompts', 'diversity', ''],
      ...points
        .slice(-LAST_DOUBLINGS)
        .map((point) => [
          wholeNumber(point.prompts),
          twoPlaces(point.diversity),
          point.prompts === peak?.prompts ? 'highest' : '',
        ]),
    ]),
  ].join('\n')
}

/** What a figure depends on, said beside it. */
export function settingsLine({ settings, seed }: Pick<FileDiversity, 'settings' | 'seed'>): string {
  return `LLaMA tokens with BOS, HH template, first ${wholeNumber(settings.maxTokens)} tokens; random order of seed "${seed}"`
}
