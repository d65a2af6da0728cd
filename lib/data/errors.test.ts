import { describe, expect, test } from 'vitest'
import { isDatabaseUnavailable, violatedConstraint } from './errors.ts'

describe('a database that went away', () => {
  test.each<[string, unknown]>([
    ['a refused connection', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
    ['a server shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['a connection that broke under a query', new Error('Connection terminated unexpectedly')],
    [
      'a client used after its connection broke',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['one of them as a cause', new Error('outer', { cause: new Error('Connection terminated unexpectedly') })],
  ])('is seen in %s', (_name, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['a refused row', Object.assign(new Error('duplicate key'), { code: '23505' })],
    ['a bug', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('is not seen in %s', (_name, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false)
  })
})

test('the violated constraint is named, wherever the driver put it', () => {
  expect(violatedConstraint(Object.assign(new Error('x'), { constraint: 'Pool_active_name' }))).toBe('Pool_active_name')
  expect(violatedConstraint(new Error('violates unique constraint "Pool_active_name"'))).toBe('Pool_active_name')
  expect(violatedConstraint(new Error('x'))).toBeNull()
})
