/** Where a rule or a limit comes from. */
export const sources = {
  song2024: { citation: 'Song et al. 2024, arXiv 2403.11124', url: 'https://arxiv.org/abs/2403.11124' },
  song2024Code: { citation: 'the code of Song et al. 2024', url: 'https://arxiv.org/abs/2403.11124' },
  bai2022: { citation: 'Bai et al. 2022 (HH-RLHF), arXiv 2204.05862', url: 'https://arxiv.org/abs/2204.05862' },
  doesRlhfScale: { citation: '"Does RLHF Scale?", arXiv 2412.06000', url: 'https://arxiv.org/abs/2412.06000' },
  llama2: { citation: 'Touvron et al. 2023 (Llama 2), arXiv 2307.09288', url: 'https://arxiv.org/abs/2307.09288' },
  proportionalAllocation: { citation: 'arXiv 2601.09084', url: 'https://arxiv.org/abs/2601.09084' },
  aepo: { citation: 'AEPO, arXiv 2405.13541', url: 'https://arxiv.org/abs/2405.13541' },
  air: { citation: 'AIR, arXiv 2504.03612', url: 'https://arxiv.org/abs/2504.03612' },
  refit: { citation: "a refit of the paper's published points", url: 'https://arxiv.org/abs/2403.11124' },
} as const

export type SourceKey = keyof typeof sources
export const sourceKeys = Object.keys(sources) as [SourceKey, ...SourceKey[]]
