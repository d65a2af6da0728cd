import { seededPermutation } from '../random/seeded.ts'

/**
 * The order in which one assignment shows its slate: slate indexes by shown place, uniformly random over assignments and always
 * the same for one. Stored with the assignment, so that a later change of this function moves nothing.
 */
export function displayOrder(slateSize: number, assignmentId: string): number[] {
  return [...seededPermutation(slateSize, `display order of ${assignmentId}`)]
}
