import { Env, EnvironmentError, readEnv } from '#lib/platform/env'
import { type Finding, note, ok, problem } from './finding.ts'
import type { Installation } from './installation.ts'

type Source = Readonly<Record<string, string | undefined>>

/** What `npm start` fills in when nothing is set, so that only wrong values are named. */
const FILLED_IN = {
  DATABASE_URL: 'postgresql://postgres@127.0.0.1/rankplan',
  SECRET: 'x'.repeat(32),
  BASE_URL: 'http://localhost:3000',
}

/** Every setting of the environment that is wrong, by name; the rest as they are, secrets masked. */
export function checkSettings({ kind }: Pick<Installation, 'kind'>, source: Source): Finding[] {
  const set = Object.keys(Env.shape).flatMap((name) => {
    const value = source[name]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  const given = Object.fromEntries(set)
  const names = set.map(([name, value]) => `${name}=${masked(name, value)}`)
  const summary = ok('Settings', names.length === 0 ? 'none set; every one has its default' : names.join('\n'))
  try {
    readEnv({ ...FILLED_IN, ...given })
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return [
      { ...summary, level: 'note' },
      ...error.problems.map(({ name, message }) => problem(name, message, meaningOf(name))),
    ]
  }
  const missing = kind === 'external' ? ['SECRET', 'BASE_URL'].filter((name) => given[name] === undefined) : []
  if (missing.length === 0) return [summary]
  return [
    summary,
    note(
      'Settings',
      `${missing.join(' and ')} not set here`,
      '"npm start" fills them in; "npm run web" and "npm run worker" need them, the same in all processes.',
    ),
  ]
}

const meaningOf = (name: string): string =>
  Env.shape[name as keyof Env]?.description ?? 'See the list of settings in README.md.'

/** A value as it may be shown: passwords and secrets never. */
export function masked(name: string, value: string): string {
  if (name === 'SECRET') return `(${value.length} characters)`
  if (name !== 'DATABASE_URL') return value
  if (!/^postgres(ql)?:/.test(value) || !URL.canParse(value)) return '(not the address of a Postgres)'
  const url = new URL(value)
  if (url.password !== '') url.password = '***'
  if (url.searchParams.has('password')) url.searchParams.set('password', '***')
  return url.href
}
