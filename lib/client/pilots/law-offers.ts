import { LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import { strings } from '../strings/index.ts'
import type { LawOffer } from './pilot-form.ts'

/** The laws a pilot may take its expected difference from, each under a key that an address can hold. */
export function lawOffers(laws: readonly LawUsed[]): LawOffer[] {
  return laws.map((used) =>
    used.name === LAW_NAME
      ? { key: used.algorithm, label: strings.pilots.designer.laws[used.algorithm], used }
      : { key: used.calibrationId, label: used.calibrationName, used },
  )
}
