import { ListOrdered } from 'lucide-react'
import { EmptyState } from '#components/ui/display/empty-state'
import { strings } from '#lib/client/strings/index'

/** Before there is anything to rank, an annotator is told what will be here and that nothing is asked of them. */
export function AnnotatorHome() {
  const words = strings.shell.homePage
  return (
    <EmptyState
      icon={<ListOrdered aria-hidden className="size-6" strokeWidth={1.5} />}
      title={words.annotatorTitle}
      text={words.annotatorText}
    />
  )
}
