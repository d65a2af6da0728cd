/** What a budget slider runs over: amounts as they are typed, both above zero. */
export type BudgetRange = {
  least: number
  most: number
  /** Decimals that an amount may have: 0 for annotations, those of its currency for money. */
  decimals: number
}

/** Places of the slider: amounts are told apart by their ratio, so that its first half is as useful as its second. */
export const SLIDER_PLACES = 1000

/** Where an amount stands on the slider, 0…SLIDER_PLACES; at the nearer end where it lies outside the range. */
export function placeOf(amount: number, { least, most }: BudgetRange): number {
  if (most <= least || amount <= least) return 0
  return Math.min(SLIDER_PLACES, Math.round((SLIDER_PLACES * Math.log(amount / least)) / Math.log(most / least)))
}

/** The amount at a place: two digits long, so that sliding stops at numbers one would say; the ends are exact. */
export function amountAt(place: number, range: BudgetRange): number {
  const { least, most } = range
  if (place <= 0) return least
  if (place >= SLIDER_PLACES) return most
  return within(toGrain(twoDigits(least * (most / least) ** (place / SLIDER_PLACES)), range), range)
}

/** The next amount of two digits (48,000 to 49,000), or with `big` the next of 1, 2, 5, 10 times a power of ten. */
export function nextAmount(amount: number, direction: 1 | -1, big: boolean, range: BudgetRange): number {
  const rungs = big ? [1, 2, 5] : Array.from({ length: 90 }, (_, i) => (i + 10) / 10)
  const power = 10 ** Math.floor(Math.log10(amount) + 1e-12)
  const candidates = [power / 10, power, power * 10].flatMap((scale) => rungs.map((rung) => rung * scale))
  const beyond = candidates
    .map((one) => toGrain(one, range))
    .filter((one) => (one - amount) * direction > amount * 1e-9)
    .sort((a, b) => (a - b) * direction)
  return within(beyond[0] ?? amount, range)
}

/** An amount as the field shows it. */
export const amountText = (amount: number, { decimals }: Pick<BudgetRange, 'decimals'>): string =>
  String(Number(amount.toFixed(decimals)))

const within = (amount: number, { least, most }: BudgetRange) => Math.max(least, Math.min(most, amount))

const toGrain = (amount: number, { decimals }: BudgetRange) => Number(amount.toFixed(decimals))

function twoDigits(amount: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) - 1)
  return Math.round(amount / unit) * unit
}
