import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from '../client.ts'

/** better-auth's storage: its own four tables, through our Prisma client. */
export function authAdapter(db: Database) {
  return prismaAdapter(db, { provider: 'postgresql', transaction: true })
}
