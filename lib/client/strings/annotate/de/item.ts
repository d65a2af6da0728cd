import type { item as en } from '../en/item.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { list } = format

export const item = {
  prompt: 'Anfrage',
  promptOf: (messages: number) => `Anfrage, ${messages} Nachrichten`,
  collapse: 'Weniger zeigen',
  expand: 'Alles zeigen',
  roles: { system: 'Systemvorgabe', user: 'Nutzer', assistant: 'Assistent', tool: 'Werkzeug' },
  response: (letter: string) => `Antwort ${letter}`,
  responses: 'Antworten',
  rank: (rank: number) => `Rang ${rank}`,
  rankTied: (rank: number) => `Rang ${rank}, geteilt`,
  rankImplied: (rank: number) => `Rang ${rank}, als einzige übrig`,
  notRanked: 'Ohne Rang',
  place: (letter: string) => `${letter} als Nächstes einordnen`,
  pickUp: (letter: string) => `${letter} aufnehmen`,
  drop: (letter: string) => `${letter} loslassen`,
  tiers: 'Bisherige Rangfolge, beste zuerst',
  tier: (rank: number, letters: readonly string[]) => `Rang ${rank}: ${list(letters)}`,
  notPlaced: 'Nicht eingeordnet',
  bestFirst: 'Ordnen Sie die beste zuerst ein',
  tie: 'Gleichauf',
  tieNext: 'Nächste gleichauf',
  restEqual: 'Rest gleich',
  undo: 'Zurück',
  decline: 'Ablehnen',
  submit: 'Absenden',
  up: 'Höher',
  down: 'Tiefer',
  merge: 'Mit der darüber gleichsetzen',
  letGo: 'Loslassen',
} satisfies Widened<typeof en>
