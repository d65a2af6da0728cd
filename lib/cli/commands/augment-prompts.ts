import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { AddedPoint } from '#lib/core/diversity/selection/augmentation-figures'
import { rankAdditions } from '#lib/core/diversity/selection/rank-additions'
import type { RankedAdditions } from '#lib/core/diversity/selection/ranked-additions'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type Command, UsageError } from '../command.ts'
import { readLineBytes } from '../prompt-file/read-line-bytes.ts'
import { readSettings, settingsHelp, settingsOptions } from '../prompt-file/settings-options.ts'
import { settingsText } from '../prompt-file/settings-text.ts'
import { tokenizeFiles } from '../prompt-file/tokenize-files.ts'
import { refuseExisting, writeWhole } from '../prompt-file/write-whole.ts'
import { readNumber, readText } from '../read-option.ts'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'
import { DEFAULT_SEED, Seed } from './measure-diversity.ts'

const ADD = 'The number of prompts to add is a whole number from 1 on.'
const Add = z.number({ error: ADD }).int({ error: ADD }).min(1, { error: ADD })
/** Steps of the table that people read. */
const SHOWN_STEPS = 12

const help = `Usage: npx rankplan augment BASE CANDIDATES --add M [--seed S] [--out FILE] [--force] [--json] [settings]

Ranks the prompts of CANDIDATES by what they add to those of BASE: first the one that brings most new bigrams per token, among
bigrams that at least two prompts hold, and so on. Repeated prompts, near-duplicates and garbage are left out. Says d before
and after. Both files hold one JSON object with "prompt" on each line, gzip or not. Needs no database.

  --add M          prompts to add; more than can be ranked is refused, with how many can
  --seed S         decides ties, and the random order beside the ranked one (default "${DEFAULT_SEED}")
  --out FILE       writes the M candidates, best first, each as a JSON object with its rank and the new bigrams it brought in
                   "meta": { "addedAs": { "rank", "newBigrams" } }; packed where the name ends in .gz. The file appears whole or
                   not at all
  --force          writes over an --out that is there
  --json           { settings, seed, added, before, after, base, candidates, rankedCandidates, leftOut, curve, randomCurve, best,
                   top }; top names the lines of CANDIDATES

${settingsHelp}

Exit codes: 0 ranked, 1 a file cannot be read or has too few prompts, 2 wrong usage.`

export const augmentPromptsCommand: Command = {
  name: 'augment',
  summary: "rank a file's prompts by what they add to another file",
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...settingsOptions,
        add: { type: 'string' },
        seed: { type: 'string', default: DEFAULT_SEED },
        out: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [base, candidates, ...others] = positionals
    if (!base || !candidates || others.length > 0)
      throw new UsageError('Name two files: the prompts to add to, and those that may be added.')
    if (values.add === undefined) throw new UsageError('Say how many prompts to add: --add M.')
    const added = readNumber('add', Add, values.add)
    const seed = readText('seed', Seed, values.seed)
    const settings = readSettings(values)
    const { out, force } = values
    if (out !== undefined) await refuseExisting(out, { force })
    const { pooled, facts, lines, counts } = await tokenizeFiles([base, candidates], settings)
    const basePrompts = counts[0] as number
    const ranked = rankAdditions(pooled, { basePrompts, settings, seed, facts, alsoAt: added })
    const lineOf = (candidate: number) => lines[basePrompts + candidate] as number
    const { curve, rankedCandidates } = ranked.figures
    const after = curve.find((point) => point.added === added)
    if (!after) {
      const most = `Add at most ${rankedCandidates}.`
      throw new AppError('invalid_input', `"${candidates}" has ${rankedCandidates} prompts that can be added. ${most}`)
    }
    if (out !== undefined) await writeWhole(out, await addedLines(candidates, ranked, added, lineOf), { force })
    const answer = { settings, seed, added, before: curve[0] as AddedPoint, after }
    console.log(
      values.json
        ? JSON.stringify({ ...answer, ...inJson(ranked, lineOf) }, null, 2)
        : inText(base, candidates, answer, ranked),
    )
    if (out !== undefined && !values.json) console.log(`Wrote ${wholeNumber(added)} prompts to ${out}`)
    return 0
  },
}

/** The first `added` candidates, each with its rank and what it brought in its meta. */
async function addedLines(
  candidates: string,
  { order, newBigrams }: RankedAdditions,
  added: number,
  lineOf: (candidate: number) => number,
): Promise<Uint8Array[]> {
  const ranks = new Map(Array.from(order.subarray(0, added), (candidate, i) => [lineOf(candidate), i]))
  const written: Uint8Array[] = []
  for await (const { number, bytes } of readLineBytes(candidates, new Set(ranks.keys()))) {
    const rank = ranks.get(number) as number
    const addedAs = { rank: rank + 1, newBigrams: newBigrams[rank] }
    written[rank] = Buffer.from(JSON.stringify(withProvenance(Buffer.from(bytes).toString('utf8'), addedAs)))
  }
  return written
}

/** A row of JSON with `addedAs` in its meta; a line of a text file as a row. */
function withProvenance(line: string, addedAs: object): object {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    row = null
  }
  const isRow = typeof row === 'object' && row !== null && ('prompt' in row || 'messages' in row)
  const { meta, ...fields } = (isRow ? row : { prompt: line }) as { meta?: object | null }
  return { ...fields, meta: { ...meta, addedAs } }
}

function inJson({ figures }: RankedAdditions, lineOf: (candidate: number) => number) {
  const top = figures.top.map(({ index, ...rest }) => ({ line: lineOf(index), ...rest }))
  return { ...figures, top }
}

type Answer = { settings: DiversitySettings; seed: string; added: number; before: AddedPoint; after: AddedPoint }

function inText(
  base: string,
  candidates: string,
  { settings, added, before, after }: Answer,
  { figures }: RankedAdditions,
): string {
  const { leftOut, curve, randomCurve, best } = figures
  const randomAt = new Map(randomCurve.map((point) => [point.added, point.diversity]))
  const step = Math.ceil(curve.length / SHOWN_STEPS)
  const shown = curve.filter(
    (point, i) => i % step === 0 || point.added === added || point.added === best?.added || i === curve.length - 1,
  )
  const note = (point: AddedPoint) =>
    [point.added === added ? 'added' : '', point.added === best?.added ? 'highest' : ''].filter(Boolean).join(', ')
  return [
    `${base} with ${wholeNumber(added)} prompts of ${candidates}: diversity ${twoPlaces(before.diversity)} before, ${twoPlaces(after.diversity)} after`,
    settingsText(settings),
    `${wholeNumber(figures.rankedCandidates)} of ${wholeNumber(figures.candidates)} candidates can be added; left out: ${wholeNumber(leftOut.inBase)} in the base already, ${wholeNumber(leftOut.repeated)} repeated, ${wholeNumber(leftOut.nearDuplicates)} nearly so, ${wholeNumber(leftOut.garbage)} garbage`,
    '',
    textTable([
      ['added', 'diversity', 'in random order', ''],
      ...shown.map((point) => [
        wholeNumber(point.added),
        twoPlaces(point.diversity),
        twoPlaces(randomAt.get(point.added) ?? null),
        note(point),
      ]),
    ]),
    '',
    'More varied text; effect on reward unmeasured.',
  ].join('\n')
}
