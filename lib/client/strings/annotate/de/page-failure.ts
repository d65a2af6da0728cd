import type { pageFailure as en } from '../en/page-failure.ts'
import type { Widened } from '../words.ts'

export const pageFailure = {
  checkingTitle: 'Einen Moment',
  checking: 'Diese Seite ließ sich nicht anzeigen. Es wird geprüft, ob Rankplan antwortet.',
  awayTitle: 'Die Datenbank antwortet nicht',
  away: 'Nichts wurde geändert. Diese Seite kommt von selbst zurück, sobald die Datenbank antwortet; Sie können sie offen lassen.',
  unreachableTitle: 'Rankplan antwortet nicht',
  unreachable:
    'Der Server oder Ihre Verbindung ist weg. Diese Seite kommt von selbst zurück, sobald er wieder antwortet.',
  bugTitle: 'Hier ist etwas schiefgegangen',
  bug: 'Das ist ein Fehler von Rankplan und liegt nicht an Ihnen. Versuchen Sie es erneut; tritt er wieder auf, geben Sie diese Kennung an die Betreiber des Servers weiter.',
  errorId: (id: string) => `Fehler ${id}`,
  copyId: 'Kennung kopieren',
  retry: 'Erneut versuchen',
} satisfies Widened<typeof en>
