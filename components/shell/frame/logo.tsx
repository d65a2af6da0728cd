/** Tiers, best first; the second one is a tie. Takes the colour of the text around it. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={`shrink-0 ${className}`} fill="currentColor">
      <rect x="3" y="3.5" width="18" height="4.5" rx="1" />
      <rect x="3" y="10" width="8" height="4.5" rx="1" />
      <rect x="13" y="10" width="8" height="4.5" rx="1" />
      <rect x="3" y="16.5" width="8" height="4.5" rx="1" opacity="0.5" />
    </svg>
  )
}
