/**
 * Why something was refused that an annotator can meet: the machine's word beside the sentence, so that the screen says
 * it in the person's language. A new one needs its words in lib/client/strings/annotate.
 */
export const refusalReasons = [
  'already_judged',
  'already_declined',
  'lease_expired',
  'lease_taken',
  'unknown_assignment',
  'own_cap_reached',
  'key_reused',
  'not_ranked',
  'campaign_paused',
  'campaign_closed',
  'campaign_not_open',
  'unknown_campaign',
  'not_on_roster',
  'role_not_allowed',
  'in_snapshot',
  'already_corrected',
  'practice_item_gone',
  'remark_sent',
  'signed_out',
  'other_account',
  'wrong_credentials',
  'too_many_tries',
  'reset_link_gone',
  'invite_unknown',
  'invite_used',
  'invite_revoked',
  'invite_expired',
  'invite_for_other',
  'account_exists',
  'session_over',
  'other_site',
  'database_away',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
