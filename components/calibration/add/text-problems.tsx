import { Banner } from '#components/ui/display/banner'
import { strings } from '#lib/client/strings/index'

const SHOWN = 12

/** Every wrong line of a refused text, in the order of the lines. */
export function TextProblems({ fields }: { fields: Readonly<Record<string, string>> }) {
  const words = strings.calibration.add
  const lineOf = (path: string) => Number(path.split('.')[1])
  const problems = Object.entries(fields)
    .filter(([path]) => path.startsWith('text.'))
    .toSorted(([one], [other]) => lineOf(one) - lineOf(other))
  if (problems.length === 0) return null
  return (
    <div className="w-full">
      <Banner tone="danger" role="alert" title={words.problems}>
        <ul>
          {problems.slice(0, SHOWN).map(([path, message]) => (
            <li key={path}>{message}</li>
          ))}
          {problems.length > SHOWN && <li>{words.moreProblems(problems.length - SHOWN)}</li>}
        </ul>
      </Banner>
    </div>
  )
}
