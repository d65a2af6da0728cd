import type { RankedPrompt } from '../types.ts'

export const allotmentMinutes: RankedPrompt = {
  id: 'allotment-minutes',
  lang: 'en',
  source: 'work',
  messages: [
    {
      role: 'user',
      content: `Summarise these minutes for the noticeboard: **exactly three bullets, at most 15 words each, only what was decided, with who and by when.** Nothing that was merely discussed.

> Present: Hana (chair), Marisol, Ollie, Mr Petrov, eleven plot holders. The water butts were raised again. After some argument about colour it was agreed that Marisol will order four 200-litre butts, spending no more than £260, before 14 March so that they arrive for sowing. Mr Petrov proposed raising the annual fee from £42 to £48; opinions were divided and the matter will come back in April. The fence by the railway is worse. Nobody wants to repair it before Dunne & Sons have sent their quote, so the repair is put off; Ollie will chase the quote and report on 2 April. Two members would like to keep bees and will look into insurance. Last summer's hosepipe quarrels must not be repeated: from 1 May no hoses between 11:00 and 17:00, adopted with one vote against. Hana paints the sign, to be up by 30 April. The meeting closed with cake.`,
    },
  ],
  responses: [
    {
      model: 'heron-7b',
      content: `- Ollie orders four 200-litre water butts before 14 March, spending no more than £260.
- Fence repair postponed; Marisol chases the quote from Dunne & Sons, reports 2 April.
- No hoses between 11:00 and 17:00 from 1 May; Hana's sign up by 30 April.`,
    },
    {
      model: 'kestrel-large',
      content: `- **Water butts:** It was agreed, after some discussion about the colour, that Marisol will order four 200-litre water butts for no more than £260, and that she will do so before 14 March so that they arrive in time for sowing.
- **Fence:** The repair of the fence by the railway is put off until the quote from Dunne & Sons has arrived; Ollie will chase the quote and report back on 2 April.
- **Hoses:** From 1 May, hoses may not be used between 11:00 and 17:00 (adopted with one vote against). Hana will paint the sign, which is to be up by 30 April.

The annual fee (£42 or £48) was not decided and will come back in April.`,
    },
    {
      model: 'kestrel-mini',
      content: `- Marisol orders four 200-litre water butts before 14 March, for at most £260.
- Annual fee rises from £42 to £48 in April, as proposed by Mr Petrov.
- From 1 May, no hoses 11:00–17:00; Hana puts the sign up by 30 April.`,
    },
    {
      model: 'heron-34b',
      content: `- Marisol orders four 200-litre water butts, £260 at most, before 14 March.
- Railway fence: repair waits for Dunne & Sons' quote; Ollie reports on 2 April.
- Hoses banned 11:00–17:00 from 1 May; Hana puts up the sign by 30 April.`,
    },
  ],
  // 3 is faithful and within the limit. 1 is faithful, but each bullet is twice too long and a fourth item slips in.
  // 0 swaps Ollie and Marisol; 2 reports an open question as decided and drops the fence. Both mislead: a tie.
  authorTiers: [[3], [1], [0, 2]],
}
