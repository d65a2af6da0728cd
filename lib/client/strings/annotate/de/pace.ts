import type { pace as en } from '../en/pace.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, time } = format
const least = (value: number) => Math.max(1, Math.round(value))
const each = (seconds: number) =>
  seconds < 90 ? `etwa ${count(least(seconds))} s` : `etwa ${count(least(seconds / 60))} min`
const lasting = (seconds: number) =>
  seconds < 90 * 60 ? `etwa ${count(least(seconds / 60))} min` : `etwa ${count(least(seconds / 3600))} h`

export const pace = {
  today: (judgments: number) => `${count(judgments)} heute`,
  each: (seconds: number) => `je ${each(seconds)}`,
  left: (seconds: number) => `bei diesem Tempo noch ${lasting(seconds)} für Sie`,
  end: (at: Date) => `bis etwa ${time(at)}`,
  inCampaign: (left: number) => `${count(left)} in der Kampagne übrig`,
  breakText: (minutes: number) =>
    `Sie sind seit ${count(minutes)} Minuten dabei. Eine kurze Pause hält den Blick frisch; Ihre Aufgabe wartet.`,
  notNow: 'Jetzt nicht',
  doneForNow: 'Fürs Erste fertig',
} satisfies Widened<typeof en>
