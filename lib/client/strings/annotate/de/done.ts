import type { done as en } from '../en/done.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, plural } = format

/** The end of a day. */
export const done = {
  title: 'Fürs Erste fertig',
  sending: (number: number) =>
    plural(number, 'Das Letzte wird gesendet', `Die letzten ${count(number)} werden gesendet`),
  returned:
    'Die Aufgaben, die Sie nicht beendet hatten, wurden zurückgegeben. Ihre Entwürfe bleiben erhalten, falls sie wieder zu Ihnen kommen.',
  offline: (number: number) =>
    `Der Server antwortet nicht. ${plural(number, 'Eine Eingabe ist', `${count(number)} Eingaben sind`)} in diesem Browser aufbewahrt und ${plural(number, 'wird', 'werden')} gesendet, wenn Sie diese Seite wieder öffnen. Aufgaben, die Sie nicht beendet hatten, gehen von selbst zurück, wenn ihre Zeit endet.`,
  today: (judgments: number) =>
    judgments === 0
      ? 'Heute nichts beurteilt.'
      : `${plural(judgments, 'Ein Urteil', `${count(judgments)} Urteile`)} heute.`,
  goOn: 'Doch weitermachen',
} satisfies Widened<typeof en>
