const TAKES_KEYS = ['[role="dialog"]', '[role="alertdialog"]', '[role="menu"]', '[data-awaited-dialog]']
/** A popover that is closed stays in the page with its role, and takes nothing. */
const MODAL = TAKES_KEYS.map((selector) => `${selector}:not([popover]:not(:popover-open))`).join(', ')

/** Whether something is open that takes the keys for itself: a dialog, also one on its way, a menu, the prompt laid over the responses. */
export const isModalOpen = (): boolean => document.querySelector(MODAL) !== null
