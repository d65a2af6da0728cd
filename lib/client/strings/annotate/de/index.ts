import type { AnnotateWords } from '../words.ts'
import { beside } from './beside.ts'
import { common } from './common.ts'
import { decline } from './decline.ts'
import { failure } from './failure.ts'
import { format } from './format.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { item } from './item.ts'
import { keys } from './keys.ts'
import { pace } from './pace.ts'
import { pageFailure } from './page-failure.ts'
import { practice } from './practice.ts'
import { queue } from './queue.ts'
import { reading } from './reading.ts'
import { reasons } from './reasons.ts'
import { remarks } from './remarks.ts'
import { said } from './said.ts'
import { screen } from './screen.ts'
import { sending } from './sending.ts'
import { start } from './start.ts'

/** Every word an annotator sees, in German. */
export const de = {
  language: 'de' as const,
  beside,
  common,
  decline,
  failure,
  format,
  history,
  home,
  practice,
  item,
  keys,
  pageFailure,
  pace,
  queue,
  reading,
  reasons,
  remarks,
  said,
  screen,
  sending,
  start,
} satisfies AnnotateWords
