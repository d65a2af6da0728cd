import type { sending as en } from '../en/sending.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count } = format

export const sending = {
  unsent: (number: number) => `${count(number)} noch nicht gesendet`,
  unsentHelp: 'In diesem Browser aufbewahrt und gesendet, sobald der Server antwortet.',
  offline:
    'Sie sind offline. Arbeiten Sie weiter: Was Sie absenden, bleibt in diesem Browser und wird gesendet, sobald Sie wieder verbunden sind.',
  away: 'Rankplan antwortet gerade nicht. Arbeiten Sie weiter: Was Sie absenden, bleibt in diesem Browser und wird gesendet, sobald es antwortet.',
  nothingAheadTitle: 'Hier ist keine weitere Aufgabe',
  nothingAheadText:
    'Was Sie abgesendet haben, ist in diesem Browser aufbewahrt. Die nächste Aufgabe kommt, sobald der Server antwortet.',
  notStoredTitle: 'Ein Urteil wurde nicht gezählt',
  notDeclinedTitle: 'Eine Aufgabe wurde nicht abgelehnt',
  leaseEnding:
    'Die Zeit für diese Aufgabe endet in weniger als zwei Minuten. Jede Taste, jeder Klick und jedes Scrollen hält sie für Sie frei.',
  leaseOver:
    'Die Zeit für diese Aufgabe ist abgelaufen. Sie können trotzdem absenden: Es zählt, solange niemand sonst ihren Platz übernommen hat.',
  nextItem: 'Zur nächsten Aufgabe',
} satisfies Widened<typeof en>
