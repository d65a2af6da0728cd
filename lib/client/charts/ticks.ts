const STEPS = [1, 2, 5, 10]

/** Round whole numbers from 0 to at least `max`, at most `atMost` + 1 of them. [0, 1] where max is not above 0. */
export function ticksFromZero(max: number, atMost: number): number[] {
  if (!(max > 0)) return [0, 1]
  const rough = Math.max(1, max / atMost)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
  const ticks = [0]
  for (let tick = step; (ticks.at(-1) ?? 0) < max * (1 - 1e-9); tick += step) ticks.push(Number(tick.toPrecision(12)))
  return ticks
}
