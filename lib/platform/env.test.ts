import { expect, test } from 'vitest'
import { Env, EnvironmentError, readDatabaseEnv, readEnv } from './env.ts'

const valid = {
  DATABASE_URL: 'postgresql://rankplan:pw@db.example.org:5432/rankplan',
  SECRET: 's'.repeat(32),
  BASE_URL: 'https://rankplan.example.org',
}

/** One wrong value for every setting there is: a new setting without one fails the test below. */
const wrong: Record<keyof Env, string> = {
  DATABASE_URL: 'mysql://db/rankplan',
  DATABASE_TLS: 'yes',
  DATABASE_CA_FILE: '/nowhere/ca.pem',
  WEB_DATABASE_CONNECTIONS: '1',
  WORKER_DATABASE_CONNECTIONS: '2',
  WORKER_CONCURRENCY: '0',
  SECRET: 'too short',
  BASE_URL: 'https://rankplan.example.org/path',
  HOST: '',
  PORT: '65536',
  TRUSTED_PROXIES: '-1',
  IMAGE_HOSTS: 'https://images.example.org',
  RANKPLAN_BUILD: 'two words',
  DEMO: 'true',
  LOG_LEVEL: 'loud',
}

function problemsOf(source: Record<string, string | undefined>): Record<string, string> {
  try {
    readEnv(source)
    return {}
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return Object.fromEntries(error.problems.map(({ name, message }) => [name, message]))
  }
}

test('every setting has a bound that a wrong value meets, and all are named at once', () => {
  expect(Object.keys(wrong).sort()).toEqual(Object.keys(Env.shape).sort())
  const { HOST: _empty, ...refused } = wrong
  expect(Object.keys(problemsOf(refused)).sort()).toEqual(Object.keys(refused).sort())
})

test.each(Object.entries(wrong).filter(([name]) => name !== 'HOST'))(
  '%s=%s is refused by name and nothing else is',
  (name, value) => {
    expect(Object.keys(problemsOf({ ...valid, [name]: value }))).toEqual([name])
  },
)

test('the message of a refusal names every problem and none of the values', () => {
  expect(() => readEnv({ ...valid, SECRET: 'hunter2', PORT: 'http' })).toThrow(
    'The environment has 2 problem(s):\n  SECRET must have at least 32 characters (`openssl rand -hex 32`)\n  PORT must be a whole number from 1 to 65535',
  )
})

test('what is missing is called missing, and an empty value counts as missing', () => {
  const problems = problemsOf({ DATABASE_URL: '', SECRET: '' })
  expect(Object.keys(problems).sort()).toEqual(['BASE_URL', 'DATABASE_URL', 'SECRET'])
  for (const message of Object.values(problems)) expect(message).toMatch(/^is missing: /)
})

test('three settings are enough, and the rest has its defaults', () => {
  expect(readEnv(valid)).toEqual({
    ...valid,
    DATABASE_TLS: 'off',
    WEB_DATABASE_CONNECTIONS: 10,
    WORKER_DATABASE_CONNECTIONS: 6,
    WORKER_CONCURRENCY: 2,
    HOST: '127.0.0.1',
    PORT: 3000,
    TRUSTED_PROXIES: 0,
    IMAGE_HOSTS: [],
    DEMO: 'off',
    LOG_LEVEL: 'info',
  })
})

test('a command that needs the database alone asks for nothing else', () => {
  expect(readDatabaseEnv({ DATABASE_URL: valid.DATABASE_URL, PORT: 'nonsense' })).toEqual({
    DATABASE_URL: valid.DATABASE_URL,
    DATABASE_TLS: 'off',
  })
})
