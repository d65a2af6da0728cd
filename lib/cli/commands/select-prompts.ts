import { parseArgs } from 'node:util'
import { z } from 'zod'
import { choosePrompts } from '#lib/core/diversity/selection/choose-prompts'
import type { ChosenPrompts, IndexedMix } from '#lib/core/diversity/selection/chosen-prompts'
import { SelectionMethod, SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { type Command, UsageError } from '../command.ts'
import { readLineBytes } from '../prompt-file/read-line-bytes.ts'
import { readSettings, settingsHelp, settingsOptions } from '../prompt-file/settings-options.ts'
import { settingsText } from '../prompt-file/settings-text.ts'
import { type TokenizedFiles, tokenizeFiles } from '../prompt-file/tokenize-files.ts'
import { refuseExisting, writeWhole } from '../prompt-file/write-whole.ts'
import { readFileName, readNumber, readText } from '../read-option.ts'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'
import { DEFAULT_SEED, Seed } from './measure-diversity.ts'

const Method = z.enum(SelectionMethod.options, { error: `It must be one of ${SelectionMethod.options.join(', ')}.` })

const help = `Usage: npx rankplan select FILE --count N [--method M] [--seed S] [--out FILE] [--force] [--json] [settings]

Chooses N prompts of a file and says what the choice is like, beside a random one of the same size. FILE holds one JSON object
with "prompt" on each line, gzip or not. Needs no database.

  --count N        prompts to choose; more than the method can choose is refused, with how many it can
  --method M       random (default: the one that plans draw with the same seed), or diverse: without repeats, near-duplicates
                   and garbage, in the file's shares of languages ("lang"), scripts and lengths, those that add most new bigrams
                   per token; every source keeps at least about half of its share
  --seed S         decides the random choice, and ties of the diverse one (default "${DEFAULT_SEED}")
  --out FILE       writes the chosen lines, byte for byte and in the file's order; packed where the name ends in .gz. The file
                   appears whole or not at all
  --force          writes over an --out that is there
  --json           { settings, chosen, random, eligiblePrompts, leftOut, probes, lengths, sources, langs, samples, lines };
                   lines are the chosen line numbers in the order chosen, best first

${settingsHelp}

A diverse choice is more varied text; its effect on a reward is unmeasured.
Exit codes: 0 chosen, 1 the file cannot be read or has too few prompts, 2 wrong usage.`

export const selectPromptsCommand: Command = {
  name: 'select',
  summary: 'choose prompts of a file, at random or for diversity',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...settingsOptions,
        count: { type: 'string' },
        method: { type: 'string', default: 'random' },
        seed: { type: 'string', default: DEFAULT_SEED },
        out: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const file = readFileName(positionals)
    if (values.count === undefined) throw new UsageError('Say how many prompts to choose: --count N.')
    const settings: SelectionSettings = {
      ...readSettings(values),
      method: readText('method', Method, values.method),
      count: readNumber('count', SelectionSettings.shape.count, values.count),
      seed: readText('seed', Seed, values.seed),
    }
    const { out, force } = values
    if (out !== undefined) await refuseExisting(out, { force })
    const pool = await tokenizeFiles([file], settings)
    const choice = choosePrompts(pool.pooled, { settings, facts: pool.facts })
    if (out !== undefined) await writeWhole(out, chosenLines(file, pool, choice.chosen), { force })
    console.log(values.json ? JSON.stringify(inJson(settings, pool, choice), null, 2) : inText(file, settings, choice))
    if (out !== undefined && !values.json) console.log(`Wrote ${wholeNumber(choice.chosen.length)} lines to ${out}`)
    return 0
  },
}

async function* chosenLines(file: string, { lines }: TokenizedFiles, chosen: Uint32Array) {
  const numbers = new Set(Array.from(chosen, (prompt) => lines[prompt] as number))
  for await (const { bytes } of readLineBytes(file, numbers)) yield bytes
}

function inJson(settings: SelectionSettings, { lines, sources, langs }: TokenizedFiles, choice: ChosenPrompts) {
  const { figures, chosen } = choice
  const lineOf = (prompt: number) => lines[prompt] as number
  const named = (mixes: readonly IndexedMix[], values: readonly (string | null)[]) =>
    mixes.map(({ value, ...mix }) => ({ value: values[value] ?? null, ...mix }))
  const { samples } = figures
  return {
    settings,
    ...figures,
    sources: named(figures.sources, sources),
    langs: named(figures.langs, langs),
    samples: {
      chosen: samples.chosen.map(lineOf),
      left: samples.left.map(lineOf),
      garbage: samples.garbage.map(lineOf),
    },
    lines: Array.from(chosen, lineOf),
  }
}

function inText(file: string, settings: SelectionSettings, { figures }: ChosenPrompts): string {
  const { chosen, random, leftOut, lengths } = figures
  const isDiverse = settings.method === 'diverse'
  const columns = isDiverse ? [chosen, random] : [random]
  const percent = (ratio: number | null) => (ratio === null ? '-' : `${(100 * ratio).toFixed(1)}%`)
  const rows: [string, (of: typeof chosen) => string][] = [
    ['diversity', ({ diversity }) => twoPlaces(diversity)],
    ['bigrams of other prompts held', ({ coverage }) => percent(coverage)],
    ['tokens, mean', ({ meanTokens }) => twoPlaces(meanTokens)],
    ['tokens, median', ({ medianTokens }) => twoPlaces(medianTokens)],
  ]
  const lengthHead = ['tokens', 'file', ...(isDiverse ? ['diverse', 'random'] : ['random'])]
  return [
    `${file}: ${wholeNumber(settings.count)} prompts, ${settings.method}, seed "${settings.seed}"`,
    `${settingsText(settings)}`,
    `${wholeNumber(figures.eligiblePrompts)} may be chosen for diversity; left out: ${wholeNumber(leftOut.repeated)} repeated, ${wholeNumber(leftOut.nearDuplicates)} nearly so, ${wholeNumber(leftOut.garbage)} garbage`,
    '',
    textTable([
      ['', ...(isDiverse ? ['diverse', 'random'] : ['random'])],
      ...rows.map(([name, cell]) => [name, ...columns.map(cell)]),
    ]),
    '',
    textTable([
      lengthHead,
      ...lengths.map((bin) => [
        `${bin.from}-${bin.to}`,
        wholeNumber(bin.pool),
        ...(isDiverse ? [wholeNumber(bin.chosen)] : []),
        wholeNumber(bin.random),
      ]),
    ]),
    ...(isDiverse ? ['', 'More varied text; effect on reward unmeasured.'] : []),
  ].join('\n')
}
