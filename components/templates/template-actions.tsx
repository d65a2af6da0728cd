'use client'
import { Archive, ArchiveRestore, Ellipsis, Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormDialog } from '#components/campaigns/form-dialog'
import { IconButton } from '#components/ui/actions/icon-button'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeTemplate } from '#lib/client/campaigns/life-calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { RenameTemplate, type Template } from '#lib/contracts/templates'

/** Renames a template of the workspace, archives it with a way back, or brings it back. */
export function TemplateActions({ slug, template }: { slug: string; template: Template }) {
  const words = strings.templates
  const { templateId, name } = template
  const isArchived = template.archivedAt !== null
  const router = useRouter()
  const announce = useToast()
  const [renaming, setRenaming] = useState(false)
  const setArchived = async (archived: boolean) => {
    try {
      await changeTemplate(slug, templateId, { archived })
      if (archived)
        announce.success(words.archivedToast(name), {
          action: { label: strings.common.undo, onSelect: () => void setArchived(false) },
        })
      else announce.success(words.restoredToast(name))
      router.refresh()
    } catch (error) {
      announce.error(error)
    }
  }
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: RenameTemplate,
    send: async (body) => {
      await changeTemplate(slug, templateId, body)
      setRenaming(false)
      announce.success(words.renamed(body.name))
      router.refresh()
    },
  })
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={words.actions(name)} tooltip={false} icon={<Ellipsis aria-hidden className="size-4" />} />
        }
      >
        {!isArchived && (
          <MenuItem icon={<Pencil aria-hidden className="size-4" />} onSelect={() => setRenaming(true)}>
            {words.rename}
          </MenuItem>
        )}
        <MenuItem
          icon={
            isArchived ? <ArchiveRestore aria-hidden className="size-4" /> : <Archive aria-hidden className="size-4" />
          }
          onSelect={() => void setArchived(!isArchived)}
        >
          {isArchived ? words.restore : words.archive}
        </MenuItem>
      </Menu>
      <FormDialog
        {...{ open: renaming, onOpenChange: setRenaming, pending, failure, onSubmit }}
        title={words.renameTitle}
        text={words.renameHelp}
        submit={words.saveName}
      >
        <Field label={words.nameLabel} error={fields.name}>
          {(control) => (
            <TextInput key={name} {...control} name="name" autoComplete="off" maxLength={120} defaultValue={name} />
          )}
        </Field>
      </FormDialog>
    </>
  )
}
