import { AppError } from '#lib/core/vocabulary/app-error'
import { violatedConstraint } from '#lib/data/errors'

/** Runs what may give a calibration this name. @throws AppError conflict when another active one has it */
export async function refuseTakenName<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error) {
    if (violatedConstraint(error) !== 'Calibration_active_name') throw error
    const message = `Another calibration is named “${name}”. Choose another name.`
    throw new AppError('conflict', message, { problems: [{ path: 'name', message }] })
  }
}
