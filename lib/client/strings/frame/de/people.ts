import type { Role } from '#lib/core/access/can'
import type { FrameWords } from '../words.ts'
import { roleNames } from './role-names.ts'

export const people = {
  roleNames,
  fields: {
    name: 'Name',
    nameHelp: 'So sehen ihn die anderen im Arbeitsbereich.',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    currentPassword: 'Bisheriges Passwort',
    newPassword: 'Neues Passwort',
    passwordHelp: (least: number) =>
      `Mindestens ${least} Zeichen. Ein paar Wörter, die Sie sich merken können, sind besser als Sonderzeichen.`,
  },
  signOut: 'Abmelden',
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgot: 'Passwort vergessen? Die Verwaltung Ihres Arbeitsbereichs kann Ihnen einen Link zum Zurücksetzen geben.',
    passwordSet: 'Das neue Passwort gilt. Melden Sie sich damit an.',
    signedOutToAccept: 'Melden Sie sich mit der eingeladenen Adresse an, um die Einladung anzunehmen.',
    demoTitle: 'Demokonten',
    demoText: 'Wählen Sie eines, um das Formular auszufüllen.',
    unclaimedTitle: 'Diese Installation gehört noch niemandem',
    unclaimedText:
      'Öffnen Sie den Einrichtungslink, der beim Start des Servers ausgegeben wurde. Verloren? Dort gibt ihn „npx rankplan doctor“ noch einmal aus.',
  },
  reset: {
    title: 'Neues Passwort setzen',
    text: 'Sie werden überall abgemeldet und melden sich dann mit dem neuen Passwort an.',
    submit: 'Passwort setzen',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText:
      'Ein Link zum Zurücksetzen gilt 24 Stunden und nur einmal; ein neuerer ersetzt ihn. Prüfen Sie, ob der ganze Link kopiert wurde; sonst bitten Sie die Verwaltung Ihres Arbeitsbereichs um einen neuen.',
  },
  invite: {
    pageTitle: 'Einladung',
    title: (workspace: string) => `${workspace} beitreten`,
    text: (email: string, role: Role) => `${email} ist eingeladen. Rolle: ${roleNames[role]}.`,
    join: 'Arbeitsbereich beitreten',
    accept: 'Einladung annehmen',
    signInToAccept: 'Anmelden und annehmen',
    hasAccount: (email: string) =>
      `Für ${email} gibt es schon ein Konto. Melden Sie sich damit an, um die Einladung anzunehmen.`,
    foreignTitle: 'Diese Einladung gilt jemand anderem',
    foreignText: (invited: string, signedIn: string) =>
      `Diese Einladung gilt für ${invited}; Sie sind als ${signedIn} angemeldet. Melden Sie sich ab, um sie zu nutzen.`,
    unknownTitle: 'Diese Einladung gibt es nicht',
    unknownText:
      'Prüfen Sie, ob der ganze Link kopiert wurde, oder bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    expiredTitle: 'Diese Einladung ist abgelaufen',
    expiredText: (workspace: string) =>
      `Bitten Sie die Person, die Sie zu ${workspace} eingeladen hat, um einen neuen Link.`,
    revokedTitle: 'Diese Einladung wurde zurückgezogen',
    revokedText: (workspace: string) =>
      `Sie wurde zurückgezogen oder durch einen neueren Link ersetzt. Fragen Sie die Person, die Sie zu ${workspace} eingeladen hat.`,
    acceptedTitle: 'Diese Einladung wurde schon genutzt',
    acceptedText: (email: string, workspace: string) =>
      `${email} ist ${workspace} beigetreten. Wenn Sie das waren, melden Sie sich an; sonst bitten Sie um eine neue Einladung.`,
    openWorkspace: 'Arbeitsbereich öffnen',
  },
  account: {
    title: 'Ihr Konto',
    profile: 'Profil',
    saveName: 'Name speichern',
    nameSaved: 'Name gespeichert',
    emailHelp: 'Mit dieser Adresse melden Sie sich an.',
    passwordTitle: 'Passwort',
    passwordText: 'Wenn Sie es ändern, werden Sie überall sonst abgemeldet.',
    changePassword: 'Passwort ändern',
    passwordChanged: 'Passwort geändert',
    passwordChangedText: 'Andere Sitzungen wurden abgemeldet.',
    sessions: 'Wo Sie angemeldet sind',
    sessionsTable: 'Sitzungen',
    device: 'Browser',
    browserOn: (browser: string, system: string) => `${browser} unter ${system}`,
    address: 'Adresse',
    started: 'Seit',
    seen: 'Zuletzt gesehen',
    thisOne: 'Diese hier',
    unknownDevice: 'Unbekannter Browser',
    unknownAddress: 'unbekannt',
    endSession: 'Dort abmelden',
    endOthers: 'Überall sonst abmelden',
    endOthersTitle: 'Überall sonst abmelden',
    endOthersText: 'Jede Sitzung außer dieser endet. Was Sie abgesendet haben, bleibt.',
    sessionEnded: 'Dort abgemeldet',
    othersEnded: 'Überall sonst abgemeldet',
    workspaces: 'Ihre Arbeitsbereiche',
    noWorkspaces: 'Sie gehören zurzeit zu keinem Arbeitsbereich. Ein Einladungslink bringt Sie in einen.',
    newWorkspace: 'Neuer Arbeitsbereich',
    leave: 'Verlassen',
    leaveTitle: (workspace: string) => `${workspace} verlassen`,
    leaveText: (workspace: string) =>
      `Sie sehen ${workspace} dann nicht mehr. Was Sie dort getan haben, bleibt, und eine Einladung bringt Sie zurück.`,
    left: (workspace: string) => `Sie haben ${workspace} verlassen`,
    back: 'Zurück zu den Arbeitsbereichen',
  },
  settings: {
    title: 'Einstellungen',
    workspace: 'Arbeitsbereich',
    yourRole: (role: Role) =>
      `Ihre Rolle hier: ${roleNames[role]}. Die Verwaltung kann den Arbeitsbereich umbenennen und Rollen ändern.`,
  },
} satisfies FrameWords['people']
