import { people } from '../people.ts'
import { shell } from '../shell.ts'

const { description: _description, homePage: _homePage, ...frame } = shell
const { roleNames, signOut, signIn, reset, invite, account } = people
const { name, nameHelp, email, password, currentPassword, newPassword, passwordHelp } = people.fields
const { title, workspace, yourRole } = people.settings

/** What everybody meets around their work, in English: the frame, the front door, one's account, failures. */
export const en = {
  language: 'en' as const,
  shell: frame,
  people: {
    roleNames,
    fields: { name, nameHelp, email, password, currentPassword, newPassword, passwordHelp },
    signOut,
    signIn,
    reset,
    invite,
    account,
    settings: { title, workspace, yourRole },
  },
}
