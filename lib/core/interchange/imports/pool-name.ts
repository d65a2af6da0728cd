import { z } from 'zod'

const MAX_NAME = 120
const FILE_NAME_CHARACTERS = 200
const UNSHOWN = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

export const PoolName = z
  .string()
  .trim()
  .min(1, { error: 'Enter a name for the pool.' })
  .max(MAX_NAME, { error: `Use at most ${MAX_NAME} characters.` })
  .refine((name) => name.search(UNSHOWN) < 0, {
    error: 'This holds characters that cannot be shown. Type it again by hand.',
  })

/** The last part of a path, without characters that cannot be shown; 'file' where nothing is left. */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const clean = [...base.replace(UNSHOWN, '').normalize('NFC').trim()]
  if (clean.length === 0) return 'file'
  if (clean.length <= FILE_NAME_CHARACTERS) return clean.join('')
  // The end says what kind of file it is.
  return `${clean.slice(0, FILE_NAME_CHARACTERS - 21).join('')}…${clean.slice(-20).join('')}`
}

/** What a pool from this file is called until somebody says better: 'prompts_v2.jsonl.gz' -> 'prompts v2'. */
export function poolNameFromFile(fileName: string): string {
  const stem = cleanFileName(fileName)
    .replace(/\.gz$/i, '')
    .replace(/\.(jsonl|ndjson|json|txt)$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return [...(stem || 'Prompts')].slice(0, MAX_NAME).join('').trim()
}
