/** What a single key may do beside placing cards and giving ranks. */
export const keyCommands = [
  'tie',
  'restEqual',
  'allBad',
  'left',
  'right',
  'strength',
  'back',
  'submit',
  'decline',
  'mark',
  'ask',
  'reopen',
  'history',
  'raw',
  'differences',
  'guidelines',
  'help',
  'drop',
  'moveUp',
  'moveDown',
] as const
export type KeyCommand = (typeof keyCommands)[number]

/**
 * Keys as `KeyboardEvent.key` names them, letters in lower case; the first of a command is the one that is shown. No command
 * uses a letter A…I: those are the cards.
 */
export const defaultBindings = {
  tie: ['=', 't'],
  restEqual: ['0'],
  allBad: ['x'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  strength: ['k'],
  back: ['Backspace'],
  submit: ['Enter'],
  decline: ['s'],
  mark: ['m'],
  ask: ['q'],
  reopen: ['u'],
  history: ['y'],
  raw: ['r'],
  differences: ['w'],
  guidelines: ['l'],
  help: ['?'],
  drop: ['Escape'],
  moveUp: ['ArrowUp'],
  moveDown: ['ArrowDown'],
} as const satisfies Record<KeyCommand, readonly string[]>

/** The numpad, for one hand: 1-9 are cards, the rest as printed. Nobody changes these. */
export const numpadBindings: Readonly<Record<string, KeyCommand>> = {
  NumpadAdd: 'tie',
  Numpad0: 'restEqual',
  NumpadDecimal: 'back',
  NumpadEnter: 'submit',
}

/** What those keys of the numpad write, on whatever layout. */
const numpadWrites: Readonly<Record<string, KeyCommand>> = {
  '+': 'tie',
  '0': 'restEqual',
  '.': 'back',
  ',': 'back',
  Enter: 'submit',
}

/** A person's own keys, by command; each list replaces the default one, and an empty one leaves the command to its button. */
export type KeyOverrides = Partial<Record<KeyCommand, string[] | undefined>>

export function bindingsWith(overrides: KeyOverrides = {}): Record<KeyCommand, readonly string[]> {
  const own = Object.entries(overrides).filter(([, keys]) => keys !== undefined)
  return { ...defaultBindings, ...Object.fromEntries(own) }
}

/** Why a key cannot be a command's own: it is a card's or a rank's, it is a modifier or the browser's, or others have it. */
export type KeyFault =
  | { fault: 'reserved' | 'unusable'; key: string }
  | { fault: 'taken'; key: string; command: KeyCommand; by: KeyCommand }

const RESERVED = /^[a-i1-9]$/
/** Halves of characters, modifiers, and keys that a page without them cannot be left by. */
const UNUSABLE =
  /^(?:Dead|Process|Unidentified|Compose|Shift|Control|Alt|AltGraph|Meta|OS|Fn|FnLock|CapsLock|NumLock|ScrollLock|Tab)$/

/** The first thing that keeps a person's own keys from working; null where nothing does. No key does two things, on the numpad neither. */
export function keyFault(overrides: KeyOverrides): KeyFault | null {
  const bindings = bindingsWith(overrides)
  const takenBy = new Map<string, KeyCommand>()
  for (const command of keyCommands)
    for (const key of bindings[command]) {
      if (RESERVED.test(key)) return { fault: 'reserved', key }
      if (key !== normalizedKey(key) || UNUSABLE.test(key) || key.trim() === '') return { fault: 'unusable', key }
      const by = takenBy.get(key) ?? (numpadWrites[key] === command ? undefined : numpadWrites[key])
      if (by !== undefined) return { fault: 'taken', key, command, by }
      takenBy.set(key, command)
    }
  return null
}

/** One character in lower case; names such as 'Backspace' as they are. */
export function normalizedKey(key: string): string {
  return [...key].length === 1 ? key.toLowerCase() : key
}
