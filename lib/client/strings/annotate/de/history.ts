import type { history as en } from '../en/history.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count } = format

export const history = {
  of: (campaign: string) => `Mein Verlauf in ${campaign}`,
  back: 'Zurück zum Annotieren',
  show: 'Welche Urteile',
  filters: { all: 'Alle', today: 'Letzte 24 Stunden', revisit: 'Noch einmal ansehen', question: 'Mit offener Frage' },
  noneTitle: {
    all: 'Noch nichts beurteilt',
    today: 'Nichts in den letzten 24 Stunden',
    revisit: 'Nichts noch einmal anzusehen',
    question: 'Keine offenen Fragen',
  },
  noneText:
    'Was Sie absenden, erscheint hier, das Neueste zuerst. Sie können es ändern, bis ein Schnappschuss es aufgenommen hat.',
  older: 'Ältere',
  newest: 'Zurück zu den neuesten',
  tied: 'gleichauf',
  ranking: (text: string) => `Rangfolge: ${text}`,
  took: (seconds: number) => `${count(seconds)} Sek.`,
  changed: 'Geändert',
  asked: 'Frage offen',
  look: 'Ansehen',
  hide: 'Schließen',
  ask: 'Fragen',
  change: 'Ändern',
  stands: 'Es gilt weiterhin',
  revisitFor: (version: number) => `Neue Richtlinien (Fassung ${version}) bitten Sie, dies noch einmal anzusehen.`,
  keptFailed: 'Es konnte nicht bestätigt werden',
  inSnapshot: 'Ein Schnappschuss hat es aufgenommen, es lässt sich nicht mehr ändern.',
  campaignClosed: 'Die Kampagne ist geschlossen, es lässt sich nicht mehr ändern.',
  alreadyCorrected:
    'Sie haben dieses Urteil inzwischen geändert. Öffnen Sie das neuere in Ihrem Verlauf, um es noch einmal zu ändern.',
  changing: 'Sie ändern Ihr letztes Urteil',
  changingOne: 'Sie ändern eines Ihrer Urteile',
  changingText:
    'Enter sendet die Änderung. Esc lässt es, wie es war. Die Aufgabe, an der Sie waren, wartet mit ihrer Rangfolge.',
  takenBack: 'Dies war noch nicht gesendet und ist zurückgenommen',
  takenBackText: 'Enter sendet es, wie es jetzt ist. Esc sendet es, wie es war.',
  leave: 'Lassen, wie es war',
  loading: 'Ihr Urteil wird geöffnet',
  failed: 'Ihr Urteil konnte nicht geöffnet werden',
} satisfies Widened<typeof en>
