import { WorkspaceId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'

export type BuiltWorkspace = { id: WorkspaceId; slug: string; name: string }

/** A workspace of its own; the slug is unique unless given. */
export async function buildWorkspace(given: { slug?: string; name?: string } = {}): Promise<BuiltWorkspace> {
  const { db, newId } = testDatabase()
  const id = newId()
  const row = await db.workspace.create({
    data: { id, slug: given.slug ?? `w-${id.slice(-12)}`, name: given.name ?? 'Test workspace' },
    select: { slug: true, name: true },
  })
  return { id: WorkspaceId.parse(id), ...row }
}
