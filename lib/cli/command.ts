/** 0: done, all well. 1: it failed, or something is wrong. 2: called in a way that makes no sense. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  /** Verb and noun, or one word, as typed. */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What --help of the command prints. */
  help: string
  run: (args: readonly string[]) => Promise<ExitCode>
}

/** A call that makes no sense; the message says what would. */
export class UsageError extends Error {}
