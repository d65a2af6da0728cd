import { bindingsWith, type KeyCommand, type KeyOverrides } from '#lib/core/ranking/keys/key-bindings'

const CAPS: Readonly<Record<string, string>> = {
  Backspace: '⌫',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': '␣',
}

/** A key as it is printed on a keyboard. */
export const keyCap = (key: string): string => CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)

/** The key that submits here and now: Enter, or the person's own while keys of one character are on. With Ctrl or Cmd Enter always does. */
export function submitCap(overrides: KeyOverrides, singleKeys: boolean, withCtrl: string): string {
  const heard = bindingsWith(overrides).submit.find((key) => singleKeys || [...key].length > 1)
  return heard === undefined ? withCtrl : keyCap(heard)
}

/** The keys of a command as they are printed, the first one first. */
export const capsOf = (overrides: KeyOverrides, command: KeyCommand): string[] =>
  bindingsWith(overrides)[command].map(keyCap)
