type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented'>
type Target = { tagName?: string; isContentEditable?: boolean; role?: string | null }

const TYPING_TAGS = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const TYPING_ROLES = new Set(['textbox', 'combobox', 'searchbox', 'listbox', 'menu', 'menuitem'])

/** Whether a key press may be a single-key shortcut: fresh, alone, and not meant for a field, a list or an input method. */
export function isPlainKey(event: Key, target: Target | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.repeat || event.isComposing || event.defaultPrevented) return false
  if (!target) return true
  if (target.isContentEditable || TYPING_TAGS.has(target.tagName ?? '')) return false
  return !TYPING_ROLES.has(target.role ?? '')
}

/** Ctrl+K, or Cmd+K on a Mac: also while typing, never on repeat. */
export function isPaletteKey(event: Key): boolean {
  return (
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.repeat &&
    !event.isComposing &&
    event.key.toLowerCase() === 'k'
  )
}
