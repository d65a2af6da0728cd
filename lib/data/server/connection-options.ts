import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** Where the database is and how the way there is protected; the settings DATABASE_URL, DATABASE_TLS and DATABASE_CA_FILE. */
export type Endpoint = {
  url: string
  /** off: as the URL says (plain unless it names an sslmode); require: encrypted; verify: encrypted, certificate checked. */
  tls?: 'off' | 'require' | 'verify' | undefined
  /** PEM file of the authority that signed the server's certificate. */
  caFile?: string | undefined
}

const TLS_PARAMETERS = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat']

/** What pg needs to connect. With TLS set, what the URL says about TLS is left aside. @throws when the CA file cannot be read */
export function connectionOptions({
  url,
  tls = 'off',
  caFile,
}: Endpoint): Pick<pg.ClientConfig, 'connectionString' | 'ssl'> {
  if (tls === 'off') return { connectionString: url }
  const plain = new URL(url)
  for (const name of TLS_PARAMETERS) plain.searchParams.delete(name)
  const ca = caFile === undefined ? {} : { ca: readFileSync(caFile, 'utf8') }
  return { connectionString: plain.href, ssl: { rejectUnauthorized: tls === 'verify', ...ca } }
}
