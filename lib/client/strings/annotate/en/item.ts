import { format } from './format.ts'

const { list } = format

/** One item: its prompt, its responses, the ranking. */
export const item = {
  prompt: 'Prompt',
  promptOf: (messages: number) => `Prompt, ${messages} messages`,
  collapse: 'Show less',
  expand: 'Show all',
  roles: { system: 'System', user: 'User', assistant: 'Assistant', tool: 'Tool' },
  response: (letter: string) => `Response ${letter}`,
  responses: 'Responses',
  rank: (rank: number) => `Rank ${rank}`,
  rankTied: (rank: number) => `Rank ${rank}, tied`,
  rankImplied: (rank: number) => `Rank ${rank}, as the only one left`,
  notRanked: 'Not ranked',
  place: (letter: string) => `Place ${letter} next`,
  pickUp: (letter: string) => `Pick ${letter} up`,
  drop: (letter: string) => `Let go of ${letter}`,
  tiers: 'Ranking so far, best first',
  tier: (rank: number, letters: readonly string[]) => `Rank ${rank}: ${list(letters)}`,
  notPlaced: 'Not placed',
  bestFirst: 'Place the best first',
  tie: 'Tie',
  tieNext: 'Next ties',
  restEqual: 'Rest equal',
  undo: 'Undo',
  decline: 'Decline',
  submit: 'Submit',
  up: 'Up',
  down: 'Down',
  merge: 'Tie with the one above',
  letGo: 'Let go',
}
