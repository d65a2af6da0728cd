import type { mine as en } from '../en/mine.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, plural } = format

/** What one has judged, as the annotation screen says it. */
export const mine = {
  title: 'Mein Verlauf',
  toRevisit: (judgments: number) =>
    plural(judgments, 'Ein Urteil noch einmal ansehen', `${count(judgments)} Urteile noch einmal ansehen`),
  left: 'Bleibt, wie es war.',
  sent: 'Änderung abgesendet.',
  unchanged: 'Nichts wurde geändert. Ihr Urteil gilt, wie es war.',
  nothing: 'Es gibt nichts zu öffnen: Noch nichts wurde abgesendet, oder ein Schnappschuss hat es aufgenommen.',
  wait: 'Ihr letztes Urteil ist auf dem Weg zum Server. Drücken Sie gleich noch einmal.',
} satisfies Widened<typeof en>
