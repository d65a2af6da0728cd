import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readJsonFile, writePrivateJson } from './private-file.ts'

const Stored = z.object({ secret: z.string().min(32).optional(), postgresPassword: z.string().min(1).optional() })

export type Secrets = {
  secret: string
  postgresPassword: string
  /** No password was stored: a cluster that exists must be given this one. */
  passwordIsNew: boolean
}

/** The stored secrets; null where there are none yet. @throws Error naming the file when it cannot be understood */
export function readSecrets(file: string): z.infer<typeof Stored> | null {
  const stored = readJsonFile(file)
  if (stored === null) return null
  const result = Stored.safeParse(stored)
  if (result.success) return result.data
  throw new Error(
    `The file ${file} does not hold Rankplan's secrets any more. Mend it, or remove it to have new ones made.`,
  )
}

/** The stored secrets, made (256 bits each) and stored where they are missing. */
export function ensureSecrets(file: string): Secrets {
  const stored = readSecrets(file)
  const random = () => randomBytes(32).toString('hex')
  const secrets = {
    secret: stored?.secret ?? random(),
    postgresPassword: stored?.postgresPassword ?? random(),
  }
  if (!stored?.secret || !stored.postgresPassword) writePrivateJson(file, secrets)
  return { ...secrets, passwordIsNew: !stored?.postgresPassword }
}
