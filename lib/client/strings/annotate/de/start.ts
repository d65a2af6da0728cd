import type { start as en } from '../en/start.ts'
import type { Widened } from '../words.ts'

export const start = {
  title: 'Bevor Sie beginnen',
  titleAgain: 'Bevor Sie weitermachen',
  warningText: 'Machen Sie nur weiter, wenn das für Sie in Ordnung ist. Einzelne Aufgaben können Sie später ablehnen.',
  notForMe: 'Nichts für mich',
  atHand: 'Sie stehen mit L neben jeder Aufgabe bereit.',
} satisfies Widened<typeof en>
