import { z } from 'zod'

/** What a single key may do beside placing cards and giving ranks. */
export const keyCommands = [
  'tie',
  'restEqual',
  'back',
  'submit',
  'decline',
  'reopen',
  'raw',
  'guidelines',
  'help',
  'drop',
  'moveUp',
  'moveDown',
] as const
export type KeyCommand = (typeof keyCommands)[number]

/** Keys as `KeyboardEvent.key` names them, letters in lower case. No command uses a letter A…I: those are the cards. */
export const defaultBindings = {
  tie: ['=', 't'],
  restEqual: ['0'],
  back: ['Backspace'],
  submit: ['Enter'],
  decline: ['s'],
  reopen: ['u'],
  raw: ['r'],
  guidelines: ['l'],
  help: ['?'],
  drop: ['Escape'],
  moveUp: ['ArrowUp'],
  moveDown: ['ArrowDown'],
} as const satisfies Record<KeyCommand, readonly string[]>

/** The numpad, for one hand: 1-9 are cards, the rest as printed. */
export const numpadBindings: Readonly<Record<string, KeyCommand>> = {
  NumpadAdd: 'tie',
  Numpad0: 'restEqual',
  NumpadDecimal: 'back',
  NumpadEnter: 'submit',
}

const RESERVED = /^[a-i1-9]$/

/** A person's own keys, by command; each list replaces the default one. Letters A…I and digits 1…9 stay with cards and ranks; no key does two things. */
export const KeyOverrides = z
  .partialRecord(
    z.enum(keyCommands),
    z.array(
      z
        .string()
        .min(1)
        .max(20)
        .refine((key) => key === normalizedKey(key), { error: 'write letters in lower case' })
        .refine((key) => !RESERVED.test(key), {
          error: 'the letters A to I and the digits 1 to 9 stand for cards and ranks',
        }),
    ),
  )
  .superRefine((overrides, context) => {
    const keys = Object.values(bindingsWith(overrides)).flat()
    const twice = keys.find((key, i) => keys.indexOf(key) !== i)
    if (twice !== undefined)
      context.addIssue({
        code: 'custom',
        message: `the key "${twice}" would do two things: give one of them another key`,
      })
  })
export type KeyOverrides = z.infer<typeof KeyOverrides>

export function bindingsWith(overrides: KeyOverrides = {}): Record<KeyCommand, readonly string[]> {
  const own = Object.entries(overrides).filter(([, keys]) => keys !== undefined)
  return { ...defaultBindings, ...Object.fromEntries(own) }
}

/** One character in lower case; names such as 'Backspace' as they are. */
export function normalizedKey(key: string): string {
  return [...key].length === 1 ? key.toLowerCase() : key
}
