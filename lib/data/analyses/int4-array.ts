const INT4_OID = 23

/**
 * Numbers from 0 to 2^31 - 1 as Postgres reads an int4[] parameter in binary form (array_recv: dimensions, null flag, element type;
 * size and lower bound; each element with its length). A list of a million as text or JSON holds the event loop for over a second.
 */
export function int4Array(values: Uint32Array): Buffer {
  const header = values.length === 0 ? [0, 0, INT4_OID] : [1, 0, INT4_OID, values.length, 1]
  const bytes = Buffer.allocUnsafe(4 * header.length + 8 * values.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (const [i, word] of header.entries()) view.setInt32(4 * i, word)
  for (let i = 0, at = 4 * header.length; i < values.length; i++, at += 8) {
    view.setInt32(at, 4)
    view.setUint32(at + 4, values[i] as number)
  }
  return bytes
}
