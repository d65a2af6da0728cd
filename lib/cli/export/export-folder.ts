import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type ExportFileName, exportFileNames, filesOf } from '#lib/core/interchange/exports/export-request'
import { type ExportManifest, manifestText } from '#lib/core/interchange/exports/manifest'

const PARTIAL = '.partial'
const BUFFER_CHARACTERS = 256 * 1024

export type ExportFolder = {
  append: (file: ExportFileName, text: string) => Promise<void>
  /** Writes the manifest and gives every file its name; returns their paths. */
  finish: (manifest: ExportManifest) => Promise<string[]>
  /** Removes what was not finished. */
  discard: () => Promise<void>
}

/**
 * A folder that holds all files of an export or none of them: they are written under other names and renamed together at the
 * end, the manifest last. @throws Error when files of an export are there and may not be written over
 */
export async function openExportFolder(out: string, { force }: { force: boolean }): Promise<ExportFolder> {
  const folder = path.resolve(out)
  const there = (await namesIn(folder)).filter((name) => (exportFileNames as readonly string[]).includes(name))
  if (there.length > 0 && !force)
    throw new Error(
      `${folder} holds an export already (${there.join(', ')}). Choose another --out, or add --force to write over it.`,
    )
  const files = new Map<ExportFileName, { handle: FileHandle; waiting: string }>()
  const partial = (name: ExportFileName) => path.join(folder, `${name}.${process.pid}${PARTIAL}`)

  const fileFor = async (name: ExportFileName) => {
    const held = files.get(name)
    if (held) return held
    await mkdir(folder, { recursive: true })
    const fresh = { handle: await open(partial(name), 'w', 0o644), waiting: '' }
    files.set(name, fresh)
    return fresh
  }
  const append = async (name: ExportFileName, text: string) => {
    const file = await fileFor(name)
    file.waiting += text
    if (file.waiting.length < BUFFER_CHARACTERS) return
    const { waiting } = file
    file.waiting = ''
    await file.handle.appendFile(waiting)
  }

  return {
    append,
    finish: async (manifest) => {
      const names = filesOf(manifest.target)
      await append('manifest.json', manifestText(manifest))
      for (const name of names) {
        const file = await fileFor(name)
        await file.handle.appendFile(file.waiting)
        await file.handle.sync()
        await file.handle.close()
      }
      // The old manifest goes first: it must never stand beside files it does not tell of.
      for (const name of [...exportFileNames].reverse()) await rm(path.join(folder, name), { force: true })
      for (const name of names) await rename(partial(name), path.join(folder, name))
      files.clear()
      return names.map((name) => path.join(folder, name))
    },
    discard: async () => {
      for (const [name, { handle }] of files) {
        await handle.close().catch(() => undefined)
        await rm(partial(name), { force: true })
      }
    },
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
