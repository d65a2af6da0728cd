import { toCsv } from '#lib/core/interchange/csv'

/** One line an address, under the heading `email,link`. */
export function linksAsCsv(links: readonly { email: string; url: string }[]): string {
  return toCsv([['email', 'link'], ...links.map(({ email, url }) => [email, url])])
}
