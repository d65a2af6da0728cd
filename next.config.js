// What never depends on the request; the policy with its nonce and HSTS, which depend on it, are set in proxy.ts.
const everywhere = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  {
    key: 'permissions-policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
]
const data = [{ key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" }]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Its badge lies over the annotation screen's first place, in the corner where the ranking begins.
  devIndicators: false,
  typedRoutes: true,
  // The type check is `npm run types`, once, over the whole tree; the build repeats none of it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'graphile-worker', '@prisma/adapter-pg', 'better-auth'],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: data },
  ],
  experimental: { authInterrupts: true, optimizePackageImports: ['lucide-react', '@base-ui/react'] },
}
