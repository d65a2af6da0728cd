/** By name: the new value, or null to leave it out. Several values of one name as a list. */
export type AddressChange = Readonly<Record<string, string | readonly string[] | null>>

/** `settle` is for what changes many times a second and is kept in state: the address follows once it rests or is let go. */
type AddressChangeHow = 'push' | 'replace' | 'settle'

const REST_MS = 200
/**
 * WebKit throws at the 101st change of the history in 30 seconds, and the router makes a second one for each of ours: 43 of
 * them leave room for others.
 */
const LEAST_GAP_MS = 700
/** A slider or a field was let go. */
const RELEASES = ['pointerup', 'pointercancel', 'focusout', 'pagehide']

let waiting: { path: string; change: AddressChange } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let settledAt = Number.NEGATIVE_INFINITY

/** Changes what follows the `?` of this page. */
export function changeAddress(change: AddressChange, how: AddressChangeHow = 'replace'): void {
  const path = window.location.pathname
  const whole = { ...takeWaiting(), ...change }
  if (how !== 'settle') {
    write(whole, how)
    return
  }
  waiting = { path, change: whole }
  timer = setTimeout(settle, Math.max(REST_MS, settledAt + LEAST_GAP_MS - Date.now()))
  for (const release of RELEASES) window.addEventListener(release, settle, { once: true })
}

function settle(): void {
  const change = takeWaiting()
  if (!change) return
  settledAt = Date.now()
  write(change, 'replace')
}

/** What waits for this page; what waits for a page that was left is forgotten. */
function takeWaiting(): AddressChange | null {
  const taken = waiting
  clearTimeout(timer)
  waiting = null
  return taken?.path === window.location.pathname ? taken.change : null
}

function write(change: AddressChange, how: 'push' | 'replace'): void {
  const next = new URLSearchParams(window.location.search)
  for (const [name, value] of Object.entries(change)) {
    next.delete(name)
    for (const one of value === null ? [] : [value].flat()) next.append(name, one)
  }
  const url = next.size > 0 ? `${window.location.pathname}?${next}` : window.location.pathname
  // The router follows the history.
  if (how === 'push') window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
}
