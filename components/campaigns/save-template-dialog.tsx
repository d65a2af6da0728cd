'use client'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { saveTemplate } from '#lib/client/campaigns/life-calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import type { Campaign } from '#lib/contracts/campaigns'
import { SaveTemplate } from '#lib/contracts/templates'
import { FormDialog } from './form-dialog.tsx'

type SaveTemplateDialogProps = {
  slug: string
  campaign: Pick<Campaign, 'campaignId' | 'name'>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What a template made of this campaign is called, and what it is for. */
export function SaveTemplateDialog({ slug, campaign, open, onOpenChange }: SaveTemplateDialogProps) {
  const words = strings.templates.save
  const announce = useToast()
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: SaveTemplate,
    given: { campaignId: campaign.campaignId },
    send: async (body) => {
      await saveTemplate(slug, body)
      onOpenChange(false)
      announce.success(words.done(body.name))
    },
  })
  return (
    <FormDialog
      {...{ open, onOpenChange, pending, failure, onSubmit }}
      title={words.title}
      text={words.text}
      submit={words.submit}
    >
      <Field label={words.name} help={words.nameHelp} error={fields.name}>
        {(control) => (
          <TextInput {...control} name="name" autoComplete="off" maxLength={120} defaultValue={campaign.name} />
        )}
      </Field>
      <Field label={words.about} help={words.aboutHelp} error={fields.about}>
        {(control) => <TextArea {...control} name="about" rows={2} maxLength={300} dir="auto" />}
      </Field>
    </FormDialog>
  )
}
