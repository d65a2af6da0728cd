const MIB = 1024 * 1024

/** One chunk of an upload, but for the last, which is the rest. */
export const CHUNK_BYTES = MIB
/** Largest file an upload declares. */
export const MAX_UPLOAD_BYTES = 2048 * MIB
/** A longer line is skipped without being held, and turned away with its number. */
export const MAX_LINE_BYTES = 8 * MIB
/** Levels of arrays and objects in one row; real rows stay under ten. */
export const MAX_JSON_DEPTH = 64
/** Once a file unpacks past BOMB_FLOOR_BYTES, more than this many bytes out of one packed byte is a bomb. */
export const BOMB_RATIO = 200
export const BOMB_FLOOR_BYTES = 64 * MIB
/** No file unpacks to more than this, whatever its ratio. */
export const MAX_UNPACKED_BYTES = 8192 * MIB
/** More lines than this is no file of prompts (and would pass what a line number holds). */
export const MAX_LINES = 50_000_000
/** Rejections that are kept with their place; the rest are counted. */
export const KEPT_REJECTIONS = 1_000
/** Field names that are counted one by one; the rest are counted together under OTHER_FIELDS. */
export const KEPT_FIELDS = 50
export const OTHER_FIELDS = '(other fields)'
export const MAX_RESPONSES_PER_PROMPT = 256
/** How much of a file decides what it is. */
export const HEAD_BYTES = 64 * 1024
