import {
  AddedRuns,
  type AddRuns,
  Calibration,
  type ChangeCalibration,
  type CreateCalibration,
} from '#lib/contracts/calibrations'
import { api } from '../api.ts'

const path = (slug: string, calibrationId?: string) =>
  `/api/v1/workspaces/${slug}/calibrations${calibrationId === undefined ? '' : `/${calibrationId}`}`

export const createCalibration = (slug: string, body: CreateCalibration) =>
  api('POST', path(slug), { body, reply: Calibration })

export const changeCalibration = (slug: string, calibrationId: string, body: ChangeCalibration) =>
  api('PATCH', path(slug, calibrationId), { body, reply: Calibration })

export const addRuns = (slug: string, calibrationId: string, body: AddRuns) =>
  api('POST', `${path(slug, calibrationId)}/runs`, { body, reply: AddedRuns })

export const deleteRun = (slug: string, calibrationId: string, runId: string) =>
  api('DELETE', `${path(slug, calibrationId)}/runs/${runId}`)
