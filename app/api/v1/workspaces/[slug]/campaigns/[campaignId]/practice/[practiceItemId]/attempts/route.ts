import { AnswerPractice, PracticeFeedback, PracticeParams } from '#lib/contracts/practice'
import { route } from '#lib/http/route'
import { answerPractice } from '#lib/services/practice/my-practice'

export const POST = route({
  access: 'assignment.work',
  params: PracticeParams,
  body: AnswerPractice,
  reply: PracticeFeedback,
  handle: ({ deps, actor, params, body }) => answerPractice(deps, actor, { ...params, answer: body }),
})
