import type { said as en } from '../en/said.ts'
import type { Widened } from '../words.ts'
import { format } from './format.ts'

const { count, list, plural } = format
const cards = (number: number) => (number === 1 ? 'Eine Antwort' : `${count(number)} Antworten`)

export const said = {
  item: (responses: number) => `Nächste Aufgabe. ${cards(responses)} zu ordnen.`,
  restored: 'Ihre bisherige Rangfolge ist wieder da.',
  placed: (letters: readonly string[], rank: number) =>
    `${list(letters)} ${plural(letters.length, 'ist auf', 'teilen sich')} Rang ${rank}.`,
  joined: (letter: string, others: readonly string[], rank: number) =>
    `${letter} ist gleichauf mit ${list(others)} auf Rang ${rank}.`,
  left: (number: number) => `Noch ${number === 1 ? 'eine Antwort' : `${count(number)} Antworten`}.`,
  ranked: 'Alle sind eingeordnet.',
  complete: (key: string) => `Alle sind eingeordnet. ${key} sendet ab.`,
  implied: (letter: string, rank: number) => `${letter} ist als einzige übrig auf Rang ${rank}.`,
  tieWaits: (letters: readonly string[]) => `Gleichstand: Die nächste Antwort kommt zu ${list(letters)}.`,
  tieOff: 'Doch kein Gleichstand.',
  pickedUp: (letter: string, rank: number) => `${letter} aufgenommen, auf Rang ${rank}.`,
  dropped: (letter: string, rank: number) => `${letter} bleibt auf Rang ${rank}.`,
  moved: (letter: string, rank: number) => `${letter} ist jetzt auf Rang ${rank}.`,
  takenBack: (letters: readonly string[]) => `Zurückgenommen: ${list(letters)}.`,
  nothing: 'Nichts hat sich geändert.',
  notComplete: (number: number) => `${cards(number)} ${plural(number, 'hat', 'haben')} noch keinen Platz.`,
  unseen: (letters: readonly string[], key: string) =>
    `Sie haben ${list(letters.map((letter) => `Antwort ${letter}`))} nicht bis zum Ende gesehen. ${key} noch einmal sendet trotzdem ab.`,
  submitted: 'Abgesendet.',
  declined: 'Abgelehnt.',
  active: (letter: string) => `Antwort ${letter}.`,
  allBad: 'Alle sind schlecht.',
  notAllBad: 'Doch nicht alle schlecht.',
  strength: (upper: readonly string[], lower: readonly string[], strength: string) =>
    `${list(upper)} ${plural(upper.length, 'ist', 'sind')} ${strength} besser als ${list(lower)}.`,
  noStrength: (upper: readonly string[], lower: readonly string[]) =>
    `Ohne Angabe, wie viel besser ${list(upper)} als ${list(lower)} ${plural(upper.length, 'ist', 'sind')}.`,
  missingStrength: (upper: readonly string[], lower: readonly string[]) =>
    `Geben Sie an, wie viel besser ${list(upper)} als ${list(lower)} ${plural(upper.length, 'ist', 'sind')}.`,
  missingRating: (scale: string, letter: string) => `Bewerten Sie Antwort ${letter}: ${scale}.`,
  missingComment: 'Schreiben Sie einen Kommentar: Diese Kampagne verlangt einen.',
} satisfies Widened<typeof en>
