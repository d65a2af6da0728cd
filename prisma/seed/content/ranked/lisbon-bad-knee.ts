import type { RankedPrompt } from '../types.ts'

export const lisbonBadKnee: RankedPrompt = {
  id: 'lisbon-bad-knee',
  lang: 'en',
  source: 'travel',
  messages: [
    {
      role: 'user',
      content: `I'm taking my mother (78, bad knee: 300 m at a time is fine, hills and stairs are not) to Lisbon. We land on a Sunday at noon, fly home on Tuesday at 20:00 and stay in the Baixa. She has three wishes: the Jerónimos Monastery, old tiles, and to sit by the open sea. Make me a plan as a table, one row per half-day. We don't mind taxis.`,
    },
  ],
  responses: [
    {
      model: 'heron-34b',
      content: `Here is a relaxed plan that keeps walking to a minimum and fits all three wishes:

| When | What | Getting there |
|---|---|---|
| Sunday afternoon | Check in, rest, coffee on Praça do Comércio, watching the river | on foot, flat |
| Monday morning | Jerónimos Monastery: church and lower cloister, arrive at opening time | taxi, 15–20 min |
| Monday afternoon | Custard tarts in Belém, then home for a rest | taxi |
| Tuesday morning | Cascais: sit by the Atlantic a few minutes from the station | taxi to Cais do Sodré, then the train, about 40 min |
| Tuesday afternoon | National Tile Museum, then collect the luggage and leave for the airport around 17:30 | taxi |

**Tips**

- Book the monastery online, the queue in the sun can be long.
- Skip the upper level of the cloister because of the stairs.
- Monday is the quietest day in Belém, so you should have the cloister almost to yourselves.`,
    },
    {
      model: 'kestrel-mini',
      content: `Lisbon is a wonderful choice for a trip with your mother! Here is a plan full of atmosphere:

| When | Plan |
|---|---|
| Sunday afternoon | Ride the famous tram 28 through Graça and Alfama, get off at the Portas do Sol viewpoint and stroll down through the lanes to the cathedral |
| Monday morning | São Jorge Castle: walk along the walls for the best view of the city |
| Monday afternoon | Bairro Alto and Chiado, old shops with tiled façades, a fado dinner in the evening |
| Tuesday morning | Belém: the monastery, the Monument to the Discoveries and the Tower (climb to the top!) |
| Tuesday afternoon | Walk along the river, which feels just like the open sea, then the airport |

Take comfortable shoes, because the cobbles can be slippery. Your mother can sit down in one of the many cafés whenever she needs a break. The tram is often crowded, so go early and keep an eye on your bags.`,
    },
    {
      model: 'heron-7b',
      content: `Watch out for Monday: the monastery and the National Tile Museum are both closed then, so that's your day for the sea.

Sunday afternoon: settle in, sit at the river on Praça do Comércio. Monday: train from Cais do Sodré to Cascais, the beach is close to the station. Tuesday: taxi to the monastery in the morning, taxi to the tile museum after lunch, airport by six. Everything is flat if you take taxis to the door.`,
    },
    {
      model: 'kestrel-large',
      content: `Most state museums in Lisbon close on Mondays, including the monastery, so Monday becomes the sea day.

| When | What | On foot |
|---|---|---|
| Sun afternoon | Taxi to the hotel, rest. Around 17:00, Praça do Comércio: benches and cafés at the water's edge | flat, short |
| Mon morning | Taxi to Cais do Sodré, train to Cascais (about 40 min, sit on the left for the sea) | station to beach: a few minutes |
| Mon afternoon | Lunch and a bench by the Atlantic on the promenade; back when she has had enough | as little as you like |
| Tue morning | Taxi to Jerónimos for opening time. Church and ground-floor cloister; leave out the upper level (stairs). Custard tart nearby | flat |
| Tue afternoon | Taxi to the National Tile Museum (it has a lift). Luggage by 17:00, airport by 18:00 | mostly indoors, seats |

Before you book:

- Buy timed tickets for the monastery, and ask about reduced mobility at the entrance.
- Check the tile museum's website, as it sometimes closes for works. If it is shut, take a slow taxi past the tiled façades of the old town instead.
- From your hotel, walk only along the Baixa's own grid, which is level. Every street that leaves it to the east or west climbs at once.`,
    },
  ],
  // 3 sees that Monday is closing day and gives the table. 2 sees it too, but is a sketch without the table.
  // 0 looks the part and stands before a closed monastery on Monday. 1 is all hills, steps and no sea.
  authorTiers: [[3], [2], [0], [1]],
}
