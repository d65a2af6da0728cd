import { type NextRequest, NextResponse } from 'next/server'
import { readImageHosts } from '#lib/core/vocabulary/image-hosts'
import { contentSecurityPolicy, strictTransport } from '#lib/http/security-headers'

const NONCE_BYTES = 16

/**
 * Gives every page view its own nonce and policy, and tells the pages where they are: page() sends signed-out people
 * to sign-in with the way back. What a client sends under these names is replaced.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))).toString('base64')
  const isHttps = process.env.BASE_URL?.startsWith('https:') ?? false
  const imageHosts = readImageHosts(process.env.IMAGE_HOSTS ?? '') ?? []
  const isDev = process.env.NODE_ENV === 'development'
  const policy = contentSecurityPolicy({ nonce, isDev, isHttps, imageHosts })
  const search = new URLSearchParams(request.nextUrl.searchParams)
  search.delete('_rsc')

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts out of this header.
  headers.set('content-security-policy', policy)
  headers.set('x-rankplan-path', request.nextUrl.pathname + (search.size > 0 ? `?${search}` : ''))

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isHttps) response.headers.set('strict-transport-security', strictTransport)
  return response
}

export const config = {
  // Uploads and other API bodies never pass through here: Next would hold a copy of each in memory.
  matcher: ['/((?!api/|_next/static|_next/image|icon.svg|favicon.ico).*)'],
}
