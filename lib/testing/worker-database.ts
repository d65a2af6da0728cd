import { afterAll, inject } from 'vitest'
import { closeTestDatabase } from './database.ts'
import { runAsAdmin, urlOf } from './template-database.ts'

// Each worker has a database of its own, and each test file finds it fresh: a clone of the template takes some 60 ms.
const adminUrl = inject('adminUrl')
const template = inject('templateDatabase')
const database = `${template}_${process.env.VITEST_POOL_ID ?? '0'}`
await runAsAdmin(
  adminUrl,
  `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`,
  `CREATE DATABASE "${database}" TEMPLATE "${template}"`,
)

process.env.DATABASE_URL = urlOf(adminUrl, database)
process.env.SECRET = 'a-secret-that-only-the-tests-know-0123456789'
process.env.BASE_URL = 'http://localhost:3000'

afterAll(closeTestDatabase)
