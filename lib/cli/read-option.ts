import type { z } from 'zod'
import { UsageError } from './command.ts'

/** An option's text by its schema; a UsageError that names the option and says what would do. */
export function readText<T>(name: string, schema: z.ZodType<T>, text: string): T {
  return readValue(name, schema, text, text)
}

/** An option's number by its schema; what is no plain decimal ('', '5x', '0x10') is no number to it. */
export function readNumber<T>(name: string, schema: z.ZodType<T>, text: string): T {
  const isNumber = /^-?\d+(\.\d+)?(e\+?\d+)?$/i.test(text)
  return readValue(name, schema, text, isNumber ? Number(text) : Number.NaN)
}

function readValue<T>(name: string, schema: z.ZodType<T>, typed: string, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new UsageError(`--${name} ${typed}: ${read.error.issues[0]?.message ?? 'it cannot be read.'}`)
}

/** The one FILE a command takes. */
export function readFileName(positionals: readonly string[]): string {
  const [file, ...others] = positionals
  if (file === undefined || file === '') throw new UsageError('Name the file of prompts.')
  if (others.length > 0)
    throw new UsageError(`Name one file, not ${positionals.length}: "${positionals.join('", "')}".`)
  return file
}
