import { defineConfig } from '@playwright/test'

const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// e2e/global-setup.ts finds the browser and starts the built application. Workers read this file again, after that, and
// find both in the environment.
const { BASE_URL, CI, E2E_CHROMIUM } = process.env

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/global-setup.ts',
  // One application, one database, a workspace of its own for each test; while one waits for a page another works.
  workers: 2,
  timeout: 180_000,
  // A shared machine has its bad moments. What passes only then is named by `npm test`; at one's own desk it fails.
  retries: CI ? 1 : 0,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Recording costs every test time; where a failed one is tried again, the second try is recorded.
    trace: CI ? 'on-first-retry' : 'retain-on-failure',
    ...(BASE_URL ? { baseURL: BASE_URL } : {}),
    launchOptions: { args: LAUNCH_ARGUMENTS, ...(E2E_CHROMIUM ? { executablePath: E2E_CHROMIUM } : {}) },
  },
})
