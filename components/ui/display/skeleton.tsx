/** Stands where something will be, in its size: give the final height and width as classes. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={`block animate-pulse rounded-sm bg-press ${className}`} />
}
