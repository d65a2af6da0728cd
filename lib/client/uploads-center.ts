import { PoolImport, type StartImport } from '#lib/contracts/imports'
import { Upload } from '#lib/contracts/uploads'
import type { UploadId } from '#lib/core/vocabulary/ids'
import { api } from './api.ts'
import { ProblemError } from './failure.ts'
import { fingerprintOf } from './uploads-digest.ts'
import { forgetFile, keepFile, keptFiles } from './uploads-kept-files.ts'
import { Rate } from './uploads-rate.ts'
import { FileChangedError, sendFile, throughOutages } from './uploads-send.ts'

type Target = StartImport['pool']

export type UploadTask = {
  key: string
  slug: string
  fileName: string
  byteSize: number
  bytesSent: number
  bytesPerSecond: number | null
  pool: Target
  /** sending: on its way; waiting: no answer, tries again; starting: all there; name-taken: wants another pool; failed; done. */
  state: 'sending' | 'waiting' | 'starting' | 'name-taken' | 'failed' | 'done'
  /** Whether a reload would go on by itself. */
  isKept: boolean
  error: unknown
  started: PoolImport | null
}

type Held = {
  task: UploadTask
  file: File
  uploadId: UploadId | null
  /** Taken up after a reload, not begun by hand. */
  isResumed: boolean
  abort: AbortController
  /** Settled once the server has answered whether it takes the file. */
  declared: Promise<unknown>
  rate: Rate
}

/** The uploads of this tab: they outlive pages, not the tab; what a reload interrupts is taken up by `resumeKept`. */
const held = new Map<string, Held>()
const listeners = new Set<() => void>()
let snapshot: readonly UploadTask[] = []
let lastKey = 0

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const readUploads = (): readonly UploadTask[] => snapshot

function publish(): void {
  snapshot = [...held.values()].map(({ task }) => task)
  for (const listener of listeners) listener()
}

function change(one: Held, part: Partial<UploadTask>): void {
  one.task = { ...one.task, ...part }
  publish()
}

/** Begins to send a file and, when it is there, its import; returns the task's key. */
export function startUpload(slug: string, file: File, pool: Target): string {
  return begin(slug, file, pool, null)
}

function begin(slug: string, file: File, pool: Target, resumed: UploadId | null): string {
  lastKey += 1
  const key = String(lastKey)
  const task: UploadTask = {
    key,
    slug,
    fileName: file.name,
    byteSize: file.size,
    bytesSent: 0,
    bytesPerSecond: null,
    pool,
    state: 'sending',
    isKept: false,
    error: null,
    started: null,
  }
  const abort = new AbortController()
  const one: Held = {
    ...{ task, file, uploadId: resumed, isResumed: resumed !== null, abort },
    ...{ declared: Promise.resolve(), rate: new Rate() },
  }
  held.set(key, one)
  publish()
  void carryOn(one)
  return key
}

/** Goes on after a failure, or under another name. */
export function retryUpload(key: string, pool?: Target): void {
  const one = held.get(key)
  if (!one) return
  one.abort = new AbortController()
  one.rate = new Rate()
  change(one, { state: 'sending', error: null, ...(pool && { pool }) })
  void carryOn(one)
}

/** Stops sending and removes what arrived. */
export async function cancelUpload(key: string): Promise<void> {
  const one = held.get(key)
  if (!one) return
  one.abort.abort()
  held.delete(key)
  publish()
  await one.declared
  if (one.uploadId === null) return
  await forgetFile(one.uploadId)
  await api('DELETE', `/api/v1/workspaces/${one.task.slug}/uploads/${one.uploadId}`).catch((error) => {
    if (!(error instanceof ProblemError && error.code === 'not_found')) throw error
  })
}

/** Takes a finished or failed task off the list. */
export function dismissUpload(key: string): void {
  held.delete(key)
  publish()
}

/** Takes up what a reload interrupted in this workspace. Safe to call again. */
export async function resumeKept(slug: string): Promise<void> {
  for (const { uploadId, file, pool } of await keptFiles(slug)) {
    if (await becameSomethingElse(slug, uploadId)) await forgetFile(uploadId)
    else if (![...held.values()].some((one) => one.uploadId === uploadId)) begin(slug, file, pool, uploadId)
  }
}

/** Whether the upload is no longer under way: it was cancelled elsewhere, or its import has begun. */
async function becameSomethingElse(slug: string, uploadId: UploadId): Promise<boolean> {
  try {
    await api('GET', `/api/v1/workspaces/${slug}/uploads/${uploadId}`)
    return false
  } catch (error) {
    return error instanceof ProblemError && error.code === 'not_found'
  }
}

/** Does the work unless another tab is at this upload; false when one is. Where locks are missing, tabs may share the work. */
async function alone(uploadId: UploadId, work: () => Promise<void>): Promise<boolean> {
  if (!navigator.locks) {
    await work()
    return true
  }
  return navigator.locks.request(`rankplan-upload:${uploadId}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
    return lock !== null
  })
}

async function carryOn(one: Held): Promise<void> {
  const { signal } = one.abort
  try {
    const declaring = declare(one)
    one.declared = declaring.catch(() => undefined)
    const upload = await declaring
    signal.throwIfAborted()
    const done = await alone(upload.uploadId, () => sendAndImport(one, upload))
    if (!done && one.isResumed) dismissUpload(one.task.key)
    else if (!done) change(one, { state: 'failed', error: new SentElsewhereError() })
  } catch (error) {
    if (signal.aborted) return
    one.abort.abort()
    const nameTaken = error instanceof ProblemError && error.problems.some(({ path }) => path === 'pool.name')
    change(one, { state: nameTaken ? 'name-taken' : 'failed', error, bytesPerSecond: null })
  }
}

/** Another tab of this browser sends the same file. */
export class SentElsewhereError extends Error {}

function onWaitingOf(one: Held, signal: AbortSignal) {
  return (waiting: boolean) => {
    if (!signal.aborted) change(one, { state: waiting ? 'waiting' : 'sending', bytesPerSecond: null })
  }
}

async function declare(one: Held): Promise<Upload> {
  const { slug } = one.task
  const { signal } = one.abort
  const fingerprint = await fingerprintOf(one.file).catch((cause) => {
    throw new FileChangedError('the file cannot be read', { cause })
  })
  const body = { fileName: one.file.name, byteSize: one.file.size, fingerprint }
  // A cancel waits for the answer: cut off, the server would hold an upload that nobody here knows of.
  const upload = await throughOutages({ signal, onWaiting: onWaitingOf(one, signal) }, () =>
    api('POST', `/api/v1/workspaces/${slug}/uploads`, { body, reply: Upload }),
  )
  if (one.uploadId !== null && one.uploadId !== upload.uploadId) await forgetFile(one.uploadId)
  one.uploadId = upload.uploadId
  return upload
}

async function sendAndImport(one: Held, upload: Upload): Promise<void> {
  const { slug, pool } = one.task
  const { signal } = one.abort
  const onWaiting = onWaitingOf(one, signal)
  const { uploadId } = upload
  change(one, { isKept: await keepFile({ uploadId, slug, file: one.file, pool }) })
  const onProgress = (bytesSent: number) => {
    if (!signal.aborted) change(one, { bytesSent, bytesPerSecond: one.rate.add(bytesSent, performance.now()) })
  }
  await sendFile({ slug, file: one.file, upload, signal, onProgress, onWaiting })
  change(one, { state: 'starting', bytesSent: one.file.size })
  const started = await throughOutages({ signal, onWaiting }, () =>
    api('POST', `/api/v1/workspaces/${slug}/imports`, { body: { uploadId, pool }, reply: PoolImport, signal }),
  )
  await forgetFile(uploadId)
  change(one, { state: 'done', started })
}
