import type { common as en } from '../en/common.ts'
import type { Widened } from '../words.ts'

export const common = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  retry: 'Erneut versuchen',
  save: 'Speichern',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  copyRequestId: 'Kennung der Anfrage kopieren',
  requestId: (id: string) => `Kennung ${id}`,
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  optional: 'freiwillig',
  loading: 'Wird geladen',
  working: 'In Arbeit',
  dismiss: 'Ausblenden',
  notifications: 'Mitteilungen',
  breadcrumbs: 'Wo Sie sind',
  typeToConfirm: (text: string) => `Zur Bestätigung „${text}“ eingeben`,
  noRows: 'Noch nichts da.',
  dates: 'de',
} satisfies Widened<typeof en>
