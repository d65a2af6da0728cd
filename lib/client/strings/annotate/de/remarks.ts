import type { remarks as en } from '../en/remarks.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count } = format

export const remarks = {
  mark: {
    title: 'Diese Aufgabe markieren',
    text: 'Ein Hinweis für die Prüfung. Die Aufgabe bleibt bei Ihnen: Ordnen Sie die Antworten, wie Sie sie sehen.',
    label: 'Was soll geprüft werden?',
    send: 'Aufgabe markieren',
    said: 'Für die Prüfung markiert.',
  },
  question: {
    title: 'Wie soll ich das ordnen?',
    text: 'Ihre Frage geht mit dieser Aufgabe an die Leitung. Die Antwort kommt hierher zurück und kann in die Richtlinien eingehen. Sie können inzwischen weitermachen.',
    label: 'Was macht die Entscheidung schwer?',
    send: 'Leitung fragen',
    said: 'Ihre Frage ist unterwegs zur Leitung.',
  },
  letters: 'Nennen Sie Antworten mit den Buchstaben, die Sie sehen: Wer dies liest, sieht dieselben.',
  needed: 'Schreiben Sie zuerst etwas.',
  kinds: { mark: 'Markierung', question: 'Frage' },
  tabs: 'Richtlinien und Ihre Fragen',
  guidelinesTab: 'Richtlinien',
  questionsTab: 'Ihre Fragen',
  noneTitle: 'Noch nichts gefragt',
  noneText:
    'Drücken Sie bei einer Aufgabe Q, um zu fragen, wie sie zu ordnen ist, oder M, um sie für die Prüfung zu markieren.',
  open: 'Offen',
  settled: 'Erledigt',
  answer: 'Antwort',
  newAnswer: 'Neu',
  joined: (version: number) => `Diese Antwort steht als Entscheidung in Fassung ${version} der Richtlinien.`,
  failed: 'Das konnte nicht geladen werden',
  contentWarning: 'Inhaltswarnung',
  whatChanged: 'Was sich zuletzt geändert hat',
  since: (version: number) => `Seit Fassung ${version}`,
  changedTitle: 'Die Richtlinien haben sich geändert',
  changedText: (version: number) =>
    `Fassung ${version} gilt ab Ihrer nächsten Aufgabe. Lesen Sie, was sich geändert hat, und machen Sie dann weiter. Was Sie beurteilt haben, bleibt, wie es ist.`,
  noteOf: (version: number) => `Fassung ${version}`,
  changes: 'Änderungen',
  wholeText: 'Der ganze Text',
  added: 'hinzugefügt',
  removed: 'entfernt',
  sameLines: (lines: number) => (lines === 1 ? '1 Zeile wie zuvor' : `${count(lines)} Zeilen wie zuvor`),
  understood: 'Gelesen, weiter',
} satisfies Widened<typeof en>
