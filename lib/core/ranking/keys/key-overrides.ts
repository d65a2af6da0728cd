import { z } from 'zod'
import { type KeyFault, keyCommands, keyFault, type KeyOverrides as Overrides } from './key-bindings.ts'

/** A person's own keys, as they come from outside. Letters A…I and digits 1…9 stay with cards and ranks; no key does two things. */
export const KeyOverrides = z
  .partialRecord(z.enum(keyCommands), z.array(z.string().min(1).max(20)).max(4))
  .superRefine((overrides, context) => {
    const fault = keyFault(overrides)
    if (fault !== null) context.addIssue({ code: 'custom', message: sentenceOf(fault) })
  }) satisfies z.ZodType<Overrides>
export type KeyOverrides = Overrides

function sentenceOf(fault: KeyFault): string {
  switch (fault.fault) {
    case 'reserved':
      return 'the letters A to I and the digits 1 to 9 stand for cards and ranks'
    case 'unusable':
      return `"${fault.key}" cannot be a key of its own: write letters in lower case, and leave out Tab and keys held with others`
    case 'taken':
      return `the key "${fault.key}" would do two things: give one of them another key`
  }
}
