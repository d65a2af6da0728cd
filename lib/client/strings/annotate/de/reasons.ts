import type { RefusalReason } from '#lib/core/vocabulary/refusal-reasons'

const KEPT = 'Ihre Rangfolge ist als Entwurf aufbewahrt, falls die Aufgabe zu Ihnen zurückkommt.'

/** Why something was refused, in German; in English the server's own sentence says it. */
export const reasons = {
  already_judged:
    'Sie haben diese Aufgabe schon beurteilt, in einem anderen Tab oder auf einem anderen Gerät. Jenes Urteil gilt; dieses wurde nicht gespeichert. Weiter mit der nächsten Aufgabe.',
  already_declined:
    'Sie haben diese Aufgabe abgelehnt; sie ging an jemand anderen und kann von Ihnen nicht mehr beurteilt werden. Weiter mit der nächsten Aufgabe.',
  lease_expired:
    'Die Zeit für diese Aufgabe ist abgelaufen, und sie wurde schon zurückgegeben. Weiter mit der nächsten Aufgabe.',
  lease_taken: `Die Zeit für diese Aufgabe ist abgelaufen. Inzwischen haben andere ihren Platz übernommen oder das Budget ist erreicht; sie wurde nicht gezählt. ${KEPT}`,
  unknown_assignment: 'Diese Aufgabe ist Ihnen in dieser Kampagne nicht zugeteilt.',
  own_cap_reached:
    'Die Zeit für diese Aufgabe ist abgelaufen, und seither hatten Sie so viele Aufgaben, wie hier für Sie vorgesehen sind; sie wurde nicht gezählt. Ihre Rangfolge ist als Entwurf aufbewahrt.',
  key_reused:
    'Diese Einsendung trägt den Schlüssel einer früheren, sagt aber etwas anderes. Die frühere gilt; laden Sie die Seite neu und beurteilen Sie die Aufgabe erneut, falls sie wiederkommt.',
  not_ranked:
    'Noch nicht jede Antwort hat einen Platz. Ordnen Sie alle ein (die letzte folgt aus den anderen) oder setzen Sie den Rest gleich; nichts wurde gespeichert.',
  campaign_paused: `Die Zeit für diese Aufgabe ist abgelaufen, und die Kampagne ist angehalten; sie wurde nicht gezählt. ${KEPT}`,
  campaign_closed:
    'Die Kampagne wurde geschlossen, bevor dies gesendet war; es wurde nicht gezählt. Dort wird nichts mehr gebraucht.',
  campaign_not_open: `Die Kampagne ist nicht eröffnet; dies wurde nicht gezählt. ${KEPT}`,
  unknown_campaign: 'In diesem Arbeitsbereich gibt es diese Kampagne nicht.',
  not_on_roster:
    'Sie gehören nicht zu dieser Kampagne. Eine Leitung dieses Arbeitsbereichs kann Sie aufnehmen; was Sie bisher beurteilt haben, bleibt erhalten.',
  role_not_allowed: 'Ihre Rolle hier erlaubt das nicht. Die Verwaltung dieses Arbeitsbereichs kann sie ändern.',
  in_snapshot:
    'Ein Schnappschuss hat dieses Urteil schon aufgenommen; es lässt sich nicht mehr ändern und bleibt, wie es ist.',
  already_corrected: 'Dieses Urteil wurde schon durch ein neueres ersetzt. Laden Sie die Seite neu, um es zu sehen.',
  practice_item_gone: 'Diese Übungsaufgabe gibt es nicht mehr: Eine Leitung hat sie entfernt. Weiter mit der nächsten.',
  remark_sent:
    'Dies wurde schon einmal mit anderen Worten gesendet, und jene gelten. Schreiben Sie es als neue Markierung oder Frage.',
  other_account:
    'Diese Seite gehört einem anderen Konto als dem, das jetzt in diesem Browser angemeldet ist. Melden Sie sich als die Person an, der sie gehört, und versuchen Sie es erneut; es wurde nichts geändert.',
  signed_out: 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut; nichts wurde geändert.',
  wrong_credentials: 'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut.',
  too_many_tries: 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  reset_link_gone:
    'Dieser Link gilt nicht mehr: Er wurde genutzt, ersetzt oder ist abgelaufen. Bitten Sie die Verwaltung Ihres Arbeitsbereichs um einen neuen.',
  invite_unknown:
    'Diese Einladung gibt es nicht. Prüfen Sie, ob der ganze Link kopiert wurde, oder bitten Sie um einen neuen.',
  invite_used:
    'Diese Einladung wurde schon genutzt. Wenn Sie das waren, melden Sie sich an; sonst bitten Sie um eine neue.',
  invite_revoked: 'Diese Einladung wurde zurückgezogen. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  invite_expired: 'Diese Einladung ist abgelaufen. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.',
  invite_for_other: 'Diese Einladung gilt für eine andere Adresse. Melden Sie sich ab, um sie zu nutzen.',
  account_exists: 'Für diese Adresse gibt es schon ein Konto. Melden Sie sich an, um die Einladung anzunehmen.',
  session_over: 'Diese Sitzung ist schon beendet.',
  other_site:
    'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt. Öffnen Sie Rankplan selbst und versuchen Sie es erneut.',
  database_away:
    'Die Datenbank antwortet gerade nicht. Nichts wurde geändert; versuchen Sie es in ein paar Sekunden erneut.',
} satisfies Record<RefusalReason, string>
