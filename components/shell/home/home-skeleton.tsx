import { Skeleton } from '#components/ui/display/skeleton'
import { strings } from '#lib/client/strings/index'

/** The home in its final geometry while its facts are on their way. */
export function HomeSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">{strings.common.loading}</span>
      <Skeleton className="h-31 w-full rounded-md" />
      <Skeleton className="h-19 w-full rounded-md" />
      <Skeleton className="h-72 w-full rounded-md" />
    </div>
  )
}
