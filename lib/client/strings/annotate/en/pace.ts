import { format } from './format.ts'

const { count, time } = format
const least = (value: number) => Math.max(1, Math.round(value))

/** Seconds of one judgment: to the second below a minute and a half, else to the minute. */
const each = (seconds: number) =>
  seconds < 90 ? `about ${count(least(seconds))} s` : `about ${count(least(seconds / 60))} min`
/** A longer time: to the minute below an hour and a half, else to the hour. */
const lasting = (seconds: number) =>
  seconds < 90 * 60 ? `about ${count(least(seconds / 60))} min` : `about ${count(least(seconds / 3600))} h`

/** A person's own pace, the break, and the end of a day. */
export const pace = {
  today: (judgments: number) => `${count(judgments)} today`,
  each: (seconds: number) => `${each(seconds)} each`,
  left: (seconds: number) => `${lasting(seconds)} left for you at this pace`,
  end: (at: Date) => `until about ${time(at)}`,
  inCampaign: (left: number) => `${count(left)} left in the campaign`,
  breakText: (minutes: number) =>
    `You have been at it for ${count(minutes)} minutes. A short break keeps the eye fresh; your item waits.`,
  notNow: 'Not now',
  doneForNow: 'Done for now',
}
