import { useEffect, useState } from 'react'

const REST_MS = 300

/** A value once it has stayed the same for a moment: what is asked of the server while somebody slides. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
