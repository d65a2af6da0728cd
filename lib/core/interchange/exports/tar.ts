const BLOCK = 512
/** The largest file the format's size field can tell: eleven octal digits, 8 GiB less one. */
export const MOST_TAR_FILE_BYTES = 8 ** 11 - 1

/**
 * The header of one plain file in a POSIX ustar archive: readable by all, owned by nobody in particular. The name is at most 100
 * bytes of ASCII; a file of 8 GiB or more is a RangeError, since the format's size field cannot say it.
 */
export function tarHeader({ name, bytes, mtime }: { name: string; bytes: number; mtime: Date }): Uint8Array {
  if (name.length > 100 || /[^\x20-\x7e]/.test(name)) throw new RangeError(`"${name}" cannot stand in a tar header`)
  if (bytes > MOST_TAR_FILE_BYTES)
    throw new RangeError(`${name} is too large for a tar archive: take its files one by one`)
  const header = new Uint8Array(BLOCK)
  const put = (text: string, at: number) => header.set(new TextEncoder().encode(text), at)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  put(name, 0)
  put(octal(0o644, 7), 100)
  put(octal(0, 7), 108)
  put(octal(0, 7), 116)
  put(octal(bytes, 11), 124)
  put(octal(Math.floor(mtime.getTime() / 1000), 11), 136)
  // The checksum counts its own field as spaces.
  put(' '.repeat(8), 148)
  put('0', 156)
  put('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What follows a file of this length, up to the next block. */
export function tarPadding(bytes: number): Uint8Array {
  return new Uint8Array((BLOCK - (bytes % BLOCK)) % BLOCK)
}

/** What ends an archive. */
export const tarEnd: Uint8Array = new Uint8Array(2 * BLOCK)
