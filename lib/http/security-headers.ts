import 'server-only'

/**
 * The policy of one page view. Scripts run only with this view's nonce or when such a script loads them; style
 * attributes in served HTML and inline styles without the nonce are refused.
 */
export function contentSecurityPolicy({
  nonce,
  isDev,
  isHttps,
  imageHosts,
}: {
  nonce: string
  isDev: boolean
  isHttps: boolean
  /** Bare host names: whose images texts may show. */
  imageHosts: readonly string[]
}): string {
  return [
    "default-src 'self'",
    // React's development build evaluates server stacks; the production build evaluates nothing.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Next's development tools add style elements without a nonce; attributes stay refused, so that ours are found.
    ...(isDev ? ["style-src-elem 'self' 'unsafe-inline'", "style-src-attr 'none'"] : []),
    ["img-src 'self' data:", ...imageHosts.map((host) => `https://${host}`)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const TWO_YEARS_SECONDS = 63_072_000

/** Sent only over https: over http it would be ignored, and at home it would be a promise nobody can keep. */
export const strictTransport = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`
