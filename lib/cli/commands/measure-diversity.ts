import { parseArgs } from 'node:util'
import { z } from 'zod'
import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import { ORDERS } from '#lib/core/diversity/measured-diversity'
import type { Command } from '../command.ts'
import { type FileDiversity, measureFile } from '../prompt-file/measure-file.ts'
import { readSettings, settingsHelp, settingsOptions } from '../prompt-file/settings-options.ts'
import { settingsText } from '../prompt-file/settings-text.ts'
import { readFileName, readNumber, readText } from '../read-option.ts'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'

export const DEFAULT_SEED = 'rankplan'
export const Seed = z.string().min(1, { error: 'A seed is a text of 1 to 200 characters.' }).max(200, {
  error: 'A seed is a text of 1 to 200 characters.',
})
const LAST_ORDER = ORDERS - 1
const ORDER = `An order is a whole number from 0 to ${LAST_ORDER}.`
const Order = z
  .number({ error: ORDER })
  .int({ error: ORDER })
  .min(0, { error: ORDER })
  .max(LAST_ORDER, { error: ORDER })
const LAST_DOUBLINGS = 12

const help = `Usage: npx rankplan diversity FILE [--tokenizer T] [--template T] [--max-tokens N] [--seed S] [--order N] [--json]

Counts the prompt diversity of a file: d = sqrt(prompts) * distinct bigrams / bigrams (Song et al. 2024), by default as the
paper does, on LLaMA tokens with BOS in the HH template. FILE holds one JSON object with "prompt" on each line, gzip or not.
Needs no database.

${settingsHelp}
  --seed S         chooses the ${ORDERS} random orders behind curve and band (default "${DEFAULT_SEED}")
  --order N        which of them "curve" and "peak" are of, 0 to ${LAST_ORDER} (default 0: the order of the seed itself, which plans
                   follow; order N is that of the seed "S/N")
  --json           { prompts, bigrams, distinctBigrams, diversity, settings, seed, order, distinctPrompts, repeatedPrompts,
                   truncatedPrompts, ngrams, peak, curve, band, bandPeak }; null where d is undefined: no prompt has two tokens

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
        ...settingsOptions,
        seed: { type: 'string', default: DEFAULT_SEED },
        order: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
      },
    })
    const file = readFileName(positionals)
    const settings = readSettings(values)
    const seed = readText('seed', Seed, values.seed)
    const order = readNumber('order', Order, values.order)
    const measured = await measureFile(file, { settings, seed, order })
    console.log(values.json ? JSON.stringify(inJson(measured), null, 2) : inText(file, measured))
    return 0
  },
}

function inJson(measured: FileDiversity) {
  const { prompts, bigrams, distinctBigrams, diversity, settings, seed, order, distinctPrompts } = measured
  const { truncatedPrompts, ngrams, peak, curve, band, bandPeak } = measured
  const counts = { prompts, bigrams, distinctBigrams, diversity, settings, seed, order, distinctPrompts }
  const repeatedPrompts = prompts - distinctPrompts
  return { ...counts, repeatedPrompts, truncatedPrompts, ngrams, peak, curve, band, bandPeak }
}

function inText(file: string, measured: FileDiversity): string {
  const { prompts, bigrams, distinctBigrams, diversity, distinctPrompts, truncatedPrompts, ngrams } = measured
  const { peak, curve, band, settings, seed, order } = measured
  const bandAt = new Map(band.map((point) => [point.prompts, point]))
  const points = drawnCurve(curve).filter(
    (point) => Number.isInteger(Math.log2(point.prompts)) || point === peak || point.prompts === prompts,
  )
  const undefinedWhy = diversity === null ? ' (undefined: no prompt has two tokens)' : ''
  const distinct = ngrams.map(({ n, ratio }) => `distinct-${n} ${ratio === null ? '-' : ratio.toFixed(4)}`)
  const orderSeed = order === 0 ? seed : `${seed}/${order}`
  return [
    `${file}: prompt diversity ${twoPlaces(diversity)}${undefinedWhy}`,
    `${wholeNumber(prompts)} prompts (${wholeNumber(prompts - distinctPrompts)} repeated, ${wholeNumber(truncatedPrompts)} cut), ${wholeNumber(bigrams)} bigrams, ${wholeNumber(distinctBigrams)} of them distinct; ${distinct.join(', ')}`,
    `${settingsText(settings)}; random order of seed "${orderSeed}", band over ${ORDERS} orders`,
    '',
    textTable([
      ['prompts', 'diversity', 'least', 'most', ''],
      ...points
        .slice(-LAST_DOUBLINGS)
        .map((point) => [
          wholeNumber(point.prompts),
          twoPlaces(point.diversity),
          twoPlaces(bandAt.get(point.prompts)?.least ?? null),
          twoPlaces(bandAt.get(point.prompts)?.most ?? null),
          point.prompts === peak?.prompts ? 'highest' : '',
        ]),
    ]),
  ].join('\n')
}
