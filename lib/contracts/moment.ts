import { z } from 'zod'

/** A moment: a Date on the server's side, ISO 8601 in UTC on the wire. */
export const Moment = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime())
