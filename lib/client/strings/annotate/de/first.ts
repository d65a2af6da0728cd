import type { FirstWords } from '../words.ts'
import { beside } from './beside.ts'
import { common } from './common.ts'
import { failure } from './failure.ts'
import { format } from './format.ts'
import { item } from './item.ts'
import { mine } from './mine.ts'
import { pace } from './pace.ts'
import { pageFailure } from './page-failure.ts'
import { queue } from './queue.ts'
import { reading } from './reading.ts'
import { reasons } from './reasons.ts'
import { said } from './said.ts'
import { screen } from './screen.ts'
import { sending } from './sending.ts'

/** The words that the annotation screen is painted with, in German. */
export const first = {
  language: 'de' as const,
  beside,
  common,
  failure,
  format,
  item,
  mine,
  pageFailure,
  pace,
  queue,
  reading,
  reasons,
  said,
  screen,
  sending,
} satisfies FirstWords
