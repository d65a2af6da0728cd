const LONGEST_NAME = 120
const PLACE = /, wave \d+$/

/** What a wave of a campaign is called unless the lead says otherwise: its name, without an earlier wave's number, and its own. */
export function waveName(name: string, wave: number): string {
  const end = `, wave ${wave}`
  return `${name.replace(PLACE, '').slice(0, LONGEST_NAME - end.length)}${end}`
}
