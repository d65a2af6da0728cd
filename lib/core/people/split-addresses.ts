import { EmailAddress } from './person.ts'

export type SplitAddresses = { addresses: string[]; unreadable: string[] }

/**
 * The distinct addresses in a pasted text, in order of first appearance, separated by commas, semicolons or white space.
 * `Ada Lovelace <ada@example.org>`, as mail programs paste it, counts as its address. What is no address is named.
 */
export function splitAddresses(text: string): SplitAddresses {
  const named = text.replace(/(?:"[^"\n]*"|[^,;\n<>"]*)<([^<>\s]+)>/g, ' $1 ')
  const addresses = new Set<string>()
  const unreadable = new Set<string>()
  for (const part of named.split(/[\s,;]+/)) {
    if (part === '') continue
    const read = EmailAddress.safeParse(part)
    if (read.success) addresses.add(read.data)
    else unreadable.add(part)
  }
  return { addresses: [...addresses], unreadable: [...unreadable] }
}
