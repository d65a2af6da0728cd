import { allotmentMinutes } from './ranked/allotment-minutes.ts'
import { arMovingAverage } from './ranked/ar-moving-average.ts'
import { arNumberGrammar } from './ranked/ar-number-grammar.ts'
import { arSeasons } from './ranked/ar-seasons.ts'
import { cakeTin } from './ranked/cake-tin.ts'
import { deBalkonkraftwerk } from './ranked/de-balkonkraftwerk.ts'
import { deHafenUebersetzung } from './ranked/de-hafen-uebersetzung.ts'
import { deKalteHeizung } from './ranked/de-kalte-heizung.ts'
import { keepersLastNight } from './ranked/keepers-last-night.ts'
import { lisbonBadKnee } from './ranked/lisbon-bad-knee.ts'
import { paracetamolSachets } from './ranked/paracetamol-sachets.ts'
import { promotionEmail } from './ranked/promotion-email.ts'
import { scannerBaseRate } from './ranked/scanner-base-rate.ts'
import { sqlLatestOrder } from './ranked/sql-latest-order.ts'
import { studioMove } from './ranked/studio-move.ts'
import { tsRetryAbort } from './ranked/ts-retry-abort.ts'
import type { RankedPrompt } from './types.ts'

/** The demo's ranked pool: 10 prompts in English, 3 in German, 3 in Arabic. */
export const rankedPrompts: readonly RankedPrompt[] = [
  sqlLatestOrder,
  cakeTin,
  deKalteHeizung,
  scannerBaseRate,
  arSeasons,
  promotionEmail,
  tsRetryAbort,
  lisbonBadKnee,
  deHafenUebersetzung,
  allotmentMinutes,
  arMovingAverage,
  paracetamolSachets,
  keepersLastNight,
  deBalkonkraftwerk,
  studioMove,
  arNumberGrammar,
]
