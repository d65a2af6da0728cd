import { violatedConstraint } from '../errors.ts'

/** Whether the database refused a judgment because its annotator's key was stored meanwhile, for another lease or judgment. */
export const hasLostKeyRace = (error: unknown): boolean =>
  violatedConstraint(error) === 'Judgment_campaignId_annotatorId_idempotencyKey_key'

/** Does a whole transaction again that lost such a race: it then finds what was stored and answers by it. */
export async function retryKeyRace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (hasLostKeyRace(error)) return work()
    throw error
  }
}
