import { queryOptions } from '@tanstack/react-query'
import {
  CreatedPilot,
  type CreatePilot,
  type EnterScores,
  OpenedPilot,
  PilotDetail,
  PilotNeeds,
  UsedForCalibration,
  type UseForCalibration,
} from '#lib/contracts/pilots'
import { api } from '../api.ts'
import { keys } from '../keys.ts'
import { pilotsApi } from './paths.ts'

export const createPilot = (slug: string, body: CreatePilot) =>
  api('POST', pilotsApi(slug), { body, reply: CreatedPilot })

export const openPilot = (slug: string, pilotId: string) =>
  api('POST', `${pilotsApi(slug)}/${pilotId}/open`, { body: {}, reply: OpenedPilot })

export const enterScores = (slug: string, pilotId: string, body: EnterScores) =>
  api('POST', `${pilotsApi(slug)}/${pilotId}/scores`, { body, reply: PilotDetail })

export const archivePilot = (slug: string, pilotId: string, archived: boolean) =>
  api('POST', `${pilotsApi(slug)}/${pilotId}/archive`, { body: { archived }, reply: PilotDetail })

export const addToCalibration = (slug: string, pilotId: string, body: UseForCalibration) =>
  api('POST', `${pilotsApi(slug)}/${pilotId}/calibration`, { body, reply: UsedForCalibration })

/** What the prompts of a pilot of this size lack, counted by the server. */
export const needsQuery = (slug: string, asked: { poolId: string; version: number; prompts: number; ready: boolean }) =>
  queryOptions({
    queryKey: keys.pilots.needs(slug, asked),
    queryFn: ({ signal }) => api('GET', `${pilotsApi(slug)}/needs`, { query: asked, reply: PilotNeeds, signal }),
  })
