import { z } from 'zod'
import { Role } from '#lib/core/access/can'
import { PersonName } from '#lib/core/people/person'
import { UserId } from '#lib/core/vocabulary/ids'

export const MyWorkspace = z.strictObject({ slug: z.string(), name: z.string(), role: Role, isDemo: z.boolean() })
export type MyWorkspace = z.infer<typeof MyWorkspace>

/** Who is signed in, and where they may go. */
export const Me = z.strictObject({
  userId: UserId,
  name: z.string(),
  email: z.string(),
  workspaces: z.array(MyWorkspace),
  canCreateWorkspace: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const RenameMe = z.strictObject({ name: PersonName })
export type RenameMe = z.infer<typeof RenameMe>
