import type { failure as en } from '../en/failure.ts'
import type { Widened } from '../words.ts'

export const failure = {
  noAnswer:
    'Rankplan antwortet nicht. Prüfen Sie Ihre Verbindung; nichts, was Sie eingegeben haben, ist verloren. Versuchen Sie es gleich noch einmal.',
  server:
    'Das ist ein Fehler von Rankplan und liegt nicht an Ihrer Eingabe. Versuchen Sie es erneut; tritt er wieder auf, geben Sie die Kennung der Anfrage an die Betreiber dieses Servers weiter.',
  page: 'Auf dieser Seite ist etwas schiefgegangen. Laden Sie sie neu und versuchen Sie es erneut; was schon gespeichert war, ist sicher.',
} satisfies Widened<typeof en>
