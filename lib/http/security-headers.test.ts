import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './security-headers.ts'

const policy = (over: Partial<Parameters<typeof contentSecurityPolicy>[0]> = {}) =>
  new Map(
    contentSecurityPolicy({ nonce: 'bm9uY2U=', isDev: false, isHttps: false, imageHosts: [], ...over })
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources]
      }),
  )

test('in production nothing inline runs or styles without the nonce, and nothing is evaluated', () => {
  for (const sources of policy().values()) {
    expect(sources).not.toContain("'unsafe-inline'")
    expect(sources).not.toContain("'unsafe-eval'")
  }
  expect(policy().get('script-src')).toContain("'nonce-bm9uY2U='")
  expect(policy().get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
})

test('no page of ours can be framed, rebased or made to post elsewhere', () => {
  expect(policy().get('frame-ancestors')).toEqual(["'none'"])
  expect(policy().get('base-uri')).toEqual(["'self'"])
  expect(policy().get('form-action')).toEqual(["'self'"])
  expect(policy().get('object-src')).toEqual(["'none'"])
})

test('images come from this site, and over https from the hosts that were named, and from nowhere else', () => {
  expect(policy().get('img-src')).toEqual(["'self'", 'data:'])
  expect(policy({ imageHosts: ['images.example.org'] }).get('img-src')).toEqual([
    "'self'",
    'data:',
    'https://images.example.org',
  ])
})

test('plain http at home is not upgraded to an https nobody serves', () => {
  expect(policy().has('upgrade-insecure-requests')).toBe(false)
  expect(policy({ isHttps: true }).has('upgrade-insecure-requests')).toBe(true)
})
