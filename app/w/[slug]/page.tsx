import { AnnotatorHome } from '#components/shell/home/annotator-home'
import { PageHeader } from '#components/ui/display/page-header'
import { page } from '#lib/http/page'

export default page({
  access: 'workspace.view',
  render: async ({ actor }) => (
    <>
      <PageHeader title={actor.workspaceName} />
      <AnnotatorHome />
    </>
  ),
})
