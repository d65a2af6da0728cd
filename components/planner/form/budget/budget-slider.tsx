'use client'
import type { KeyboardEvent } from 'react'
import {
  amountAt,
  type BudgetRange,
  nextAmount,
  placeOf,
  SLIDER_PLACES,
} from '#lib/client/planner/budget/budget-ladder'

type BudgetSliderProps = {
  label: string
  /** Null where nothing can be slid over: something else must be mended first. */
  range: BudgetRange | null
  /** The budget as an amount in its unit; null while nothing or no number is typed. */
  amount: number | null
  /** The same with its unit, as it is read out. */
  text: string
  onAmount: (amount: number) => void
}

/** Finer where the budget is small. Arrow keys go to the next two digits, Page keys to the next 1, 2 or 5, Home and End to the ends. */
export function BudgetSlider({ label, range, amount, text, onAmount }: BudgetSliderProps) {
  const step = (event: KeyboardEvent) => {
    if (!range) return
    const from = amount ?? range.least
    const moves: Record<string, () => number> = {
      ArrowRight: () => nextAmount(from, 1, false, range),
      ArrowUp: () => nextAmount(from, 1, false, range),
      ArrowLeft: () => nextAmount(from, -1, false, range),
      ArrowDown: () => nextAmount(from, -1, false, range),
      PageUp: () => nextAmount(from, 1, true, range),
      PageDown: () => nextAmount(from, -1, true, range),
      Home: () => range.least,
      End: () => range.most,
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    onAmount(move())
  }
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={SLIDER_PLACES}
      value={amount === null || !range ? 0 : placeOf(amount, range)}
      disabled={!range}
      onKeyDown={step}
      onChange={(event) => range && onAmount(amountAt(Number(event.target.value), range))}
      className="h-5 w-full min-w-0 accent-accent pointer-coarse:h-10"
    />
  )
}
