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
