import { z } from 'zod'

/** UUIDv7 in lower case, made by `newId()`; the brand keeps one kind of id from standing in for another. */
export const UserId = z.uuid().brand<'UserId'>()
export type UserId = z.infer<typeof UserId>

export const WorkspaceId = z.uuid().brand<'WorkspaceId'>()
export type WorkspaceId = z.infer<typeof WorkspaceId>

export const MembershipId = z.uuid().brand<'MembershipId'>()
export type MembershipId = z.infer<typeof MembershipId>

export const InviteId = z.uuid().brand<'InviteId'>()
export type InviteId = z.infer<typeof InviteId>

export const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

export const PoolId = z.uuid().brand<'PoolId'>()
export type PoolId = z.infer<typeof PoolId>

export const PoolImportId = z.uuid().brand<'PoolImportId'>()
export type PoolImportId = z.infer<typeof PoolImportId>

export const PromptId = z.uuid().brand<'PromptId'>()
export type PromptId = z.infer<typeof PromptId>
