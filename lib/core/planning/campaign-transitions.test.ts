import { expect, test } from 'vitest'
import { campaignStates } from './campaign.ts'
import { campaignTransitions, refusedTransition, transitionsFrom } from './campaign-transitions.ts'

test('a draft opens, an open campaign pauses or closes, a paused one resumes or closes, a closed one stays', () => {
  expect(Object.fromEntries(campaignStates.map((state) => [state, transitionsFrom(state)]))).toEqual({
    draft: ['open'],
    open: ['pause', 'close'],
    paused: ['resume', 'close'],
    closed: [],
  })
})

test('every transition that is not in the table is refused with a sentence of its own', () => {
  for (const transition of Object.keys(campaignTransitions) as (keyof typeof campaignTransitions)[])
    for (const state of campaignStates) {
      if (transitionsFrom(state).includes(transition)) continue
      expect(refusedTransition(transition, state)).toMatch(/^The campaign (is|was|has) .+\.$/)
    }
})
