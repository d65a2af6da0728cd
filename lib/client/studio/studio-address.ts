import { type DiversityAnalysisSettings, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { DiversitySettings, PAPER_SETTINGS, TemplateName, TokenizerName } from '#lib/core/diversity/settings'
import type { AddressChange } from '../address.ts'
import { readAmount } from '../planner/form/amounts.ts'

type Params = { get: (name: string) => string | null }

const LONGEST_SEED = 200

/** What a page is asked with, as its address would give it to the browser. */
export const paramsOf = (search: Readonly<Record<string, unknown>>): Params => ({
  get: (name) => {
    const value = search[name]
    return typeof value === 'string' ? value : null
  },
})

/** The analysis settings an address names; what it leaves out or cannot mean is the standard. */
export function readSettings(params: Params): DiversityAnalysisSettings {
  const seed = params.get('seed') ?? ''
  return {
    tokenizer: TokenizerName.safeParse(params.get('tokenizer')).data ?? PAPER_SETTINGS.tokenizer,
    template: TemplateName.safeParse(params.get('template')).data ?? PAPER_SETTINGS.template,
    maxTokens:
      DiversitySettings.shape.maxTokens.safeParse(Number(params.get('max') ?? '')).data ?? PAPER_SETTINGS.maxTokens,
    seed: seed === '' || seed.length > LONGEST_SEED ? STANDARD_ANALYSIS.seed : seed,
  }
}

/** How an address names them: only what differs from the standard. */
export function settingsChange({ tokenizer, template, maxTokens, seed }: DiversityAnalysisSettings): {
  [name in 'tokenizer' | 'template' | 'max' | 'seed']: string | null
} {
  const unless = (value: string | number, standard: string | number) => (value === standard ? null : String(value))
  return {
    tokenizer: unless(tokenizer, STANDARD_ANALYSIS.tokenizer),
    template: unless(template, STANDARD_ANALYSIS.template),
    max: unless(maxTokens, STANDARD_ANALYSIS.maxTokens),
    seed: unless(seed, STANDARD_ANALYSIS.seed),
  }
}

/** `?…` with these values; empty where all are left out. */
export function queryOf(change: AddressChange): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(change))
    for (const one of value === null ? [] : [value].flat()) query.append(name, one)
  return query.size === 0 ? '' : `?${query}`
}

/** Whether figures are counted as in the paper; the seed is no matter. */
export const isPaper = ({ tokenizer, template, maxTokens }: DiversitySettings): boolean =>
  tokenizer === PAPER_SETTINGS.tokenizer &&
  template === PAPER_SETTINGS.template &&
  maxTokens === PAPER_SETTINGS.maxTokens

/** Without the seed, which is no setting of the count itself. */
export const countSettings = ({ tokenizer, template, maxTokens }: DiversitySettings): DiversitySettings => ({
  tokenizer,
  template,
  maxTokens,
})

/** A whole number from 1 to `most` as typed, "12,000" among them; null for anything else. */
export function readWhole(text: string, most: number): number | null {
  const amount = readAmount(text)
  return amount !== null && Number.isInteger(amount) && amount >= 1 && amount <= most ? amount : null
}
