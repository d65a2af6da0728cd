import type { RankedPrompt } from '../types.ts'

export const scannerBaseRate: RankedPrompt = {
  id: 'scanner-base-rate',
  lang: 'en',
  source: 'maths',
  messages: [
    {
      role: 'user',
      content: `We make ceramic insulators. 0.8% of them have a hairline crack. Our scanner flags 96% of the cracked ones, but also 2.5% of the sound ones.

1. A part has just been flagged. My manager says "so it's 96% likely to be cracked". Is he right?
2. If we scan every flagged part a second time and it's flagged again, how sure are we then?

Show the working, I have to convince him.`,
    },
  ],
  responses: [
    {
      model: 'heron-7b',
      content: `Your manager is right about the first question. The scanner detects cracks with a reliability of 96%, so when it flags a part, the probability that the part is cracked is

$$P(\\text{cracked} \\mid \\text{flagged}) = 0.96.$$

For the second question we look at the chance that the scanner is wrong both times. A single error has probability $1 - 0.96 = 0.04$. Two independent errors in a row have probability

$$0.04^2 = 0.0016,$$

so after two flags we are

$$1 - 0.0016 = 0.9984$$

or 99.84% sure that the part is cracked. The false alarm rate of 2.5% only matters for the sound parts, so it does not enter this calculation. In practice a second scan is therefore an excellent way to be almost certain.`,
    },
    {
      model: 'kestrel-large',
      content: `No. 96% is the chance of a flag given a crack; he needs the chance of a crack given a flag. Write $C$ for cracked and $F$ for flagged.

**1. One flag**

$$P(C \\mid F) = \\frac{0.008 \\cdot 0.96}{0.008 \\cdot 0.96 + 0.992 \\cdot 0.025} = \\frac{0.00768}{0.03248} \\approx 23.6\\%$$

Sound parts are 124 times as common as cracked ones, so even a small false-alarm rate produces most of the flags.

**2. Two flags.** Odds are the easiest way. The prior odds are $0.008/0.992 \\approx 0.00806$, and each flag multiplies them by $0.96/0.025 = 38.4$:

$$0.00806 \\cdot 38.4^2 \\approx 11.9 \\quad\\Rightarrow\\quad P(C \\mid F, F) = \\frac{11.9}{12.9} \\approx 92.2\\%$$

**The catch:** this assumes that the two scans err independently. If a scratch or a glaze mark fooled the scanner once, it will probably fool it again, and the real figure falls from 92% back towards 24%. A second scan at another angle or with another method is worth much more than the same one repeated.`,
    },
    {
      model: 'kestrel-mini',
      content: `He isn't right: he forgot how rare cracks are. By Bayes' theorem,

$$P(\\text{crack} \\mid \\text{flag}) = \\frac{0.96 \\times 0.008}{0.96 \\times 0.008 + 0.025 \\times 0.992} = \\frac{0.00768}{0.03248} \\approx 0.236.$$

So roughly three out of four flagged parts are fine.

For the second scan, each flag on its own leaves a probability of $1 - 0.236 = 0.764$ that the part is sound. If a part is flagged twice, both flags would have to be false alarms for it to be sound:

$$P(\\text{crack} \\mid \\text{two flags}) = 1 - 0.764^2 \\approx 0.416$$

A second flag therefore raises the probability from 24% to about 42%. That is better, but still less than even odds, and I would tell your manager that a re-scan alone does not justify scrapping a part. You would need five flags in a row to get above 70%.`,
    },
    {
      model: 'heron-34b',
      content: `People rarely believe Bayes' formula but they do believe a count, so imagine 100,000 parts:

| | cracked | sound | total |
|---|---:|---:|---:|
| made | 800 | 99,200 | 100,000 |
| flagged once | 768 | 2,480 | 3,248 |
| flagged again | 737.28 | 62 | 799.28 |

The second row is 96% of 800 and 2.5% of 99,200; the third applies the same two rates to the second row.

1. Of 3,248 flagged parts, 768 are cracked: $768 / 3248 \\approx 23.6\\%$. Your manager has the table sideways. 96% is the share of *cracked parts that get flagged*, which is a different question from the share of *flagged parts that are cracked*.
2. Of about 799 parts flagged twice, 737 are cracked: $737.28 / 799.28 \\approx 92.2\\%$.

Two remarks for the discussion. The second figure only holds if the scanner's mistakes are random; if particular sound parts always look suspicious, re-scanning them adds little. And a part that passes the second scan isn't cleared for certain: 4% of the cracked ones in the first batch of flags, about 31, would slip through here.`,
    },
  ],
  // 1 and 3 are right and both name the independence assumption. 2 gets the first part right and the second wrong.
  // 0 agrees with the manager's inversion and builds on it.
  authorTiers: [[1, 3], [2], [0]],
}
