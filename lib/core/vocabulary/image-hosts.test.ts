import { expect, test } from 'vitest'
import { imageAddress, readImageHosts } from './image-hosts.ts'

const hosts = ['images.example.org', 'cdn.example.com']

test('a list of hosts is read without regard to case, order of spaces or repetition', () => {
  expect(readImageHosts('  Images.example.org\n cdn.example.com images.example.org ')).toEqual(hosts)
  expect(readImageHosts('')).toEqual([])
})

test.each([
  'https://images.example.org',
  'images.example.org:8443',
  'images.example.org/path',
  '*.example.org',
  'localhost',
  "images.example.org;script-src 'unsafe-inline'",
  'a..b',
  '-a.example.org',
])('%s is no bare host name', (host) => {
  expect(readImageHosts(`cdn.example.com ${host}`)).toBeNull()
})

test('an address of a named host is given as a browser asks for it', () => {
  expect(imageAddress('https://images.example.org/a b.png?x=1', hosts)).toBe('https://images.example.org/a%20b.png?x=1')
  expect(imageAddress('https://IMAGES.example.org:443/c.png', hosts)).toBe('https://images.example.org/c.png')
})

test.each([
  'http://images.example.org/a.png',
  '//images.example.org/a.png',
  'https://images.example.org:8443/a.png',
  'https://me:pw@images.example.org/a.png',
  'https://images.example.org@evil.example/a.png',
  'https://images.example.org.evil.example/a.png',
  'https://evil.example/images.example.org/a.png',
  'https://evil.example\\@images.example.org/a.png',
  'https://sub.images.example.org/a.png',
  'https://images.example.org./a.png',
  'javascript:alert(1)//images.example.org',
  'data:image/png;base64,AAAA',
  'images.example.org/a.png',
  '',
])('%s is asked of nobody', (url) => {
  expect(imageAddress(url, hosts)).toBeNull()
})

test('without hosts no image is asked for', () => {
  expect(imageAddress('https://images.example.org/a.png', [])).toBeNull()
})
