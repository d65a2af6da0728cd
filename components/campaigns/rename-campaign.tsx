'use client'
import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { IconButton } from '#components/ui/actions/icon-button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { Dialog } from '#components/ui/overlays/dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { renameCampaign } from '#lib/client/campaigns/calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { RenameCampaign as Rename } from '#lib/contracts/campaigns'

/** A pencil beside the campaign's name, and the dialog it opens. */
export function RenameCampaign({ slug, campaignId, name }: { slug: string; campaignId: string; name: string }) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const announce = useToast()
  const formId = useId()
  const words = strings.campaigns
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: Rename,
    send: async (body) => {
      const renamed = await renameCampaign(slug, campaignId, body)
      setOpen(false)
      announce.success(words.renamed(renamed.name))
      router.refresh()
    },
  })
  return (
    <>
      <IconButton
        size="sm"
        label={words.renameTitle}
        icon={<Pencil aria-hidden className="size-3.5" />}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={words.renameTitle}
        footer={
          <>
            <Button onClick={() => setOpen(false)} disabled={pending}>
              {strings.common.cancel}
            </Button>
            <Button type="submit" form={formId} variant="primary" loading={pending}>
              {words.saveName}
            </Button>
          </>
        }
      >
        <form id={formId} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
          {failure && <FailureText failure={failure} />}
          <Field label={words.form.name} help={words.renameHelp} error={fields.name}>
            {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={120} defaultValue={name} />}
          </Field>
        </form>
      </Dialog>
    </>
  )
}
