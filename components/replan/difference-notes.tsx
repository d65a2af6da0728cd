import { TextLink } from '#components/ui/actions/text-link'
import { strings } from '#lib/client/strings/index'
import type { PlanDifference } from '#lib/core/planning/replan/plan-difference'

type DifferenceNotesProps = { difference: PlanDifference; responsesHref: string }

/** What happens to the items of the campaign, in sentences, and what must still be brought. */
export function DifferenceNotes({ difference, responsesHref }: DifferenceNotesProps) {
  const words = strings.replan.dialog
  const { begunItems, keptItems, withdrawnItems, addedItems, upgradedPrompts } = difference
  const { lackingPrompts, missingResponses } = difference
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-5">
      {begunItems > 0 && <li>{words.begun(begunItems)}</li>}
      {keptItems > 0 && <li>{words.kept(keptItems)}</li>}
      {withdrawnItems > 0 && <li>{words.withdrawn(withdrawnItems)}</li>}
      {addedItems > 0 && (
        <li>
          {words.added(addedItems)} {upgradedPrompts > 0 && words.upgraded(upgradedPrompts)}
        </li>
      )}
      {lackingPrompts > 0 && (
        <li className="text-warning-text">
          {words.lacking(lackingPrompts, missingResponses)}{' '}
          {lackingPrompts === addedItems && keptItems === 0 && `${words.lackingAll} `}
          <TextLink href={responsesHref}>{words.lackingLink}</TextLink>
        </li>
      )}
      <li>{words.annotators}</li>
      <li>{words.undo}</li>
    </ul>
  )
}
