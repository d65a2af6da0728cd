const SAMPLE_BYTES = 64 * 1024

/** SHA-256 where the page may compute it (https or localhost); null elsewhere. */
async function sha256(bytes: ArrayBuffer): Promise<Uint8Array | null> {
  if (!globalThis.crypto?.subtle) return null
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** An RFC 9530 Content-Digest header for one chunk; none where the page may not compute it. */
export async function contentDigest(bytes: ArrayBuffer): Promise<Record<string, string>> {
  const digest = await sha256(bytes)
  return digest ? { 'content-digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:` } : {}
}

/** Tells a file from others: its name, size, time of change, first and last bytes. The same file gives the same text. */
export async function fingerprintOf(file: File): Promise<string> {
  const tail = Math.max(SAMPLE_BYTES, file.size - SAMPLE_BYTES)
  const sample = new Blob([`${file.name}\n`, file.slice(0, SAMPLE_BYTES), file.slice(tail)])
  const bytes = await sample.arrayBuffer()
  const digest = await sha256(bytes)
  const hash = digest
    ? [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    : fnv1a(new Uint8Array(bytes))
  return `${file.lastModified}-${hash}`
}

/** Fowler-Noll-Vo, 32 bits twice with different starts: enough to tell one person's files apart. */
function fnv1a(bytes: Uint8Array): string {
  const hash = (start: number) => {
    let value = start
    for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193) >>> 0
    return value.toString(16).padStart(8, '0')
  }
  return hash(0x811c9dc5) + hash(0x01000193)
}
