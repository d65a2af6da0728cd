import type { RankedPrompt } from '../types.ts'

export const deKalteHeizung: RankedPrompt = {
  id: 'de-kalte-heizung',
  lang: 'de',
  source: 'writing',
  messages: [
    {
      role: 'user',
      content: `Schreib mir bitte eine Mail an meine Hausverwaltung, Ansprechpartnerin ist Frau Sedlmayr. Seit dem 9. Januar bleibt die Heizung im Schlafzimmer kalt, wir haben dort 15 Grad. Ich habe am 9. und am 13. Januar angerufen, passiert ist nichts. Der Ton soll sachlich und bestimmt sein. Frist bis zum 24. Januar. Eine Mietminderung nur vorbehalten, ohne Zahl. Höchstens 120 Wörter. Ich heiße Jonas Weidt, Lindenstraße 14, 2. OG links.`,
    },
  ],
  responses: [
    {
      model: 'heron-7b',
      content: `Betreff: Heizung

Hallo liebe Frau Sedlmayr,

ich hoffe, es geht Ihnen gut und Sie sind gesund ins neue Jahr gekommen! Ich wollte nur mal ganz lieb nachfragen, ob sich vielleicht schon jemand um unsere Heizung im Schlafzimmer kümmern konnte. Es ist dort leider immer noch ziemlich frisch (15 Grad, brrr!) und wir schlafen inzwischen mit Mütze.

Ich weiß, dass du bestimmt viel zu tun hast, und will auch keinen Stress machen. Es wäre aber super, wenn demnächst mal jemand vorbeischauen könnte.

Ganz liebe Grüße
Jonas Weidt
Lindenstraße 14, 2. OG links`,
    },
    {
      model: 'kestrel-mini',
      content: `Betreff: Heizungsausfall Schlafzimmer, Lindenstraße 14, 2. OG links

Sehr geehrte Frau Sedlmayr,

seit dem 9. Januar bleibt der Heizkörper in unserem Schlafzimmer kalt; die Raumtemperatur liegt bei 15 Grad. Ich habe Ihnen den Mangel am 9. und am 13. Januar telefonisch gemeldet. Bis heute ist nichts geschehen.

Ich fordere Sie auf, die Heizung bis zum 24. Januar instand setzen zu lassen, und bitte um kurzfristige Mitteilung, wann ein Handwerker kommt.

Sollte die Frist ohne Ergebnis verstreichen, werde ich die Miete nach § 543 BGB mindern. Bis dahin zahle ich unter Vorbehalt der Rückforderung.

Mit freundlichen Grüßen
Jonas Weidt`,
    },
    {
      model: 'heron-34b',
      content: `Betreff: Heizung im Schlafzimmer ohne Funktion – Lindenstraße 14, 2. OG links

Sehr geehrte Frau Sedlmayr,

seit dem 9. Januar heizt der Heizkörper in unserem Schlafzimmer nicht mehr. Die Temperatur beträgt dort 15 Grad. Ich habe den Mangel am 9. und erneut am 13. Januar telefonisch gemeldet; bisher ist weder jemand gekommen noch ein Termin genannt worden.

Ich bitte Sie, den Mangel bis spätestens 24. Januar zu beheben und mir vorab mitzuteilen, wann der Handwerker kommt. Zugang zur Wohnung ermögliche ich gern kurzfristig.

Eine Minderung der Miete für die Dauer des Mangels behalte ich mir ausdrücklich vor.

Mit freundlichen Grüßen
Jonas Weidt`,
    },
    {
      model: 'kestrel-large',
      content: `Betreff: Letzte Aufforderung – Heizungsausfall

Sehr geehrte Frau Sedlmayr,

es ist ein Skandal, dass Sie eine Familie im Januar seit Tagen frieren lassen. Obwohl ich Sie am 9. und am 13. Januar angerufen habe, halten Sie es offenbar nicht für nötig, Ihren Pflichten als Vermieterin nachzukommen. Im Schlafzimmer herrschen 15 Grad, was gesundheitsgefährdend ist und bei uns bereits zu Erkältungen geführt hat.

Ich setze Ihnen hiermit eine letzte Frist bis zum 24. Januar. Rückwirkend zum 9. Januar mindere ich die Miete um 30 Prozent und werde den Betrag bei der nächsten Überweisung einbehalten. Sollte die Heizung bis dahin nicht funktionieren, beauftrage ich auf Ihre Kosten eine Fachfirma und übergebe die Angelegenheit meinem Anwalt. Außerdem werde ich das Gesundheitsamt sowie den Mieterverein informieren und eine entsprechende Bewertung im Internet veröffentlichen.

Weitere Telefonate können Sie sich sparen; ich erwarte Ihre Antwort schriftlich.

Hochachtungsvoll
Jonas Weidt`,
    },
  ],
  // 2 keeps every rule. 1 is close, but cites the wrong section (a reduction follows from § 536 BGB, not § 543) and
  // announces it where it should only be reserved. 3 names a figure, threatens, invents colds and is too long.
  // 0 has neither deadline nor reservation, and slips from "Sie" to "du".
  authorTiers: [[2], [1], [3], [0]],
}
