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

export const CampaignId = z.uuid().brand<'CampaignId'>()
export type CampaignId = z.infer<typeof CampaignId>

export const ItemId = z.uuid().brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

export const AssignmentId = z.uuid().brand<'AssignmentId'>()
export type AssignmentId = z.infer<typeof AssignmentId>

export const JudgmentId = z.uuid().brand<'JudgmentId'>()
export type JudgmentId = z.infer<typeof JudgmentId>

export const ResponseId = z.uuid().brand<'ResponseId'>()
export type ResponseId = z.infer<typeof ResponseId>

export const SnapshotId = z.uuid().brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotId>

export const AnalysisId = z.uuid().brand<'AnalysisId'>()
export type AnalysisId = z.infer<typeof AnalysisId>

export const CalibrationId = z.uuid().brand<'CalibrationId'>()
export type CalibrationId = z.infer<typeof CalibrationId>

export const CalibrationRunId = z.uuid().brand<'CalibrationRunId'>()
export type CalibrationRunId = z.infer<typeof CalibrationRunId>

export const PilotId = z.uuid().brand<'PilotId'>()
export type PilotId = z.infer<typeof PilotId>

export const TemplateId = z.uuid().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

export const RemarkId = z.uuid().brand<'RemarkId'>()
export type RemarkId = z.infer<typeof RemarkId>

export const PracticeItemId = z.uuid().brand<'PracticeItemId'>()
export type PracticeItemId = z.infer<typeof PracticeItemId>
