#!/usr/bin/env node
// The Prisma command line's schema engine, over the official wasm build and adapter-pg: the same on every machine,
// also where the native engine cannot be downloaded. Speaks the CLI's JSON-RPC on stdin and stdout.
// Set PRISMA_SCHEMA_ENGINE_BINARY to this file wherever the Prisma CLI is called.
import { randomUUID } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parse } from 'pg-connection-string'

const INTERNAL_CHAR_OID = 18
const TEXT_OID = 25
const RPC_ERROR = 4466
/** The CLI's method names that the wasm engine spells otherwise. */
const RENAMED = { getDatabaseVersion: 'version' }

const require = createRequire(import.meta.url)
const wasmFolder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))

process.on('uncaughtException', (error) => {
  writeSync(2, `${JSON.stringify({ level: 'ERROR', fields: { message: String(error?.stack ?? error) } })}\n`)
  process.exit(101)
})
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) =>
    writeSync(2, `${JSON.stringify({ level: 'ERROR', fields: { message: `PANIC ${message}` } })}\n`),
}

function readArguments(argv) {
  const args = { datamodels: [], datasource: {}, command: undefined, version: false }
  for (let i = 0; i < argv.length; i++) {
    const flag = argv[i]
    if (flag === '--version') args.version = true
    else if (flag === '--datamodels') args.datamodels.push(argv[++i])
    else if (flag === '--datasource') args.datasource = JSON.parse(argv[++i])
    else if (flag === '--enabled-preview-features' || flag === '--extension-types') i++
    else if (flag === 'cli') args.command = argv[++i]
  }
  return args
}

/** DATABASE_TLS and DATABASE_CA_FILE as lib/data/server/connection-options reads them; undefined: as the URL says. */
function tlsOptions() {
  const { DATABASE_TLS, DATABASE_CA_FILE } = process.env
  if (DATABASE_TLS !== 'require' && DATABASE_TLS !== 'verify') return undefined
  const ca = DATABASE_CA_FILE ? { ca: readFileSync(DATABASE_CA_FILE, 'utf8') } : {}
  return { rejectUnauthorized: DATABASE_TLS === 'verify', ...ca }
}

/** Prisma's code for what Postgres or the network said. */
function prismaError(error) {
  if (error.code === '3D000') return ['P1003', `Database does not exist: ${error.message}`]
  if (error.code === '28P01' || error.code === '28000') return ['P1000', error.message]
  return ['P1001', `Can't reach database server: ${error.message || error.code}`]
}

async function runCommand(command, datasource) {
  if (command === 'can-connect-to-database') {
    const client = new pg.Client({ ...connectionFields(datasource.url), connectionTimeoutMillis: 5000 })
    await client.connect()
    return client.end()
  }
  if (command !== 'create-database' && command !== 'drop-database')
    throw new Error(`unsupported cli command ${command}`)
  const url = new URL(datasource.url)
  const database = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  const client = new pg.Client(connectionFields(url.href))
  await client.connect()
  await client.query(
    `${command === 'create-database' ? 'CREATE' : 'DROP'} DATABASE ${client.escapeIdentifier(database)}`,
  )
  return client.end()
}

const args = readArguments(process.argv.slice(2))
if (args.version) {
  const { version } = JSON.parse(readFileSync(path.join(wasmFolder, 'package.json'), 'utf8'))
  writeSync(1, `schema-engine-cli ${version.split('.').pop()}\n`)
  process.exit(0)
}
if (args.command) {
  try {
    await runCommand(args.command, args.datasource)
    process.exit(0)
  } catch (error) {
    const [code, message] = prismaError(error)
    // The CLI's parser drops the first line of stderr and reads JSON after it.
    const fields = { is_panic: false, error_code: code, message }
    writeSync(
      2,
      `\n${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', target: 'schema_engine::logger', fields })}`,
    )
    process.exit(1)
  }
}

const engineGlue = await import(path.join(wasmFolder, 'schema_engine_bg.js'))
const { instance } = await WebAssembly.instantiate(readFileSync(path.join(wasmFolder, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': engineGlue,
})
engineGlue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

// Catalog columns of type "char" are unknown to adapter-pg: read them as text and mark them as characters again.
const charColumns = new Set()
const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (fields) {
  for (const field of fields) {
    if (field.dataTypeID === INTERNAL_CHAR_OID) {
      field.dataTypeID = TEXT_OID
      charColumns.add(field.name)
    }
  }
  return addFields.call(this, fields)
}

function amendAdapter(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    charColumns.clear()
    const result = await queryRaw(query)
    result.columnNames.forEach((name, i) => {
      if (charColumns.has(name) && result.columnTypes[i] === ColumnTypeEnum.Text)
        result.columnTypes[i] = ColumnTypeEnum.Character
    })
    return result
  }
  // adapter-pg cuts a script at every semicolon, those in comments and function bodies too. Sent whole, Postgres parses
  // it, and runs it as one implicit transaction: a migration that fails leaves nothing behind.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  const startTransaction = adapter.startTransaction?.bind(adapter)
  if (startTransaction)
    adapter.startTransaction = async (...options) => amendAdapter(await startTransaction(...options))
  return adapter
}

// adapter-pg's connectToShadowDb overrides `database`, which a connection string would win over: pass parsed fields.
function connectionFields(url) {
  const { host, port, user, password, database, ssl } = parse(url)
  return {
    host: host ?? undefined,
    port: port ? Number(port) : undefined,
    user,
    password,
    database: database ?? undefined,
    ssl: tlsOptions() ?? ssl,
  }
}

function adapterFactory(datasource) {
  const schema = new URL(datasource.url).searchParams.get('schema') ?? undefined
  const factory = new PrismaPg(connectionFields(datasource.url), { schema })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => amendAdapter(await connect())
  factory.connectToShadowDb = async () => {
    if (datasource.shadowDatabaseUrl)
      return amendAdapter(await new PrismaPg(connectionFields(datasource.shadowDatabaseUrl)).connect())
    const admin = await factory.connect()
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await admin.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await new PrismaPg({ ...connectionFields(datasource.url), database }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.dispose()
    }
    return amendAdapter(shadow)
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}

const factory = adapterFactory(args.datasource)
const datamodels = args.datamodels.length
  ? args.datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  : undefined
let engine
let printed = 0

const send = (message) => writeSync(1, `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

async function answer(request) {
  try {
    engine ??= await engineGlue.SchemaEngine.new({ datamodels }, () => {}, factory)
    const method = RENAMED[request.method] ?? request.method
    if (typeof engine[method] !== 'function') throw new Error(`unsupported method ${request.method}`)
    const result = await engine[method](request.params ?? {})
    if (request.method === 'diff' && result?.stdout) {
      send({ id: 100_000 + printed++, method: 'print', params: { content: result.stdout } })
    }
    send({ id: request.id, result: result ?? {} })
  } catch (error) {
    const data = {
      is_panic: false,
      message: error?.message ?? String(error),
      error_code: error?.error_code ?? error?.code ?? null,
      meta: error?.meta ?? null,
    }
    send({
      id: request.id,
      error: { code: RPC_ERROR, message: 'An error happened. Check the data field for details.', data },
    })
  }
}

let chain = Promise.resolve()
readline
  .createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => {
    const request = line.trim() ? JSON.parse(line) : {}
    if (request.method) chain = chain.then(() => answer(request))
  })
  .on('close', async () => {
    await chain
    process.exit(0)
  })
