import { EmailAddress } from './person.ts'

export type SplitAddresses = { addresses: string[]; unreadable: string[] }

/** `Ada Lovelace <ada@example.org>`, as mail programs paste it, is its address; anything else is one word or several. */
function wordsOf(entry: string): string[] {
  const bracketed = /<([^<>\s]+)>/.exec(entry)
  return bracketed?.[1] ? [bracketed[1]] : entry.split(/\s+/)
}

/**
 * The distinct addresses in a pasted text, in order of first appearance, separated by commas, semicolons or white space,
 * quoted or not, with or without names. What is no address is named.
 */
export function splitAddresses(text: string): SplitAddresses {
  const unquoted = text.replace(/"([^"\n]*)"(\s*<)?/g, (_, inside: string, bracket: string | undefined) =>
    bracket ? ' <' : ` ${inside} `,
  )
  const addresses = new Set<string>()
  const unreadable = new Set<string>()
  for (const word of unquoted.split(/[,;\n]/).flatMap(wordsOf)) {
    if (word === '') continue
    const read = EmailAddress.safeParse(word)
    if (read.success) addresses.add(read.data)
    else unreadable.add(word)
  }
  return { addresses: [...addresses], unreadable: [...unreadable] }
}
