import type { screen as en } from '../en/screen.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count } = format

export const screen = {
  notOnRosterTitle: 'Sie gehören nicht zu dieser Kampagne',
  notOnRosterText:
    'Eine Leitung dieses Arbeitsbereichs kann Sie aufnehmen. Was Sie bisher beurteilt haben, bleibt erhalten.',
  toCampaigns: 'Zu Ihren Kampagnen',
  leave: 'Verlassen',
  navigation: 'Annotation',
  guidelines: 'Richtlinien',
  guidelinesVersion: (version: number) => `Fassung ${version}`,
  help: 'Tasten',
  progress: (today: number, left: number) => `${count(today)} heute · ${count(left)} in der Kampagne übrig`,
  loadingItem: 'Ihre nächste Aufgabe wird geladen',
  failedTitle: 'Ihre Aufgaben konnten nicht geladen werden',
  unread: (answers: number) => (answers === 1 ? '1 neue Antwort' : `${count(answers)} neue Antworten`),
  campaigns: 'Annotieren',
  language: 'Sprache',
} satisfies Widened<typeof en>
