import type { IncomingHttpHeaders } from 'node:http'

const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip)$/
const PLAUSIBLE_ID = /^[A-Za-z0-9._-]{8,64}$/

export type Facts = {
  /** The other end of the socket. */
  socketAddress: string | undefined
  /** Reverse proxies in front whose X-Forwarded-For is believed, from 0. */
  trustedProxies: number
  newRequestId: () => string
}

/**
 * The headers as the application may believe them: what only this server says (x-rankplan-*) is never the client's;
 * what proxies say counts only where proxies are configured.
 */
export function trustworthyHeaders(
  headers: Readonly<IncomingHttpHeaders>,
  facts: Facts,
): IncomingHttpHeaders & { 'x-request-id': string } {
  const behindProxy = facts.trustedProxies > 0
  const kept = Object.entries(headers).filter(
    ([name]) => !name.startsWith('x-rankplan-') && (behindProxy || !FORWARDED.test(name)),
  )
  const given = headers['x-request-id']
  const requestId = behindProxy && typeof given === 'string' && PLAUSIBLE_ID.test(given) ? given : facts.newRequestId()
  return {
    ...Object.fromEntries(kept),
    'x-request-id': requestId,
    'x-rankplan-client': clientAddress(headers['x-forwarded-for'], facts),
  }
}

/** The address that the outermost trusted proxy saw: as many places from the right as there are proxies. */
function clientAddress(forwardedFor: string | string[] | undefined, facts: Facts): string {
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  const seen = facts.trustedProxies > 0 ? hops.at(-facts.trustedProxies) : undefined
  return (seen ?? facts.socketAddress ?? 'unknown').replace(/^::ffff:/, '')
}
