import type { Metadata } from 'next'
import { EvidencePage } from '#components/evidence/evidence-page'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'

export const metadata: Metadata = { title: strings.evidence.title }

export default page({
  access: 'evidence.view',
  render: async ({ params }) => <EvidencePage slug={params.slug ?? ''} />,
})
