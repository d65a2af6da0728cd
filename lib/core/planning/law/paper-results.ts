/**
 * Song et al. 2024, arXiv 2403.11124, Figure 4: reward on HH-RLHF against prompt diversity. Rewards are 100 × mean sigmoid of a
 * reward model, divided by 100; those at N = 6,000 and 36,000 and all diversities are read off the figure (error about 0.0005
 * reward, 0.004 diversity), the others are Table 1.
 */
export const paperPrompts = [1500, 2000, 3000, 6000, 12000, 16000, 24000, 36000] as const
export const paperDiversity = [12.697, 13.56, 14.855, 16.996, 18.865, 19.514, 20.289, 20.785] as const
export const paperReward = {
  PRO: {
    2: [0.4764, 0.4857, 0.5013, 0.5201, 0.5278, 0.5273, 0.5378, 0.5366],
    3: [0.4956, 0.5076, 0.5328, 0.5253, 0.5391, 0.5467, 0.5551, 0.5543],
    4: [0.5228, 0.5254, 0.5419, 0.5495, 0.553, 0.5512, 0.5596, 0.5578],
  },
  SFT: {
    2: [0.4985, 0.4933, 0.5047, 0.5112, 0.5225, 0.5278, 0.5263, 0.5341],
    3: [0.5159, 0.5126, 0.5135, 0.5285, 0.536, 0.5418, 0.542, 0.5508],
    4: [0.5193, 0.5197, 0.5303, 0.5421, 0.5506, 0.55, 0.5627, 0.5602],
  },
} as const

export type Algorithm = keyof typeof paperReward
export type MeasuredK = keyof (typeof paperReward)['PRO']
export const measuredK = [2, 3, 4] as const satisfies readonly MeasuredK[]

/** Random-order d between which the law was measured. */
export const lawRange = { least: 12.697, most: 20.785 } as const

/** Annotations (prompts × K) at which Table 1 compares K, in the order of its columns. */
export const annotationBudgets = [48_000, 6_000] as const

/** Columns of Table 1: prompts. The first three spend 48,000 annotations at K = 2, 3, 4 read from the right, the last three 6,000. */
export const tableOnePrompts = [12000, 16000, 24000, 1500, 2000, 3000] as const

/**
 * Table 1 of Song et al. 2024: 100 × mean sigmoid of the reward model, by setting; rows K = 2, 3, 4, columns `tableOnePrompts`.
 * "Global" of PRO on OPT-1.3B averages its Harmless and Helpful rows.
 */
export const tableOne = {
  'PRO OPT-1.3B Harmless': [
    [55.58, 55.58, 57.01, 50.42, 51.37, 53.65],
    [57.11, 57.29, 59.28, 53.28, 54.8, 56.47],
    [59.24, 58.98, 59.92, 55.36, 56.73, 58.28],
  ],
  'PRO OPT-1.3B Helpful': [
    [49.05, 49.09, 50.06, 44.69, 45.37, 46.49],
    [49.98, 51.0, 51.43, 45.74, 47.01, 49.73],
    [51.35, 51.04, 51.74, 48.85, 48.69, 50.33],
  ],
  'PRO OPT-1.3B Global': [
    [52.78, 52.73, 53.78, 47.64, 48.57, 50.13],
    [53.91, 54.67, 55.51, 49.56, 50.76, 53.28],
    [55.3, 55.12, 55.96, 52.28, 52.54, 54.19],
  ],
  'SFT OPT-1.3B Global': [
    [52.25, 52.78, 52.63, 49.85, 49.33, 50.47],
    [53.6, 54.18, 54.2, 51.59, 51.26, 51.35],
    [55.06, 55.0, 56.27, 51.93, 51.97, 53.03],
  ],
  'PRO LLaMA-7B Global': [
    [54.53, 54.68, 55.16, 53.16, 53.06, 53.31],
    [56.58, 55.89, 56.26, 54.74, 53.0, 56.05],
    [57.5, 56.42, 57.26, 55.25, 55.88, 55.35],
  ],
  'SFT LLaMA-7B Global': [
    [53.18, 53.29, 54.63, 52.78, 53.03, 53.8],
    [56.01, 55.53, 56.07, 53.98, 53.74, 54.5],
    [56.13, 56.3, 57.3, 55.05, 55.0, 56.14],
  ],
} as const

export type TableOneSetting = keyof typeof tableOne
/** The settings that stand for themselves: PRO on OPT-1.3B once, as its average. */
export const distinctSettings = [
  'PRO OPT-1.3B Global',
  'SFT OPT-1.3B Global',
  'PRO LLaMA-7B Global',
  'SFT LLaMA-7B Global',
] as const satisfies readonly TableOneSetting[]

/** One setting at one budget: what the same annotations bought at each K, 100 × mean sigmoid. */
export type EqualBudget = { setting: TableOneSetting; annotations: number; reward: Readonly<Record<MeasuredK, number>> }

/** Every comparison of Table 1 at equal annotations (prompts × K): 48,000 and 6,000, for the given settings. */
export function equalBudgets(settings: readonly TableOneSetting[] = distinctSettings): EqualBudget[] {
  return settings.flatMap((setting) =>
    annotationBudgets.map((annotations) => {
      const at = (k: MeasuredK) => {
        const column = tableOnePrompts.findIndex((prompts) => prompts * k === annotations)
        const reward = tableOne[setting][k - 2]?.[column]
        if (reward === undefined) throw new RangeError(`Table 1 has no ${annotations} annotations at K = ${k}`)
        return reward
      }
      return { setting, annotations, reward: { 2: at(2), 3: at(3), 4: at(4) } }
    }),
  )
}

/** How K compares with K = 2 over the distinct comparisons at equal annotations: how often it is better, and by how many points. */
export function gainsOverPairs(k: 3 | 4): { better: number; compared: number; least: number; most: number } {
  const gains = equalBudgets().map(({ reward }) => reward[k] - reward[2])
  const better = gains.filter((gain) => gain > 0).length
  return { better, compared: gains.length, least: Math.min(...gains), most: Math.max(...gains) }
}
