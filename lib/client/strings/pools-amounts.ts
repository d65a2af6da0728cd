const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB

const count = (n: number): string => n.toLocaleString('en')
/** '1 prompt', '2 prompts'. */
const of = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? '' : 's'}`

const bytes = (n: number): string => {
  if (n >= GIB) return `${(n / GIB).toFixed(2)} GiB`
  if (n >= MIB) return `${(n / MIB).toFixed(1)} MiB`
  return n >= KIB ? `${(n / KIB).toFixed(1)} KiB` : of(n, 'byte')
}

const duration = (seconds: number): string => {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

export const amounts = {
  count,
  of,
  bytes,
  rate: (perSecond: number) => `${bytes(Math.round(perSecond))}/s`,
  left: (seconds: number) => `${duration(seconds)} left`,
} as const
