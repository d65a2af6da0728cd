'use client'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { useBreak } from '#lib/client/annotate/time/use-break'
import { useWords } from '#lib/client/annotate/words'
import { BREAK_AFTER_MINUTES } from '#lib/core/queueing/break-rules'

/** Suggests a break, quietly, once it is due. */
export function BreakNotice() {
  const words = useWords()
  const { isDue, wave } = useBreak()
  if (!isDue) return null
  return (
    <Banner
      role="status"
      action={
        <Button size="sm" onClick={wave}>
          {words.pace.notNow}
        </Button>
      }
    >
      {words.pace.breakText(BREAK_AFTER_MINUTES)}
    </Banner>
  )
}
