export const shell = {
  description: 'Plan an annotation budget, rank the responses, train on the result.',
} as const
