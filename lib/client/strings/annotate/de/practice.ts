import type { practice as en } from '../en/practice.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count } = format

export const practice = {
  of: (item: number, items: number) => `Übung ${count(item)} von ${count(items)}`,
  text: 'Ordnen Sie dies wie jede Aufgabe. Danach sehen Sie, wie Ihre Leitung geordnet hat und warum. Es wird nicht vergütet, nicht exportiert und zählt nur für Ihre Übung.',
  failed: 'Die Übung konnte nicht geladen werden',
  notSent: 'Ihre Antwort konnte nicht gesendet werden',
  resultTitle: 'Ihre Rangfolge und die Ihrer Leitung',
  agreed: (agreed: number, pairs: number) => `${count(agreed)} von ${count(pairs)} Paaren gleich`,
  yours: 'Ihre Rangfolge',
  reference: 'Rangfolge Ihrer Leitung',
  why: 'Warum',
  next: 'Weiter',
  again: 'Noch einmal versuchen',
  againNote: 'Ihre erste Antwort zählt; weitere Versuche sind nur für Sie.',
  doneTitle: 'Die Übung ist geschafft',
  doneText: (agreed: number, pairs: number) =>
    `${count(agreed)} von ${count(pairs)} Paaren haben Sie geordnet wie Ihre Leitung. Die Richtlinien finden Sie jederzeit mit L.`,
  begin: 'Beginnen',
} satisfies Widened<typeof en>
