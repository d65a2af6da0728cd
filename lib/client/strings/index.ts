import { allocation } from './allocation.ts'
import { en as annotate } from './annotate/en/index.ts'
import { annotationOptions } from './annotation-options.ts'
import { calibration } from './calibration.ts'
import { campaigns } from './campaigns.ts'
import { common } from './common.ts'
import { evidence } from './evidence.ts'
import { exporting } from './export.ts'
import { people } from './people.ts'
import { pilots } from './pilots.ts'
import { planner } from './planner.ts'
import { pools } from './pools.ts'
import { practice } from './practice.ts'
import { replan } from './replan.ts'
import { responses } from './responses.ts'
import { rulings } from './rulings.ts'
import { said } from './said.ts'
import { shell } from './shell.ts'
import { studio } from './studio.ts'
import { templates } from './templates.ts'
import { watch } from './watch.ts'
import { waves } from './waves.ts'

/** Every word the interface shows, by room. Sentences with values in them are functions. */
export const strings = {
  common,
  shell,
  people,
  pools,
  studio,
  calibration,
  campaigns,
  evidence,
  pilots,
  planner,
  practice,
  replan,
  responses,
  rulings,
  said,
  annotate,
  annotationOptions,
  templates,
  watch,
  allocation,
  waves,
  export: exporting,
}
