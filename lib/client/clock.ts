/** The browser's wall clock, milliseconds: for leases, whose ends a sleeping laptop must not miss. Nothing is decided by it; the server's clock is. */
export const wallMs = (): number => Date.now()

/** Milliseconds that never run backwards: for how long something took. */
export const steadyMs = (): number => performance.now()
