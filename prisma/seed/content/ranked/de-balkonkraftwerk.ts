import type { RankedPrompt } from '../types.ts'

export const deBalkonkraftwerk: RankedPrompt = {
  id: 'de-balkonkraftwerk',
  lang: 'de',
  source: 'maths',
  messages: [
    {
      role: 'user',
      content: `Wir überlegen, ein Balkonkraftwerk für 480 € zu kaufen. Es liefert laut Rechner 650 kWh im Jahr, davon würden wir 70 % selbst verbrauchen. Strom kostet uns 34 ct/kWh. Wann hat es sich bezahlt gemacht?`,
    },
    {
      role: 'assistant',
      content: `Die jährliche Ersparnis ist $650 \\cdot 0{,}70 \\cdot 0{,}34\\,\\text{€} = 154{,}70\\,\\text{€}$. Damit dauert es $480 / 154{,}70 \\approx 3{,}1$ Jahre. Der Rest des Stroms geht ohne Vergütung ins Netz.`,
    },
    {
      role: 'user',
      content: `Die 70 % waren zu optimistisch, tagsüber ist niemand da, eher 45 %. Mit einem Speicher für zusätzlich 420 € kämen wir auf 80 %. Lohnt sich der Speicher, wenn wir mit zehn Jahren rechnen? Bitte mit Formeln.`,
    },
  ],
  responses: [
    {
      model: 'kestrel-large',
      content: `Rechnen wir beide Varianten durch.

| | ohne Speicher | mit Speicher |
|---|---:|---:|
| Anschaffung | 480 € | 900 € |
| Eigenverbrauch | 292,5 kWh | 520 kWh |
| Ersparnis pro Jahr | 99,45 € | 176,80 € |
| Amortisation | 4,8 Jahre | 5,1 Jahre |

Die Amortisationszeit ergibt sich aus

$$t = \\frac{\\text{Anschaffung}}{\\text{Ersparnis pro Jahr}},$$

also $480 / 99{,}45 \\approx 4{,}8$ und $900 / 176{,}80 \\approx 5{,}1$ Jahre.

**Ergebnis:** Der Speicher lohnt sich nicht. Mit ihm dauert es länger, bis das Geld wieder hereingeholt ist, und Sie binden fast das doppelte Kapital. Auch auf zehn Jahre gesehen bleibt die Anlage ohne Speicher deshalb die wirtschaftlichere Lösung. Anders sähe es erst aus, wenn der Speicher weniger als etwa 370 € kosten würde, denn dann läge die Amortisation unter 4,8 Jahren.`,
    },
    {
      model: 'heron-34b',
      content: `Mit dem Speicher verbrauchen Sie 80 % des Stroms selbst. Die Ersparnis pro Jahr beträgt damit

$$650 \\cdot 0{,}80 \\cdot 0{,}34\\,\\text{€} = 176{,}80\\,\\text{€}.$$

Der Speicher kostet 420 €, also hat er sich nach

$$\\frac{420\\,\\text{€}}{176{,}80\\,\\text{€}} \\approx 2{,}4 \\text{ Jahren}$$

bezahlt gemacht. In zehn Jahren bringt er $10 \\cdot 176{,}80\\,\\text{€} - 420\\,\\text{€} = 1348\\,\\text{€}$ Gewinn. Ohne Speicher wären es nur $10 \\cdot 99{,}45\\,\\text{€} - 480\\,\\text{€} = 514{,}50\\,\\text{€}$. Der Speicher lohnt sich also sehr deutlich, er ist sogar die bessere Investition als die Solarmodule selbst. Ich würde ihn auf jeden Fall gleich mitbestellen.`,
    },
    {
      model: 'heron-7b',
      content: `Ja, auf zehn Jahre lohnt er sich. Der Speicher spart zusätzlich 77,35 € im Jahr (176,80 € statt 99,45 €) und hat seine 420 € nach etwa fünfeinhalb Jahren wieder eingebracht. Über zehn Jahre bleiben dadurch rund 350 € mehr übrig als ohne ihn, vorausgesetzt, er hält so lange durch.`,
    },
    {
      model: 'kestrel-mini',
      content: `Entscheidend ist, was der Speicher **zusätzlich** bringt, nicht die Anlage im Ganzen.

- Ohne Speicher: $650 \\cdot 0{,}45 \\cdot 0{,}34\\,\\text{€} = 99{,}45\\,\\text{€}$ pro Jahr
- Mit Speicher: $650 \\cdot 0{,}80 \\cdot 0{,}34\\,\\text{€} = 176{,}80\\,\\text{€}$ pro Jahr

Der Unterschied von $77{,}35\\,\\text{€}$ gehört dem Speicher:

$$t = \\frac{420\\,\\text{€}}{77{,}35\\,\\text{€}} \\approx 5{,}4 \\text{ Jahre}, \\qquad 10 \\cdot 77{,}35\\,\\text{€} - 420\\,\\text{€} = 353{,}50\\,\\text{€}$$

Nach zehn Jahren stehen Sie mit Speicher also um gut 350 € besser da (868,00 € statt 514,50 € Gewinn). **Er lohnt sich, aber mit wenig Reserve:**

- Beim Laden und Entladen gehen etwa 15 % verloren, falls die 80 % das nicht schon enthalten. Aus 227,5 kWh werden dann rund 193 kWh, aus 77,35 € werden 65,75 €, und die Amortisation rückt auf 6,4 Jahre.
- Prüfen Sie, ob die Garantie zehn Jahre deckt. Fällt der Speicher schon nach fünf Jahren aus, haben Sie draufgezahlt.`,
    },
  ],
  // 3 works out the marginal benefit and names the losses. 2 is right, but without the formulas that were asked for.
  // 0 computes well and concludes wrongly (it leaves 350 euros more after ten years). 1 credits the battery with the
  // whole saving.
  authorTiers: [[3], [2], [0], [1]],
}
