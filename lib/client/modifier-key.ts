import { useHydrated } from './use-hydrated.ts'

/** What the reader's keyboard calls the key of shortcuts: Cmd's sign on Apple's, Ctrl elsewhere and on the server. */
export function useModifierKey(): string {
  return useHydrated() && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}
