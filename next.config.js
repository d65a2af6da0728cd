/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // The type check is `npm run types`, once, over the whole tree; the build repeats none of it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'graphile-worker', '@prisma/adapter-pg', 'better-auth'],
  experimental: { authInterrupts: true, optimizePackageImports: ['lucide-react', '@base-ui/react'] },
}
