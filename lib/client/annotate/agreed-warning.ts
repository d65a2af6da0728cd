const PREFIX = 'rankplan-warning:'
/** Where the browser keeps nothing: as long as the page lives. */
const inPage = new Map<string, string>()

/**
 * The content warning somebody has agreed to in a campaign; null before any. Kept in this browser and not on the server: it is
 * about the eyes before this screen, so another device warns again, and nobody's tolerance lies in a database.
 */
export function agreedWarning(account: string, campaignId: string): string | null {
  const key = keyOf(account, campaignId)
  try {
    return localStorage.getItem(key) ?? inPage.get(key) ?? null
  } catch {
    return inPage.get(key) ?? null
  }
}

/** Keeps the text itself: another text is another warning. */
export function keepAgreedWarning(account: string, campaignId: string, warning: string): void {
  const key = keyOf(account, campaignId)
  inPage.set(key, warning)
  try {
    localStorage.setItem(key, warning)
  } catch {
    return
  }
}

const keyOf = (account: string, campaignId: string) => `${PREFIX}${account}:${campaignId}`
