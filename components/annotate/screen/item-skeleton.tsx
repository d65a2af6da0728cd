'use client'
import { Skeleton } from '#components/ui/display/skeleton'
import { useWords } from '#lib/client/annotate/words'

/** The shape of an item before it is here. */
export function ItemSkeleton() {
  const words = useWords()
  return (
    <div
      aria-busy="true"
      className="mx-auto grid max-w-[116rem] items-start gap-4 px-3 py-3 md:px-6 min-[110rem]:grid-cols-[34rem_minmax(0,1fr)]"
    >
      <p className="sr-only">{words.screen.loadingItem}</p>
      <Skeleton className="h-28" />
      <div className="grid gap-3 lg:grid-cols-2 lg:gap-4">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
      </div>
    </div>
  )
}
