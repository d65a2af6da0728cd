import { campaignPaths } from '#lib/client/campaigns/paths'
import type { NextStep } from '#lib/client/next-step'
import { strings } from '#lib/client/strings/index'
import { FileExample } from './file-example.tsx'
import { NextCard } from './next-card.tsx'

/** A step in words, with the way to take it. */
export function NextStepCard({ step, slug }: { step: NextStep; slug: string }) {
  const words = strings.shell.homePage
  const pools = `/w/${slug}/pools`
  switch (step.kind) {
    case 'review':
      return (
        <NextCard
          title={words.reviewTitle(step.name)}
          text={words.reviewText(step.rejectedCount)}
          action={{ label: words.review, href: `${pools}/${step.poolId}/imports/${step.importId}` }}
        />
      )
    case 'watch':
      return (
        <NextCard
          title={words.runningTitle(step.name)}
          text={words.runningText}
          action={{ label: words.watch, href: `${pools}/${step.poolId}/imports/${step.importId}` }}
        />
      )
    case 'import':
      return (
        <NextCard
          title={words.firstPoolTitle}
          text={words.firstPoolText}
          action={{ label: words.importPool, href: `${pools}/new` }}
        >
          <FileExample />
        </NextCard>
      )
    case 'wait':
      return <NextCard title={words.noPoolsTitle} text={words.noPoolsText} />
    case 'invite':
      return (
        <NextCard
          title={words.inviteTitle}
          text={words.inviteText}
          action={{ label: words.invitePeople, href: `/w/${slug}/people` }}
        />
      )
    case 'prepare':
      return (
        <NextCard
          title={words.prepareTitle(step.name)}
          text={words.prepareText}
          action={{ label: words.prepare, href: campaignPaths(slug, step.campaignId).overview }}
        />
      )
    case 'follow':
      return (
        <NextCard
          title={words.followTitle(step.name, step.state === 'paused')}
          text={words.followText}
          action={{ label: words.follow, href: campaignPaths(slug, step.campaignId).overview }}
        />
      )
    case 'new-campaign':
      return (
        <NextCard
          title={words.beginTitle}
          text={words.beginText}
          action={{ label: words.begin, href: `/w/${slug}/campaigns/new` }}
        />
      )
    case 'open-pools':
      return (
        <NextCard title={words.readyTitle} text={words.readyText} action={{ label: words.openPools, href: pools }} />
      )
  }
}
