'use client'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { FailureText } from '#components/ui/display/failure-text'
import { useToast } from '#components/ui/overlays/use-toast'
import { AddPeopleDialog } from '#components/watch/roster/add-people-dialog'
import { readAllocationAddress } from '#lib/client/allocation/address'
import { answerAllocation } from '#lib/client/allocation/answer'
import { allocationQuery } from '#lib/client/allocation/calls'
import { useAllocationActions } from '#lib/client/allocation/use-allocation-actions'
import { usePeople } from '#lib/client/allocation/use-people'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { rosterChoicesQuery } from '#lib/client/campaigns/running'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import { useAddress } from '#lib/client/use-address'
import type { AllocationFacts } from '#lib/contracts/allocation'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import { can, type Role } from '#lib/core/access/can'
import { AllocationFigures } from './allocation-figures.tsx'
import { PeopleCard } from './people-card.tsx'
import { PurposesCard } from './purposes-card.tsx'
import { SharingCard } from './sharing-card.tsx'

type AllocationRoomProps = { slug: string; campaign: CampaignDetail; first: AllocationFacts; role: Role }

/** People and time of a campaign: what everybody has, who gets what of the work, and what nobody can be found for. */
export function AllocationRoom({ slug, campaign, first, role }: AllocationRoomProps) {
  const words = strings.allocation
  const { campaignId } = campaign
  const { data: facts } = useQuery({ ...allocationQuery(slug, campaignId), initialData: first })
  const canEdit = can(role, 'campaign.edit') && facts.state !== 'closed'
  const choices = useQuery({ ...rosterChoicesQuery(slug, campaignId), enabled: canEdit })
  const [adding, setAdding] = useState(false)
  const announce = useToast()
  const address = useAddress()
  const people = usePeople(facts.people)
  const { plan } = facts
  const { points, finishBy } = readAllocationAddress(address.params, plan?.from ?? null)
  // A large team takes longer than a frame: fields stay quick and the figures follow.
  const profiles = useDeferredValue(people.profiles)
  const answer = useMemo(
    () => answerAllocation({ facts, profiles, finishBy, halfWidth: Number(points) / 100 }),
    [facts, profiles, finishBy, points],
  )
  const parts = useMemo(() => new Map(answer?.allocation.people.map((part) => [part.id, part])), [answer])
  const names = useMemo(() => {
    const byId = new Map<string, string>(facts.people.map(({ membershipId, name }) => [membershipId, name]))
    return answer?.allocation.people.map(({ id }) => byId.get(id) ?? id) ?? []
  }, [facts, answer])
  const actions = useAllocationActions({
    ...{ slug, campaignId, people },
    onSaved: () => announce.success(words.people.saved),
    onShared: ({ judgments, people: many, namedItems }) =>
      announce.success(words.sharing.done(judgments, many), { description: words.sharing.named(namedItems) }),
  })
  const raiseCaps = (raise: readonly { id: string; capJudgments: number }[]) => {
    for (const { id, capJudgments } of raise) {
      const person = facts.people.find(({ membershipId }) => membershipId === id)
      // An allocation counts what is still to come; a cap counts what is made or in hand as well.
      if (person) people.change(person, { cap: String(capJudgments + person.heldJudgments) })
    }
  }
  const letAllJudge = (skill: string) => {
    for (const person of facts.people) {
      const { skills } = people.textOf(person)
      if (skills.length > 0 && !skills.includes(skill)) people.change(person, { skills: [...skills, skill] })
    }
  }
  const isRunning = facts.state === 'open' || facts.state === 'paused'
  const share = isRunning && canEdit && facts.people.length > 0 && (
    <Button
      variant="primary"
      loading={actions.busy === 'share'}
      disabled={people.hasErrors || actions.busy !== null}
      onClick={() => void actions.share(finishBy)}
    >
      {words.share}
    </Button>
  )
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="allocation" role={role} action={share || undefined}>
      <div className="flex flex-col gap-5">
        {actions.failure !== null && <FailureText failure={describeFailure(actions.failure)} />}
        {!plan && facts.people.length > 0 && (
          <Banner
            title={words.noPlanTitle}
            action={canEdit && <ButtonLink href={campaignPaths(slug, campaignId).plan}>{words.toPlan}</ButtonLink>}
          >
            {words.noPlanText}
          </Banner>
        )}
        {plan && answer && facts.people.length > 0 && (
          <AllocationFigures
            {...{ facts, plan, answer, canEdit }}
            weeklyMinutes={facts.people.map(
              (person) => ({ ...person, ...profiles.get(person.membershipId) }).weeklyMinutes,
            )}
            onAdd={() => setAdding(true)}
            onRaise={raiseCaps}
            onLetAll={letAllJudge}
          />
        )}
        {facts.people.length === 0 ? (
          <EmptyState
            title={words.noPeopleTitle}
            text={canEdit ? words.noPeopleText : words.noPeopleReader}
            action={
              canEdit && (
                <Button variant="primary" onClick={() => setAdding(true)}>
                  {words.people.add}
                </Button>
              )
            }
          />
        ) : (
          <PeopleCard
            {...{ facts, people, parts, canEdit }}
            saving={actions.busy === 'save'}
            onSave={() => void actions.save()}
            onAdd={() => setAdding(true)}
          />
        )}
        {answer && facts.people.length > 0 && facts.state !== 'closed' && (
          <SharingCard {...{ answer, names, points }} onPoints={(next) => address.change({ within: next })} />
        )}
        {plan && answer && answer.allocation.wanted > 0 && (
          <PurposesCard needs={plan.needs} purposes={answer.allocation.purposes} />
        )}
      </div>
      {canEdit && (
        <AddPeopleDialog
          slug={slug}
          campaignId={campaignId}
          choices={choices.data}
          open={adding}
          onOpenChange={setAdding}
          onChanged={() => void actions.reload()}
        />
      )}
    </CampaignFrame>
  )
}
