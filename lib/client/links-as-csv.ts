/** A cell that a spreadsheet would run as a formula is kept as text; quotes are doubled (RFC 4180). */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** One line an address, under the heading `email,link`. */
export function linksAsCsv(links: readonly { email: string; url: string }[]): string {
  return ['email,link', ...links.map(({ email, url }) => `${cell(email)},${cell(url)}`)].join('\r\n')
}
