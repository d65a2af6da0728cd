import { randomUUID } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER_MODE = 0o700
const FILE_MODE = 0o600

/** Makes the folder for its owner alone; a folder that is there keeps its mode. @throws Error with a whole sentence when it cannot be written */
export function ensurePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE })
  const { uid } = statSync(folder)
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && uid !== me) {
    throw new Error(
      `The folder ${folder} belongs to another user (uid ${uid}), so it cannot be used. Start as that user, or give the folder to yourself: sudo chown -R ${me} ${folder}`,
    )
  }
}

/** The JSON in the file; null where there is no file. @throws Error naming the file when it is not JSON */
export function readJsonFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`The file ${file} is not JSON any more. Mend it, or remove it to have a new one made.`)
  }
}

/** Replaces the file in one step, for its owner alone; the owner is that of the folder. */
export function writePrivateJson(file: string, value: unknown): void {
  const temporary = `${file}.${randomUUID()}`
  try {
    writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: FILE_MODE, flag: 'wx' })
    const { uid, gid } = lstatSync(path.dirname(file))
    if (process.getuid?.() === 0 && uid !== 0) chownSync(temporary, uid, gid)
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}
