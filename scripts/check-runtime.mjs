// What every command stands on, checked before anything newer is even parsed.
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (!isSupported) {
  refuse(
    `Rankplan needs Node 20.19 or later of 20, 22.12 or later of 22, or 24 and up; this is Node ${process.versions.node}.`,
  )
}
if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  refuse('The packages are not installed. Run "npm ci" in this folder first.')
}
