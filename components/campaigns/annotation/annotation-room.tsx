'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { useToast } from '#components/ui/overlays/use-toast'
import { setAnnotationOptions } from '#lib/client/campaigns/calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import { can, type Role } from '#lib/core/access/can'
import { AnnotationOptions, MAX_WORDS } from '#lib/core/ranking/beside/annotation-options'
import { CampaignFrame } from '../campaign-frame.tsx'
import { AskedPreview } from './asked-preview.tsx'
import { AskedSelect } from './asked-select.tsx'
import { LabelOptions } from './label-options.tsx'
import { RatingScales } from './rating-scales.tsx'

type AnnotationRoomProps = { slug: string; campaign: CampaignDetail; options: AnnotationOptions; role: Role }

/** What annotators are asked beside the ranking: all of it can change in a draft, the content warning until the campaign closes. */
export function AnnotationRoom({ slug, campaign, options: stored, role }: AnnotationRoomProps) {
  const words = strings.annotationOptions
  const [options, setOptions] = useState(stored)
  const [savedOptions, setSavedOptions] = useState(stored)
  const router = useRouter()
  const announce = useToast()
  const canEdit = can(role, 'campaign.edit') && campaign.archivedAt === null && campaign.state !== 'closed'
  const isFixed = !canEdit || campaign.state !== 'draft'
  const change = (part: Partial<AnnotationOptions>) => setOptions((before) => ({ ...before, ...part }))
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: AnnotationOptions,
    given: options,
    send: async (body) => {
      const saved = await setAnnotationOptions(slug, campaign.campaignId, body)
      setOptions(saved)
      setSavedOptions(saved)
      announce.success(words.saved)
      router.refresh()
    },
  })
  const isUnchanged = JSON.stringify(options) === JSON.stringify(savedOptions)
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="annotation" role={role}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form method="post" noValidate onSubmit={onSubmit} className="flex min-w-0 flex-col gap-5">
          {campaign.state === 'closed' ? (
            <Banner>{words.closed}</Banner>
          ) : (
            campaign.state !== 'draft' && <Banner>{words.fixed}</Banner>
          )}
          {failure && <FailureText failure={failure} />}
          <Card title={words.title}>
            <p className="mb-4 max-w-prose text-ink-muted">{words.intro}</p>
            <div className="flex flex-col gap-4">
              <div className="grid gap-4 sm:grid-cols-2">
                <AskedSelect
                  {...words.strength}
                  value={options.strength}
                  disabled={isFixed}
                  onValueChange={(strength) => change({ strength })}
                />
                <AskedSelect
                  {...words.comment}
                  value={options.comment}
                  disabled={isFixed}
                  onValueChange={(comment) => change({ comment })}
                />
              </div>
              <Checkbox
                {...words.allBad}
                checked={options.allowsAllBad}
                disabled={isFixed}
                onChange={(event) => change({ allowsAllBad: event.target.checked })}
              />
            </div>
          </Card>
          <RatingScales
            scales={options.ratings}
            disabled={isFixed}
            errors={fields}
            onChange={(ratings) => change({ ratings })}
          />
          <LabelOptions
            labels={options.labels}
            disabled={isFixed}
            errors={fields}
            onChange={(labels) => change({ labels })}
          />
          <Card>
            <Field label={words.warning.label} help={words.warning.help} error={fields.contentWarning} optional>
              {(control) => (
                <TextArea
                  {...control}
                  rows={2}
                  maxLength={MAX_WORDS.warning}
                  dir="auto"
                  disabled={!canEdit}
                  value={options.contentWarning ?? ''}
                  onChange={({ target: { value } }) => change({ contentWarning: value === '' ? null : value })}
                />
              )}
            </Field>
          </Card>
          {canEdit && (
            <div>
              <Button type="submit" variant="primary" loading={pending} disabled={isUnchanged}>
                {words.save}
              </Button>
            </div>
          )}
        </form>
        <AskedPreview options={options} />
      </div>
    </CampaignFrame>
  )
}
