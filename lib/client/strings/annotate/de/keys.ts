import type { keys as en } from '../en/keys.ts'
import type { Widened } from '../words.ts'

export const keys = {
  title: 'Tasten',
  place: 'Diese Antwort als Nächstes einordnen, beste zuerst',
  tie: 'Gleichauf: Der nächste Buchstabe kommt zum letzten Rang',
  restEqual: 'Alle übrigen sind gleich, und letzte',
  pickUp: 'Ein eingeordneter Buchstabe: aufnehmen',
  move: 'Das Aufgenommene verschieben',
  merge: 'Das Aufgenommene mit der darüber gleichsetzen',
  drop: 'Loslassen',
  digits: 'Der Antwort im Fokus diesen Rang geben',
  back: 'Die letzte Änderung zurücknehmen',
  submit: 'Absenden, sobald alle eingeordnet sind',
  decline: 'Ablehnen, mit Grund',
  scroll: 'Zu dieser Antwort gehen',
  raw: 'Texte, wie sie geschrieben wurden, und zurück',
  guidelines: 'Richtlinien',
  help: 'Diese Übersicht',
  numpad:
    'Ziffernblock: 1 bis 9 sind die Buchstaben, + setzt gleich, 0 macht den Rest gleich, das Komma nimmt zurück, Enter sendet ab.',
  implied: 'Die letzte Antwort braucht keine Taste: Ihr Platz folgt aus den anderen.',
  singleKeys: 'Kürzel mit einer einzelnen Taste',
  singleKeysHelp: 'Ausgeschaltet wirken nur Kürzel mit Strg oder Cmd. Gilt in diesem Browser.',
} satisfies Widened<typeof en>
