import { accessSync, constants } from 'node:fs'
import { z } from 'zod'
import { readImageHosts } from '#lib/core/vocabulary/image-hosts'

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const onOff = z.enum(['on', 'off'], { error: 'must be "on" or "off"' })
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((n) => n >= least && n <= most, { error: `must be a whole number from ${least} to ${most}` })

const postgresUrl = z.string().refine((text) => /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(text), {
  error: 'must look like postgresql://user:password@host:5432/database',
})
const httpOrigin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/', {
    error: 'must be an origin such as https://rankplan.example.org, without a path',
  })
  .transform((text) => new URL(text).origin)

const imageHosts = z.string().transform((list, context) => {
  const hosts = readImageHosts(list)
  if (hosts) return hosts
  context.addIssue({
    code: 'custom',
    message:
      'must be host names separated by spaces, as in "images.example.org cdn.example.com", without https:// or ports',
  })
  return z.NEVER
})

/** Every setting Rankplan reads, with its bounds and, where a bound exists, the outage it prevents. */
export const Env = z.object({
  DATABASE_URL: postgresUrl.describe(
    'The Postgres that holds the whole state. `npm start` without it runs an embedded one.',
  ),
  DATABASE_TLS: z
    .enum(['off', 'require', 'verify'], {
      error: 'must be "off", "require" (encrypted) or "verify" (encrypted, certificate checked)',
    })
    .default('off')
    .describe('TLS to the database.'),
  DATABASE_CA_FILE: z
    .string()
    .refine(isReadable, { error: 'must name a PEM file that this process can read' })
    .optional()
    .describe('PEM file of the authority that signed the database certificate.'),
  // Above 100 a handful of processes exhausts a default Postgres; below 2 the job queue starves its own handlers.
  WEB_DATABASE_CONNECTIONS: wholeNumber(2, 100)
    .default(10)
    .describe('Largest number of database connections of one web process.'),
  WORKER_DATABASE_CONNECTIONS: wholeNumber(3, 100)
    .default(6)
    .describe('Largest number of database connections of one worker process.'),
  WORKER_CONCURRENCY: wholeNumber(1, 32)
    .default(2)
    .describe('Jobs one worker process runs beside an analysis of a pool; while it has none, one more.'),
  SECRET: z
    .string({
      error:
        'is missing: a random text of at least 32 characters that signs sessions; all processes share it (`openssl rand -hex 32`)',
    })
    .min(32, { error: 'must have at least 32 characters (`openssl rand -hex 32`)' })
    .describe('Signs sessions and links. All processes share it.'),
  BASE_URL: httpOrigin.describe(
    'The address people open, as in https://rankplan.example.org: links and cookies are made for it.',
  ),
  HOST: z.string().min(1).default('127.0.0.1').describe('The address the web process listens on.'),
  PORT: wholeNumber(1, 65_535).default(3000).describe('The port the web process listens on.'),
  TRUSTED_PROXIES: wholeNumber(0, 5)
    .default(0)
    .describe('Reverse proxies in front of the web process whose X-Forwarded-For is believed.'),
  IMAGE_HOSTS: imageHosts
    .default([])
    .describe('Hosts whose images texts under judgment may show, over https; every other image stays a link.'),
  RANKPLAN_BUILD: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/, { error: 'must have 1 to 64 letters, digits, dots, dashes or underscores' })
    .optional()
    .describe(
      'Names the deployed build where several machines build it each for themselves; pages of another load anew.',
    ),
  DEMO: onOff
    .default('off')
    .describe('"on" seeds the demo workspace where it is missing. `npm start` turns it on for the embedded Postgres.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info')
    .describe('What the log holds.'),
})
export type Env = z.infer<typeof Env>

export class EnvironmentError extends Error {
  constructor(readonly problems: readonly { name: string; message: string }[]) {
    super(
      `The environment has ${problems.length} problem(s):\n${problems.map((p) => `  ${p.name} ${p.message}`).join('\n')}`,
    )
    this.name = 'EnvironmentError'
  }
}

const DatabaseEnv = Env.pick({ DATABASE_URL: true, DATABASE_TLS: true, DATABASE_CA_FILE: true })
export type DatabaseEnv = z.infer<typeof DatabaseEnv>

type Source = Readonly<Record<string, string | undefined>>

/** Reads and checks every setting at once. An empty string counts as absent. @throws EnvironmentError naming every problem */
export function readEnv(source: Source): Env {
  return read(Env, source)
}

/** Only what says where the database is, for commands that need nothing else. @throws EnvironmentError naming every problem */
export function readDatabaseEnv(source: Source): DatabaseEnv {
  return read(DatabaseEnv, source)
}

function read<S extends z.ZodType>(schema: S, source: Source): z.output<S> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new EnvironmentError(
    result.error.issues.map((issue) => ({
      name: issue.path.join('.'),
      message:
        given[String(issue.path[0])] === undefined && !issue.message.startsWith('is missing')
          ? `is missing: it ${issue.message}`
          : issue.message,
    })),
  )
}
