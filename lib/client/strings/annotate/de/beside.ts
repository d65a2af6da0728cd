import type { beside as en } from '../en/beside.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { list } = format

export const beside = {
  title: 'Neben der Rangfolge',
  strengths: 'Wie viel besser',
  strengthNames: { 0: 'ohne Angabe', 1: 'etwas', 2: 'deutlich', 3: 'viel' },
  strengthOf: (upper: readonly string[], lower: readonly string[], said: string) =>
    `Wie viel besser ${list(upper)} als ${list(lower)}: ${said}`,
  required: 'erforderlich',
  rating: (scale: string, letter: string) => `${scale}, Antwort ${letter}`,
  ratingEnds: (min: string, max: string) => `${min} bis ${max}`,
  labelsOf: (letter: string) => `Merkmale von Antwort ${letter}`,
  labelsOfItem: 'Merkmale der ganzen Aufgabe',
  comment: 'Kommentar',
  commentHelp: 'Mit @ nennen Sie eine Antwort.',
  mention: 'Eine Antwort nennen',
} satisfies Widened<typeof en>
