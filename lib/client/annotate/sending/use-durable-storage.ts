import { useEffect, useState } from 'react'

const ASKED = 'rankplan-asked-to-keep'
/** No browser gives an ordinary window so little; private ones and full disks do. Bytes. */
const LEAST_QUOTA = 64 * 1024 * 1024

/** Asks the browser, once and only when something could not be sent, not to clear its storage; tells whether what it keeps is fleeting. */
export function useDurableStorage(isNeeded: boolean): boolean {
  const [isFleeting, setFleeting] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const { quota } = (await navigator.storage?.estimate?.()) ?? {}
      if (!isGone) setFleeting(quota !== undefined && quota < LEAST_QUOTA)
      if (!isNeeded || wasAsked()) return
      if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.()
    }
    look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [isNeeded])
  return isFleeting
}

/** Whether it was asked before; from now on it was. */
function wasAsked(): boolean {
  try {
    const asked = localStorage.getItem(ASKED) !== null
    localStorage.setItem(ASKED, 'yes')
    return asked
  } catch {
    return true
  }
}
