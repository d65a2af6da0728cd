import type { RankedPrompt } from '../types.ts'

export const promotionEmail: RankedPrompt = {
  id: 'promotion-email',
  lang: 'en',
  source: 'writing',
  messages: [
    {
      role: 'system',
      content: `You draft emails for Margaret, who runs an architecture practice of twenty people. British spelling. No email over 130 words. Never promise anything Margaret has not promised herself. Reply with the draft only.`,
    },
    {
      role: 'user',
      content: `Tom applied for the associate post and isn't getting it. Nine years here, takes things to heart, and I badly want to keep him. I need to tell him by email today because I'm travelling, but we meet on Thursday at 10.`,
    },
    {
      role: 'assistant',
      content: `Before I draft this: may the email say who was chosen, and is there a reason you are happy to put in writing?`,
    },
    {
      role: 'user',
      content: `It's Priya, but he mustn't learn that from an email, I'll tell him on Thursday. Reason: the post needs someone who has led a job on site from start to finish and he hasn't yet. Say it's decided, not open for discussion, but kindly. And that on Thursday I'd like to talk about how he could get that experience. Please not the word "unfortunately".`,
    },
  ],
  responses: [
    {
      model: 'kestrel-mini',
      content: `Subject: Associate post

Dear Tom,

I wanted you to hear this from me before anyone else. After a great deal of thought I have offered the associate post to Priya, who has led two projects on site from start to finish. That experience is what the role needs most at the moment, and it is the one thing missing from your otherwise excellent application. The decision is final.

I know that this will be a disappointment after nine years, and I don't take it lightly. Your work matters a great deal to this practice, and to me.

On Thursday at 10 I would like to talk about how you could gain that experience yourself.

Kind regards,
Margaret`,
    },
    {
      model: 'kestrel-large',
      content: `Subject: The associate post

Dear Tom,

I would rather have said this across a table, but I am travelling and you should not have to wait: I am not able to offer you the associate post. The decision is made.

The reason is a single one. The role needs someone who has already led a job on site from start to finish, and you have not yet had that chance. It is no judgement on nine years of work that I, and your colleagues, rely on every day.

When we meet on Thursday at 10, I should like to talk about how you could get that experience.

I know this will be hard to read. Thank you for putting yourself forward.

Margaret`,
    },
    {
      model: 'heron-7b',
      content: `Subject: Your application

Hi Tom,

Thank you so much for applying for the associate post! The decision has now been made and this time it wasn't you. Please don't be sad about it, you are a super important part of the team and everybody loves working with you.

The only thing missing is that you haven't led a job on site from start to finish. The good news is that we will change this: you'll get to lead the next suitable project, and when another associate post comes up you will be first in line.

Let's talk about all the details on Thursday at 10. I'm really looking forward to it!

Best wishes
Margaret`,
    },
    {
      model: 'heron-34b',
      content: `Subject: Outcome of the associate application

Dear Tom,

I am writing about your application for the associate post, and I would like to begin by thanking you for the care you put into it. I know how much this meant to you, and I did not want you to have to wait until I am back for an answer.

I have decided not to offer you the post on this occasion. I want to be clear that the decision has been taken and will not be reopened, because I think you would prefer clarity to vague encouragement.

The reason is specific. The post calls for somebody who has led a job on site from the first day to handover, and that is something you have not done so far. It says nothing about the quality of your designs, your reliability, or the way younger colleagues turn to you, all of which I have valued for nine years and continue to value.

When we meet on Thursday at 10, I would like us to talk about how you could gain that experience, and I hope you will come with ideas of your own.

With warm regards,
Margaret`,
    },
  ],
  // 1 keeps every rule. 3 is kind and clear, but well over the limit of 130 words. 2 promises a project and the next
  // post, which Margaret never did. 0 names Priya, the one thing that must not be in the email.
  authorTiers: [[1], [3], [2], [0]],
}
