import { LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import { strings } from '../strings/index.ts'

const MINUS = '−'
const DIGITS = 3

/** A figure of a score to three digits, at least one of them after the point below 100: "53.4", "0.0123", "1,250". */
export function scoreText(value: number): string {
  const size = Math.abs(value)
  const decimals = size === 0 ? 1 : Math.max(0, DIGITS - 1 - Math.floor(Math.log10(size)))
  const text = size.toLocaleString('en', {
    minimumFractionDigits: Math.min(1, decimals),
    maximumFractionDigits: Math.min(20, decimals),
  })
  return value < 0 ? `${MINUS}${text}` : text
}

/** Values of one scale with as many decimals as the largest of them has at three digits, each with its sign. */
export function differenceTexts(values: readonly number[]): string[] {
  const largest = Math.max(...values.map(Math.abs))
  const decimals = largest === 0 ? 1 : Math.min(20, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(largest))))
  return values.map((value) => {
    const size = Math.abs(value).toLocaleString('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    return value < 0 ? `${MINUS}${size}` : value > 0 ? `+${size}` : size
  })
}

/** The same with its sign, for a difference. */
export function differenceText(value: number): string {
  return value > 0 ? `+${scoreText(value)}` : scoreText(value)
}

/** A power as people say it: "80%"; never 100%, which no test has. */
export function powerText(power: number): string {
  return power > 0.995 ? '>99%' : `${Math.round(power * 100)}%`
}

/** p to three decimals, as papers print it. */
export function pText(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3)
}

/** The name of the score that a law speaks of. */
export function metricOf(law: LawUsed): string {
  return law.name === LAW_NAME ? strings.pilots.designer.paperMetric : law.metric
}
