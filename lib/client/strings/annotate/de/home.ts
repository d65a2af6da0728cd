import type { home as en } from '../en/home.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, plural } = format

export const home = {
  text: 'Die Kampagnen, in denen Sie Antworten ordnen.',
  noCampaignsTitle: 'Noch nichts zu ordnen',
  noCampaignsText:
    'Sobald eine Leitung eine Kampagne mit Ihnen öffnet, wartet hier Ihre nächste Aufgabe. Bis dahin müssen Sie nichts tun.',
  states: { draft: 'Entwurf', open: 'Offen', paused: 'Angehalten', closed: 'Geschlossen' },
  history: 'Mein Verlauf',
  practiceLeft: (items: number) => `Zuerst ${count(items)} ${plural(items, 'Übungsaufgabe', 'Übungsaufgaben')}`,
  revisits: (judgments: number) => `${count(judgments)} erneut anzusehen`,
  answers: (answers: number) =>
    `${count(answers)} ${plural(answers, 'neue Antwort', 'neue Antworten')} auf Ihre Fragen`,
  start: 'Beginnen',
  inCampaign: (name: string) => `: ${name}`,
  goOn: 'Weiter',
  open: 'Öffnen',
  leftForYou: (items: number) => (items === 0 ? 'Zurzeit nichts mehr für Sie' : `${count(items)} noch für Sie`),
  yours: (items: number) => `${count(items)} von Ihnen`,
  yoursToday: (items: number) => `${count(items)} von Ihnen in den letzten 24 Stunden`,
  ofTotal: (done: number, total: number) => `${count(done)} von ${count(total)} Urteilen liegen vor`,
  progressOf: (name: string) => `Fortschritt von ${name}`,
} satisfies Widened<typeof en>
