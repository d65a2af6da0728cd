import type { unsent as en } from '../en/unsent.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, moment, plural } = format

/** What waits in this browser. */
export const unsent = {
  title: 'Noch nicht gesendet',
  text: 'In diesem Browser aufbewahrt, auch wenn er geschlossen wird, und in dieser Reihenfolge gesendet, sobald der Server antwortet.',
  nothing: 'Alles ist gesendet.',
  tryNow: 'Jetzt versuchen',
  handedIn: (at: Date) => `Abgesendet ${moment(at)}`,
  tried: (times: number) => plural(times, 'einmal versucht', `${count(times)}-mal versucht`),
  kinds: {
    submit: 'Urteil',
    decline: 'Abgelehnte Aufgabe',
    correction: 'Geändertes Urteil',
    remark: 'Markierung oder Frage',
    acknowledge: 'Gelesene Richtlinien',
    return: 'Zurückgegebene Aufgaben',
  },
  troubles: {
    no_answer: 'keine Antwort vom Server',
    away: 'der Server ist kurz nicht da',
    signed_out: 'Sie sind abgemeldet',
    busy: 'der Server hat zu viel zu tun',
    fault: 'der Server ist daran gescheitert; wenn das so bleibt, sagen Sie es denen, die ihn betreiben',
  },
  notYetTried: 'wartet, bis es an der Reihe ist',
  notKept: 'nur auf dieser Seite',
} satisfies Widened<typeof en>
