import type { FileFault, FileFaultCode } from '#lib/core/interchange/bytes/file-kind'

/** The file as a whole cannot be read: nothing of it is kept, and trying again would find the same. */
export class FileFaultError extends Error {
  readonly code: FileFaultCode

  constructor({ code, detail }: FileFault) {
    super(detail)
    this.name = 'FileFaultError'
    this.code = code
  }
}
