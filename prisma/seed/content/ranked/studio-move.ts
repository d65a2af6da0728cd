import type { RankedPrompt } from '../types.ts'

export const studioMove: RankedPrompt = {
  id: 'studio-move',
  lang: 'en',
  source: 'work',
  messages: [
    {
      role: 'user',
      content: `The four of us (Ana, Ben, Chloe, Dev) move our studio on Saturday. Everyone starts at 08:00. What is the earliest we can be done, and who does what when?

- Fetch the van: 30 min, Ana only (she's the one with a licence)
- Dismantle desks: 1 h 30, two people
- Pack the kitchen: 1 h, one person
- Load the van: 1 h, all four, once the van is here and everything is packed and dismantled
- Drive to the new place: 45 min, Ana. The others can't ride along and take the train: 1 h
- Unload: 1 h, all four
- Assemble desks: 2 h, two people, after unloading
- The router engineer comes at some point between 12:00 and 13:00; one of us must be in the new building to let them in
- Refuel and return the van: 1 h altogether, Ana, after unloading, at the latest by 17:00`,
    },
  ],
  responses: [
    {
      model: 'heron-34b',
      content: `You can be done by **14:15**. The trick is to do as much as possible in parallel:

| Time | Ana | Ben | Chloe | Dev |
|---|---|---|---|---|
| 08:00–08:30 | fetch van | desks | desks | kitchen |
| 08:30–09:00 | free | desks | desks | kitchen |
| 09:00–09:30 | free | desks | desks | free |
| 09:30–10:30 | load | load | load | load |
| 10:30–11:15 | drive | train | train | train |
| 11:15–12:15 | unload | unload | unload | unload |
| 12:15–13:15 | return van | desks | desks | router |
| 13:15–14:15 | done | desks | desks | done |

The engineer's window lies within the time when you are all in the new building, and the van is back almost four hours before the deadline. Dev can take care of the router while Ben and Chloe assemble the desks.`,
    },
    {
      model: 'kestrel-mini',
      content: `The earliest finish is 14:30. Here's how I got there, going through the day in order.

In the morning three things run side by side. Ana fetches the van from 08:00 to 08:30. Ben and Chloe dismantle the desks from 08:00 to 09:30. Dev packs the kitchen from 08:00 to 09:00. Loading needs all of this to be finished and all four of you, so it can't begin before 09:30, and it ends at 10:30.

Then you split up. Ana drives and arrives at 11:15. Ben, Chloe and Dev take the train and arrive at 11:30. As unloading needs everybody, it starts at 11:30, not at 11:15, and ends at 12:30. Ana has a quarter of an hour to find a parking space.

From 12:30 to 14:30 Ben and Chloe assemble the desks. At the same time, from 12:30 to 13:30, Ana refuels and returns the van, long before 17:00. Dev is free and can wait for the router engineer until 13:00; before that you are all in the building anyway, since everyone has arrived by 11:30.

So the last job to end is the assembly of the desks at 14:30. You could also ask Dev to begin sorting the kitchen boxes, and perhaps to order some food for everyone, because by then you will have worked for more than six hours. It may be wise to plan for some delay, since trains and traffic can't be predicted, and to keep the engineer's number at hand. Good luck with the move!`,
    },
    {
      model: 'kestrel-large',
      content: `Earliest finish: **14:30**.

| Time | Ana | Ben + Chloe | Dev |
|---|---|---|---|
| 08:00–09:00 | van (until 08:30) | dismantle desks | pack kitchen |
| 09:00–09:30 | spare | dismantle desks | spare |
| 09:30–10:30 | load | load | load |
| 10:30–11:30 | drive, there at 11:15 | train | train |
| 11:30–12:30 | unload | unload | unload |
| 12:30–13:30 | refuel, return van | assemble desks | engineer until 13:00 |
| 13:30–14:30 | done | assemble desks | spare |

**Why not earlier:** the chain desks → load → train → unload → assemble takes 1.5 + 1 + 1 + 1 + 2 = 6.5 hours, and each link waits for the one before. The train is on it and the van isn't: Ana arrives 15 minutes before the others and has to wait.

**Where you have slack:** the kitchen 30 min, the van in the morning 1 h, its return 3 h 30.

**If it slips:** the engineer is the only outside party. If loading threatens to run past 11:00, Dev leaves by train at 11:00 regardless, so that somebody is there at 12:00, and the other three finish.`,
    },
    {
      model: 'heron-7b',
      content: `Here is a schedule for Saturday:

1. 08:00–08:30 Ana fetches the van, the others get boxes and tools ready
2. 08:30–10:00 Ben and Chloe dismantle the desks, Dev packs the kitchen
3. 10:00–11:00 Everyone loads the van
4. 11:00–12:00 Ana drives, the others take the train
5. 12:00–13:00 Everyone unloads, the engineer can be let in during this time
6. 13:00–15:00 Ben and Chloe assemble the desks
7. 15:00–16:00 Ana refuels and returns the van

You will be finished at 16:00, one hour before the van has to be back. All of the conditions are met: there are always enough people for each job, and somebody is in the building from 12:00 on. If you hurry, you might even be done a little sooner.`,
    },
  ],
  // 2 is right, gives the chain and the slack. 1 is right in a wall of prose. 3 keeps all rules, but wastes an hour
  // and a half of an "earliest" plan. 0 looks best and unloads with four people while three are on the train.
  authorTiers: [[2], [1], [3], [0]],
}
