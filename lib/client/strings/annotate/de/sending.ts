import type { sending as en } from '../en/sending.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, moment, plural } = format

const things = (number: number) => plural(number, 'Eine Eingabe', `${count(number)} Eingaben`)

export const sending = {
  unsent: (number: number) => `${count(number)} noch nicht gesendet`,
  unsentHelp: 'In diesem Browser aufbewahrt und gesendet, sobald der Server antwortet.',
  offline:
    'Sie sind offline. Arbeiten Sie weiter: Was Sie absenden, bleibt in diesem Browser und wird gesendet, sobald Sie wieder verbunden sind.',
  away: 'Rankplan antwortet gerade nicht. Arbeiten Sie weiter: Was Sie absenden, bleibt in diesem Browser und wird gesendet, sobald es antwortet.',
  nothingAheadTitle: 'Zurzeit ist keine weitere Aufgabe da',
  nothingAheadText:
    'Was Sie abgesendet haben, ist in diesem Browser aufbewahrt. Die nächste Aufgabe kommt, sobald der Server antwortet.',
  leaseEnding:
    'Die Zeit für diese Aufgabe endet in weniger als zwei Minuten. Jede Taste, jeder Klick und jedes Scrollen hält sie für Sie frei.',
  leaseOver:
    'Die Zeit für diese Aufgabe ist abgelaufen. Sie können trotzdem absenden: Es zählt, solange niemand sonst ihren Platz übernommen hat.',
  endedElsewhere: {
    submit: 'Sie haben diese Aufgabe schon in einem anderen Tab beurteilt. Jenes Urteil gilt; hier zählt nichts mehr.',
    decline: 'Sie haben diese Aufgabe schon in einem anderen Tab abgelehnt. Hier zählt nichts mehr.',
  },
  nextItem: 'Zur nächsten Aufgabe',

  signedOut:
    'Sie sind abgemeldet. Was Sie absenden, bleibt in diesem Browser und wird gesendet, sobald Sie sich wieder anmelden.',
  otherAccount:
    'In diesem Browser ist ein anderes Konto angemeldet. Was Sie absenden, bleibt hier und wird gesendet, wenn Sie selbst sich wieder anmelden.',
  signIn: 'Anmelden',
  nothingAheadSignedOut:
    'Melden Sie sich wieder an, dann kommt die nächste Aufgabe. Was Sie abgesendet haben, ist in diesem Browser aufbewahrt.',

  storageNone:
    'Dieser Browser bewahrt nichts auf: ein privates Fenster oder ein gesperrter oder voller Speicher. Was Sie absenden, wird sofort gesendet. Bleiben Sie auf dieser Seite, solange etwas noch nicht gesendet ist.',
  storageFleeting:
    'Das sieht nach einem privaten Fenster oder einem vollen Datenträger aus: Was noch nicht gesendet ist, kann beim Schließen verloren gehen. Bleiben Sie auf dieser Seite, bis alles gesendet ist.',
  lostTitle: 'Dieser Browser hat entfernt, was noch nicht gesendet war',
  lost: (number: number, at: Date) =>
    `${things(number)}, abgesendet bis ${moment(at)}, ${plural(number, 'hat', 'haben')} den Server nie erreicht. Die Aufgaben kommen zurück, soweit Ihre Zeit dafür nicht abgelaufen ist, mit dem Entwurf, den der Server hatte: Sehen Sie jede noch einmal an.`,
  others: (number: number) =>
    `${things(number)} eines anderen Kontos ${plural(number, 'wartet', 'warten')} in diesem Browser und ${plural(number, 'wird', 'werden')} gesendet, wenn diese Person sich hier anmeldet.`,
  refusedTitles: {
    submit: 'Ein Urteil wurde nicht gezählt',
    decline: 'Eine Aufgabe wurde nicht abgelehnt',
    correction: 'Eine Änderung wurde nicht gezählt',
    remark: 'Eine Markierung oder Frage wurde nicht angenommen',
    acknowledge: 'Dass Sie die Richtlinien gelesen haben, wurde nicht vermerkt',
    return: 'Ihre Aufgaben wurden nicht zurückgegeben',
  },

  newVersion: 'Eine neue Version von Rankplan ist da. Sie wird nach dieser Aufgabe geladen; nichts geht verloren.',
  partMissing:
    'Ein Teil dieser Seite konnte nicht geladen werden. Die Seite wird nach dieser Aufgabe neu geladen, sobald der Server antwortet; nichts geht verloren.',
  loadNow: 'Jetzt laden',
} satisfies Widened<typeof en>
