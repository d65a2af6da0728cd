import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type FoundChromium = { path: string; how: string }

const INSTALL_TIMEOUT_MS = 5 * 60_000
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
/** Where the usual installers put it when it is on no PATH. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    path.join(process.env[variable] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
}
const NOTHING_FOUND = `No Chromium was found and none could be installed. Do one of these:
  - install one by hand: "sudo apt-get install chromium" (Debian), "sudo dnf install chromium" (Fedora), "brew install --cask chromium" (macOS);
  - "npx playwright install --with-deps chromium", where Playwright's downloads can be reached;
  - set CHROMIUM_PATH to a Chromium or Chrome of version 120 or later.`

const require = createRequire(import.meta.url)

/**
 * The browser for the tests, in this order: CHROMIUM_PATH, a system Chromium or Chrome, Playwright's own (downloaded when
 * it is not there), Debian's package when root. May take minutes the first time.
 * @throws Error that says exactly what to install
 */
export function findChromium(say: (line: string) => void = () => undefined): FoundChromium {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (works(given)) return { path: given, how: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start. Correct it, or unset it to let one be found.`)
  }
  return fromSystem('the system') ?? fromPlaywright(say) ?? fromDebian(say) ?? fail()
}

function fail(): never {
  throw new Error(NOTHING_FOUND)
}

/** A browser whose libraries are missing exists but does not start. On Windows, asking a browser for its version would open it. */
function works(file: string): boolean {
  if (!existsSync(file)) return false
  if (process.platform === 'win32') return true
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function fromSystem(how: string): FoundChromium | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const file = [...onPath, ...(PLACES[process.platform] ?? [])].find(works)
  return file ? { path: file, how } : null
}

function fromPlaywright(say: (line: string) => void): FoundChromium | null {
  const { chromium } = require('playwright-core') as { chromium: { executablePath: () => string } }
  const file = () => chromium.executablePath()
  if (works(file())) return { path: file(), how: 'Playwright' }
  say('No Chromium on this system: trying to install the one that Playwright offers.')
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  return works(file()) ? { path: file(), how: 'Playwright, installed just now' } : null
}

function fromDebian(say: (line: string) => void): FoundChromium | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say("Playwright's Chromium cannot be had here: trying to install Debian's package.")
  const options = {
    stdio: 'ignore' as const,
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return fromSystem("Debian's package, installed just now")
}
