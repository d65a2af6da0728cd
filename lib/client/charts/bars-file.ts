import { strings } from '../strings/index.ts'
import { svgText } from './scale.ts'
import { fileColours } from './series.ts'

const WIDTH = 640
const ROW = 26
const TOP = 44
const NAME = 200
const BAR = 300

/** Parts of a whole as bars, in a file that stands alone, 640 px wide. */
export function barsSvg(title: string, rows: readonly { label: string; count: number }[], total: number): string {
  const height = TOP + rows.length * ROW + 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(title)}</text>`,
    ...rows.map(({ label, count }, index) => {
      const share = total === 0 ? 0 : count / total
      const y = TOP + index * ROW
      const name = label.length > 32 ? `${label.slice(0, 31)}…` : label
      return `<text x="16" y="${y + 13}">${svgText(name)}</text><rect x="${NAME + 16}" y="${y + 3}" width="${(share * BAR).toFixed(2)}" height="12" fill="${fileColours.data}"/><text x="${NAME + 24 + share * BAR}" y="${y + 13}">${strings.common.count(count)} (${svgText(strings.common.percent(share))})</text>`
    }),
    '</svg>',
  ].join('\n')
}
