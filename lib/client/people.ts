import {
  type ChangePassword,
  OpenWorkspace,
  type ResetPassword,
  type SetUp,
  type SignIn,
} from '#lib/contracts/accounts'
import {
  type AcceptInvite,
  CreatedInvites,
  type CreateInvites,
  type JoinByInvite,
  RenewedInvite,
} from '#lib/contracts/invites'
import type { RenameMe } from '#lib/contracts/people'
import { type ChangeRole, type CreateWorkspace, type RenameWorkspace, ResetLink } from '#lib/contracts/workspaces'
import { api } from './api.ts'

const workspacePath = (slug: string) => `/api/v1/workspaces/${encodeURIComponent(slug)}`

export const signIn = (body: SignIn) => api('POST', '/api/auth/sign-in/email', { body })
export const signOut = () => api('POST', '/api/auth/sign-out', { body: {} })
export const changePassword = (body: ChangePassword) => api('POST', '/api/auth/change-password', { body })

export const setUp = (body: SetUp) => api('POST', '/api/v1/setup', { body, reply: OpenWorkspace })
export const resetPassword = (body: ResetPassword) => api('POST', '/api/v1/password-resets', { body })
export const acceptInvite = (body: AcceptInvite) =>
  api('POST', '/api/v1/invites/accept', { body, reply: OpenWorkspace })
export const joinByInvite = (body: JoinByInvite) => api('POST', '/api/v1/invites/join', { body, reply: OpenWorkspace })

export const renameMe = (body: RenameMe) => api('PATCH', '/api/v1/me', { body })
export const endSession = (sessionId: string) => api('DELETE', `/api/v1/me/sessions/${sessionId}`)
export const endOtherSessions = () => api('DELETE', '/api/v1/me/sessions')

export const createWorkspace = (body: CreateWorkspace) =>
  api('POST', '/api/v1/workspaces', { body, reply: OpenWorkspace })
export const renameWorkspace = (slug: string, body: RenameWorkspace) => api('PATCH', workspacePath(slug), { body })
export const leaveWorkspace = (slug: string) => api('POST', `${workspacePath(slug)}/leave`)

export const changeRole = (slug: string, membershipId: string, body: ChangeRole) =>
  api('PATCH', `${workspacePath(slug)}/members/${membershipId}`, { body })
export const removeMember = (slug: string, membershipId: string) =>
  api('DELETE', `${workspacePath(slug)}/members/${membershipId}`)
export const makeResetLink = (slug: string, membershipId: string) =>
  api('POST', `${workspacePath(slug)}/members/${membershipId}/reset-link`, { reply: ResetLink })

export const createInvites = (slug: string, body: CreateInvites) =>
  api('POST', `${workspacePath(slug)}/invites`, { body, reply: CreatedInvites })
export const renewInvite = (slug: string, inviteId: string, days: 1 | 7 | 30) =>
  api('POST', `${workspacePath(slug)}/invites/${inviteId}/renew`, { body: { days }, reply: RenewedInvite })
export const revokeInvite = (slug: string, inviteId: string) =>
  api('DELETE', `${workspacePath(slug)}/invites/${inviteId}`)
