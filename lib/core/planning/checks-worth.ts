/** 95% quantile of the normal distribution: a 90% two-sided interval, as the planner's other intervals. */
const Z_95 = 1.6448536269514722

/**
 * Accuracy p of two equal, independent annotators who agree on a share A of pairs, from A = p² + (1 − p)²: p = (1 + √(2A − 1))/2,
 * 0.5…1. Null where no p gives that agreement: below A = 0.5, above 1.
 */
export function accuracyOfAgreement(agreementRatio: number): number | null {
  if (!(agreementRatio >= 0.5 && agreementRatio <= 1)) return null
  return (1 + Math.sqrt(2 * agreementRatio - 1)) / 2
}

/**
 * How often the majority of n independent annotators of accuracy p (0…1) is right, the tie of an even n broken by a fair coin
 * (Condorcet's jury). An even n is therefore worth no more than n − 1. Null for n below 1.
 */
export function majorityAccuracy(accuracyRatio: number, annotators: number): number | null {
  if (!Number.isInteger(annotators) || annotators < 1) return null
  let ways = 1
  let right = 0
  for (let correct = 0; correct <= annotators; correct++) {
    const chance = ways * accuracyRatio ** correct * (1 - accuracyRatio) ** (annotators - correct)
    if (2 * correct > annotators) right += chance
    else if (2 * correct === annotators) right += chance / 2
    ways = (ways * (annotators - correct)) / (correct + 1)
  }
  return right
}

/**
 * Half the width of the 90% interval of an agreement of A measured on n random items judged twice: z·√(A(1 − A)/n), each item
 * counted as one pair, since the pairs of one ranking depend on each other. Null without items.
 */
export function agreementHalfWidth(agreementRatio: number, items: number): number | null {
  if (items < 1) return null
  return Z_95 * Math.sqrt((agreementRatio * (1 - agreementRatio)) / items)
}
