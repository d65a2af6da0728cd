import type { decline as en } from '../en/decline.ts'
import type { Widened } from '../words.ts'

export const decline = {
  title: 'Diese Aufgabe ablehnen',
  text: 'Sie geht an jemand anderen und kommt nicht zu Ihnen zurück. Drücken Sie eine Ziffer oder wählen Sie einen Grund.',
  reason: 'Warum können Sie sie nicht beurteilen?',
  reasons: {
    unclear: 'Der Prompt ist unklar',
    outside_my_knowledge: 'Außerhalb meines Wissens',
    harmful: 'Schädlich oder belastend',
    broken: 'Defekt oder abgeschnitten',
    cannot_judge: 'Ich kann sie aus einem anderen Grund nicht beurteilen',
  },
  note: 'Notiz für die Leitung',
  noteHelp: 'Was nicht stimmt, in Ihren Worten. Nur Leitungen lesen sie.',
} satisfies Widened<typeof en>
