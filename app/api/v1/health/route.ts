import { Health } from '#lib/contracts/health'
import { route } from '#lib/http/route'
import { checkHealth } from '#lib/services/health/check-health'

export const GET = route({ access: 'public', reply: Health, handle: ({ deps }) => checkHealth(deps) })
