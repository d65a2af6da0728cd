'use client'
import { useCallback, useEffect, useState } from 'react'
import { ItemView, type OnIntent } from '#components/annotate/item/item-view'
import { ItemSkeleton } from '#components/annotate/screen/item-skeleton'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { answerPractice, fetchPractice, practiceApi, practiceItem } from '#lib/client/annotate/history-calls'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { AnswerPractice, PracticeFeedback as Feedback, MyPractice } from '#lib/contracts/practice'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { PracticeFeedback } from './practice-feedback.tsx'

/** The lead has ranked a practice item, and nothing else is compared or kept: nothing else is asked of it. */
const RANKING_ALONE = { ...defaultAnnotationOptions, allowsAllBad: false }

type PracticeRunProps = {
  slug: string
  campaignId: string
  home: string
  /** Done, or nothing was left to do: the queue hands items out from now on. */
  onBegin: () => void
  onIntent: OnIntent
  say: (text: string) => void
}

type Answer = { practiceItemId: string; body: AnswerPractice }

/** The practice items of a campaign, one after the other, each with what the lead says of it. */
export function PracticeRun({ slug, campaignId, home, onBegin, onIntent, say }: PracticeRunProps) {
  const all = useLateWords()
  const words = all.practice
  const path = practiceApi(slug, campaignId)
  const [practice, setPractice] = useState<MyPractice | null>(null)
  const [place, setPlace] = useState(0)
  const [round, setRound] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const [unsent, setUnsent] = useState<Answer | null>(null)
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [sum, setSum] = useState({ agreed: 0, pairs: 0 })

  const load = useCallback(
    async (signal?: AbortSignal) => {
      setFailure(null)
      try {
        const found = await fetchPractice(path, signal)
        setPractice(found)
        setPlace(
          Math.max(
            0,
            found.items.findIndex(({ isAnswered }) => !isAnswered),
          ),
        )
      } catch (error) {
        if (!signal?.aborted) setFailure(error)
      }
    },
    [path],
  )
  useEffect(() => {
    const asked = new AbortController()
    void load(asked.signal)
    return () => asked.abort()
  }, [load])

  const send = async (answer: Answer) => {
    setUnsent(answer)
    setFailure(null)
    try {
      const told = await answerPractice(path, answer.practiceItemId, answer.body)
      setUnsent(null)
      setFeedback(told)
      if (told.isFirst) setSum(({ agreed, pairs }) => ({ agreed: agreed + told.agreed, pairs: pairs + told.pairs }))
      say(words.agreed(told.agreed, told.pairs))
    } catch (error) {
      setFailure(error)
    }
  }
  const show = (next: number) => {
    setFeedback(null)
    setPlace(next)
    setRound((before) => before + 1)
  }

  if (failure !== null)
    return (
      <div className="mx-auto flex max-w-2xl flex-col items-start gap-3 px-4 py-12">
        <FailureText title={unsent ? words.notSent : words.failed} failure={describeFailureIn(all, failure)} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void (unsent ? send(unsent) : load())}>{all.common.retry}</Button>
          <ButtonLink href={home}>{all.screen.toCampaigns}</ButtonLink>
        </div>
      </div>
    )
  const item = practice?.items[place]
  if (practice && !item)
    return (
      <div className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-4 py-12">
        <h2 className="font-semibold text-xl">{words.doneTitle}</h2>
        <p>{words.doneText(sum.agreed, sum.pairs)}</p>
        <Button variant="primary" autoFocus onClick={onBegin}>
          {words.begin}
        </Button>
      </div>
    )
  if (!practice || !item || unsent) return <ItemSkeleton />
  if (feedback)
    return (
      <PracticeFeedback
        key={round}
        feedback={feedback}
        texts={item.texts}
        onNext={() => show(place + 1)}
        onAgain={() => show(place)}
      />
    )
  return (
    <>
      <div className="mx-auto max-w-[116rem] px-3 pt-3 md:px-6">
        <Banner title={words.of(place + 1, practice.items.length)}>{words.text}</Banner>
      </div>
      <ItemView
        key={`${item.practiceItemId}-${round}`}
        item={practiceItem(item)}
        options={RANKING_ALONE}
        path={path}
        offsetMs={0}
        takesFocus={place > 0}
        aside="practice"
        handIn={(entry) => {
          if (entry.kind !== 'submit') return
          const { tiers, activeMs } = entry.body
          void send({ practiceItemId: item.practiceItemId, body: { tiers, activeMs } })
        }}
        onTouched={() => undefined}
        onRefused={() => undefined}
        onIntent={onIntent}
        say={say}
      />
    </>
  )
}
