import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { processStart } from '../processes.ts'

const Holder = z.object({
  pid: z.number().int(),
  /** When that process started: the id alone may belong to another process by now. */
  processStart: z.string(),
  /** What holds it, as in "npm start". */
  command: z.string(),
  /** Where it runs; absent while it is starting. */
  url: z.string().optional(),
})
export type Holder = z.infer<typeof Holder>

export type Lock = { held: true; update: (facts: { url: string }) => void; release: () => void }
export type Taken = { held: false; holder: Holder }

const TRIES = 5

function parseHolder(text: string): Holder | null {
  try {
    const holder = Holder.parse(JSON.parse(text))
    return processStart(holder.pid) === holder.processStart ? holder : null
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Who holds the lock; null when nobody does, or its holder is gone. */
export function readLock(file: string): Holder | null {
  const text = readText(file)
  return text === null ? null : parseHolder(text)
}

/**
 * Takes the lock or says who has it. A lock whose process is gone (kill -9, power cut) is replaced at once; a process
 * that merely has the same id is not taken for the holder.
 */
export function acquireLock(file: string, command: string): Lock | Taken {
  const own: Holder = { pid: process.pid, processStart: processStart(process.pid) ?? '', command }
  for (let i = 0; i < TRIES; i++) {
    if (place(file, own)) return lockHandle(file, own)
    const text = readText(file)
    if (text === null) continue
    const holder = parseHolder(text)
    if (holder) return { held: false, holder }
    removeStale(file, text)
  }
  throw new Error(`The lock ${file} keeps changing hands. Try again.`)
}

/** Whole or not at all, and only where there is none: a hard link to a finished file. */
function place(file: string, holder: Holder): boolean {
  const temporary = `${file}.${randomUUID()}`
  writeFileSync(temporary, JSON.stringify(holder), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(temporary, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Moves the stale lock away; if another process has replaced it in between, puts that one's back. */
function removeStale(file: string, staleText: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  try {
    if (readText(aside) !== staleText) linkSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

function lockHandle(file: string, own: Holder): Lock {
  let current = own
  const isOurs = () => readText(file) === JSON.stringify(current)
  return {
    held: true,
    update: (facts) => {
      const next = { ...current, ...facts }
      const temporary = `${file}.${randomUUID()}`
      writeFileSync(temporary, JSON.stringify(next), { mode: 0o600, flag: 'wx' })
      if (isOurs()) renameSync(temporary, file)
      else rmSync(temporary, { force: true })
      current = next
    },
    release: () => {
      if (isOurs()) rmSync(file, { force: true })
    },
  }
}
