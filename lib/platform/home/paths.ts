import path from 'node:path'

/** The folder that holds package.json. Not for code that Next bundles: there the file's own place means nothing. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..')

/** What `npm start` keeps beside the code: private, and the whole state when Postgres is embedded. */
export function homePaths(root: string = projectRoot) {
  const folder = path.join(root, '.rankplan')
  return {
    folder,
    postgres: path.join(folder, 'postgres'),
    postgresLog: path.join(folder, 'postgres.log'),
    secrets: path.join(folder, 'secrets.json'),
    ports: path.join(folder, 'ports.json'),
    lock: path.join(folder, 'running.json'),
    buildLock: path.join(folder, 'building.json'),
  }
}
