import packageJson from '../../package.json' with { type: 'json' }

/** The version of this application, as files it writes name it. */
export const appVersion: string = packageJson.version
