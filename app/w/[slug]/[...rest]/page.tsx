import { notFound } from 'next/navigation'
import { page } from '#lib/http/page'

/** Any address in a workspace that is no page: said inside the frame, so that the way on is in sight. */
export default page({ access: 'workspace.view', render: () => notFound() })
