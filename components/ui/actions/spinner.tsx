import { LoaderCircle } from 'lucide-react'

/** Turns while something is under way; purely visual, the words beside it carry the meaning. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`${className} animate-spin`} />
}
