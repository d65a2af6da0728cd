import { defineConfig } from 'prisma/config'

// The URL is read here only by the Prisma command line; the running app goes through lib/platform/env.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/rankplan' },
})
