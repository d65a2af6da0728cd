import { z } from 'zod'
import { StartImport } from '#lib/contracts/imports'
import { UploadId } from '#lib/core/vocabulary/ids'

const DATABASE = 'rankplan-uploads'
const STORE = 'files'

const KeptFile = z.object({
  uploadId: UploadId,
  slug: z.string(),
  file: z.instanceof(File),
  pool: StartImport.shape.pool,
})
/** A file that is on its way, kept in the browser so that a reload goes on with it. */
export type KeptFile = z.infer<typeof KeptFile>

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'uploadId' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('another tab holds the storage'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Keeps a file; false where the browser refuses (private window, full disk): then a reload needs the file chosen again. */
export async function keepFile(kept: KeptFile): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(kept))
    return true
  } catch {
    return false
  }
}

export async function forgetFile(uploadId: UploadId): Promise<void> {
  await inStore('readwrite', (store) => store.delete(uploadId)).catch(() => undefined)
}

/** The files kept for this workspace; none where the browser keeps nothing. */
export async function keptFiles(slug: string): Promise<KeptFile[]> {
  try {
    const all: unknown[] = await inStore('readonly', (store) => store.getAll())
    return all.flatMap((entry) => {
      const parsed = KeptFile.safeParse(entry)
      return parsed.success && parsed.data.slug === slug ? [parsed.data] : []
    })
  } catch {
    return []
  }
}
