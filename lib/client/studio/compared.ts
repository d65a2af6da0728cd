import { type DiversityAnalysisSettings, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { DiversitySettings, PAPER_SETTINGS, TemplateName, TokenizerName } from '#lib/core/diversity/settings'
import { countSettings, isPaper } from './studio-address.ts'

/** More lines than these nobody tells apart at a glance. */
export const MOST_COMPARED = 4

export type Compared = { poolId: string; settings: DiversitySettings }

/** "<pool>" for the paper's settings, else "<pool>.o200k.hh.512". */
export const comparedText = ({ poolId, settings }: Compared): string =>
  isPaper(settings) ? poolId : [poolId, settings.tokenizer, settings.template, settings.maxTokens].join('.')

/** The pools an address names, each once, the first ones; settings that mean nothing are the paper's. */
export function readCompared(values: readonly string[]): Compared[] {
  const compared = new Map<string, Compared>()
  for (const value of values) {
    const [poolId = '', tokenizer, template, maxTokens] = value.split('.')
    if (poolId === '' || compared.has(poolId) || compared.size === MOST_COMPARED) continue
    const given = {
      tokenizer: TokenizerName.safeParse(tokenizer).data,
      template: TemplateName.safeParse(template).data,
      maxTokens: Number(maxTokens),
    }
    compared.set(poolId, { poolId, settings: DiversitySettings.safeParse(given).data ?? PAPER_SETTINGS })
  }
  return [...compared.values()]
}

/** Whether the figures of all may stand beside each other. */
export function areAlike(compared: readonly Pick<Compared, 'settings'>[]): boolean {
  const texts = compared.map(({ settings }) => comparedText({ poolId: '-', settings }))
  return texts.every((text) => text === texts[0])
}

/** The analysis of one column; columns share the standard seed, which is no setting of the count. */
export const comparedSettings = (settings: DiversitySettings): DiversityAnalysisSettings => ({
  ...countSettings(settings),
  seed: STANDARD_ANALYSIS.seed,
})

export const comparePath = (slug: string, compared: readonly Compared[]): string =>
  `/w/${slug}/pools/compare${compared.length === 0 ? '' : `?${new URLSearchParams(compared.map((one) => ['pool', comparedText(one)]))}`}`
