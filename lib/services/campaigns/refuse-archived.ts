import { AppError } from '#lib/core/vocabulary/app-error'

export const ARCHIVED = 'The campaign is archived, so nothing about it can change. Bring it back first.'

/** @throws AppError conflict where the campaign is archived: it can be read and exported, and nothing else */
export function refuseArchived({ archivedAt }: { archivedAt: Date | null }): void {
  if (archivedAt !== null) throw new AppError('conflict', ARCHIVED)
}
