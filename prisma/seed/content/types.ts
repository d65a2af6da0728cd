/** One prompt of the demo's ranked pool, with four responses of honestly different quality. */
export type RankedPrompt = {
  /** Kebab-case, unique. */
  id: string
  lang: 'en' | 'ar' | 'de'
  /** Topic, e.g. 'code', 'maths', 'everyday', 'writing', 'health'. */
  source: string
  /** The conversation; it ends with a user turn. */
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[]
  /** Exactly four; the array order is deliberately not the order of quality. */
  responses: { model: string; content: string }[]
  /** Quality order as the author sees it: indexes into responses, best tier first. Ties share a tier. */
  authorTiers: number[][]
}

/** One prompt of the larger pool, which has no responses yet. */
export type OpenPrompt = { id: string; lang: string; source: string; prompt: string }
